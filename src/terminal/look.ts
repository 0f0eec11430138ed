import type { Lang } from '../core/text.ts';
import { type Env, isUtf8 } from './locale.ts';
import { colourLevel, type Paint, paintFor } from './paint.ts';

/** The way in which a page is shown. */
export type Look = {
  readonly lang: Lang;
  /**
   * Columns. `Infinity` if the output is not a terminal: a script or a file needs every character, so nothing is cut or wrapped and columns
   * are as wide as they need to be.
   */
  readonly width: number;
  readonly paint: Paint;
  /** True if lines and signs may use characters beyond ASCII. */
  readonly fancy: boolean;
  /** True if telephone and identity numbers are masked, whatever field of a record they were written in. */
  readonly masked?: boolean;
};

const USUAL_WIDTH = 80;
/** Least width. A terminal that reports less is wrong, or its window is just being resized. */
const LEAST_WIDTH = 20;

/** The look for a stream. Colours follow `colourLevel`, lines of tables `isUtf8`. */
export const lookAt = async (at: {
  readonly stream: { readonly isTTY?: boolean | undefined; readonly columns?: number | undefined };
  readonly env: Env;
  readonly lang: Lang;
  readonly noColorOption: boolean;
}): Promise<Look> => {
  const isTTY = at.stream.isTTY === true;
  return {
    lang: at.lang,
    width: isTTY ? Math.max(at.stream.columns || USUAL_WIDTH, LEAST_WIDTH) : Infinity,
    paint: await paintFor(colourLevel({ isTTY, env: at.env, noColorOption: at.noColorOption })),
    fancy: isUtf8(at.env),
  };
};
