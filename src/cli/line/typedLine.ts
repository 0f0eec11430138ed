import { isMasked } from '../../core/personal/mask.ts';

/** Typed words by field, not turned into values yet. A field that was not typed is absent. */
export type TypedLine = {
  readonly args: Readonly<Record<string, readonly string[]>>;
  readonly options: Readonly<Record<string, readonly string[]>>;
  readonly globals: {
    readonly desk: string | undefined;
    readonly lang: string | undefined;
    readonly json: boolean;
    readonly reveal: boolean;
    readonly color: boolean;
    readonly input: boolean;
  };
};

/** A line without any word behind its command: the morning list of most mornings, for which no parser is loaded. */
export const NOTHING_TYPED: TypedLine = {
  args: {},
  options: {},
  globals: { desk: undefined, lang: undefined, json: false, reveal: false, color: true, input: true },
};

/** Whether an option holds a masked number, which was copied from the screen. */
export const hasMask = ({ options }: TypedLine): boolean =>
  Object.values(options).some((values) => values.some(isMasked));
