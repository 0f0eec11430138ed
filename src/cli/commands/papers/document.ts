/** The form of an export, as `contract.md` promises it. */
export const SCHEMA = 'office.export/1';

/** An export as it was read: its top-level fields, none of which are checked yet. */
export type Document = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
