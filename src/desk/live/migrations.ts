import { text } from '../../core/text.ts';
import { Misshapen, type OutlineFields } from './outline.ts';

/** A step from one format of the desk's file to the next. It works on the document as it stands in the file. */
export type Migration = {
  /** The effect of the step, in a few words. */
  readonly name: string;
  readonly apply: (document: OutlineFields) => OutlineFields;
};

/**
 * All steps: the n-th leads from format n to n + 1. New steps are added at the end. A released step is never changed, because there may
 * be a desk that still needs it.
 */
export const MIGRATIONS: readonly Migration[] = [];

/** Format that this program writes. */
export const currentVersion = (steps: readonly Migration[]): number => 1 + steps.length;

/** Error for a file that a newer version of the program wrote. */
export class FromTheFuture extends Error {
  override readonly name = 'FromTheFuture';
  constructor(readonly version: number) {
    super(`format ${version}`);
  }
}

/** The document in the current format. Throws `Misshapen` or `FromTheFuture`. */
export const migrate = (document: OutlineFields, steps: readonly Migration[]): OutlineFields => {
  const { version } = document;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new Misshapen(text('its "version" is missing or malformed', '其中的 "version" 缺失或格式不对'));
  }
  if (version > currentVersion(steps)) throw new FromTheFuture(version);
  return steps
    .slice(version - 1)
    .reduce((older, step, n) => ({ ...applied(step, older), version: version + n + 1 }), document);
};

const applied = (step: Migration, document: OutlineFields): OutlineFields => {
  try {
    return step.apply(document);
  } catch {
    // A step expects the document of its format. It fails if parts are missing.
    throw new Misshapen(text(`the step "${step.name}" to a newer format failed`, `升级步骤 "${step.name}" 失败`));
  }
};
