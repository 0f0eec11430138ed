import { text } from '../../core/text.ts';
import { type Fields, Misshapen } from './outline.ts';

/** One step from a format of the desk file to the next, on the document as it stands on disk. */
export type Migration = {
  /** What the step does, for whoever reads the list. */
  readonly name: string;
  readonly apply: (document: Fields) => Fields;
};

/**
 * The steps so far: the n-th leads from format n to n + 1. Append only; a step that was released is never changed, because
 * somewhere a desk still waits for it.
 */
export const MIGRATIONS: readonly Migration[] = [];

/** The format that this program writes. */
export const currentVersion = (steps: readonly Migration[]): number => 1 + steps.length;

/** The desk was written by a later version of the program. */
export class FromTheFuture extends Error {
  override readonly name = 'FromTheFuture';
  constructor(readonly version: number) {
    super(`format ${version}`);
  }
}

/** The document in the current format. Throws `Misshapen` or `FromTheFuture`. */
export const migrate = (document: Fields, steps: readonly Migration[]): Fields => {
  const { version } = document;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new Misshapen(text('its "version" is missing or malformed', '其中的 "version" 缺失或格式不对'));
  }
  if (version > currentVersion(steps)) throw new FromTheFuture(version);
  return steps
    .slice(version - 1)
    .reduce((older, step, n) => ({ ...applied(step, older), version: version + n + 1 }), document);
};

const applied = (step: Migration, document: Fields): Fields => {
  try {
    return step.apply(document);
  } catch {
    // A step trusts the shape of its format; where that is broken it stumbles over what it misses.
    throw new Misshapen(text(`the step "${step.name}" to a newer format failed`, `升级步骤 "${step.name}" 失败`));
  }
};
