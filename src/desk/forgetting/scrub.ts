import type { Row } from '../../core/record.ts';
import { contentsField, contentsList } from '../live/contents.ts';
import { isFields, type OutlineFields } from '../live/outline.ts';
import { isSealed, sealed } from '../live/seal.ts';

/**
 * Functions that remove the person from a record, by uid. They are used on every copy of the record, however old, and do nothing to a
 * record without the person.
 */
export type Forgets = Pick<ReadonlyMap<string, (row: Row) => Row>, 'get' | 'has'>;

/** The deepest nesting that is accepted, as in `zone.ts`. */
const DEEPEST = 100;

const isRow = (value: OutlineFields): value is OutlineFields & Row =>
  typeof value['uid'] === 'string' && typeof value['id'] === 'string';

/** All records in a value read from a file, at any depth. Throws a RangeError below 100 levels. */
export function* rowsIn(value: unknown, depth = 0): Generator<Row> {
  if (depth > DEEPEST) throw new RangeError('nested too deeply');
  if (Array.isArray(value)) for (const item of value) yield* rowsIn(item, depth + 1);
  if (!isFields(value)) return;
  if (isRow(value)) yield value;
  else for (const item of Object.values(value)) yield* rowsIn(item, depth + 1);
}

/** The value without these persons; the value itself if it has none of them. */
export const withoutForgotten = (value: unknown, forgets: Forgets): unknown => {
  if (Array.isArray(value)) {
    const items = value.map((item) => withoutForgotten(item, forgets));
    return items.some((item, n) => item !== value[n]) ? items : value;
  }
  if (!isFields(value)) return value;
  if (isRow(value)) return forgets.get(value.uid)?.(value) ?? value;
  const fields = Object.entries(value).map(([key, item]) => [key, withoutForgotten(item, forgets)] as const);
  return fields.some(([key, item]) => item !== value[key]) ? Object.fromEntries(fields) : value;
};

/** The documents in a file: those of a bundle, else the file's own. Throws a SyntaxError if it is not JSON. */
export const documentsIn = (text: string): readonly unknown[] => {
  const document: unknown = JSON.parse(text);
  const files = filesOf(document);
  return files === null ? [document] : Object.values(files).flatMap((one) => documentsIn(String(one)));
};

/** The files of a bundle by their paths; null if the document is none. */
export const filesOf = (document: unknown): OutlineFields | null => {
  const { schema, files } = isFields(document) ? document : {};
  return schema === 'office.bundle/1' && isFields(files) ? files : null;
};

/**
 * The text of a desk, of a month of the archive or of a bundle without these persons. It is sealed again if it was sealed. The same text
 * if it has none of them. Throws a SyntaxError if it is not JSON.
 */
export const scrubbedFile = (text: string, forgets: Forgets): string => {
  const document: unknown = JSON.parse(text);
  const files = filesOf(document);
  if (files !== null && isFields(document)) {
    const after = Object.entries(files).map(([path, one]) => [path, scrubbedFile(String(one), forgets)] as const);
    const isSame = after.every(([path, one]) => one === files[path]);
    return isSame ? text : laid({ ...document, files: Object.fromEntries(after) });
  }
  const after = withoutForgotten(document, forgets);
  if (after === document || !isFields(after)) return text;
  return isSealed(Buffer.from(text)) ? resealed(after) : laid(after);
};

const resealed = ({ seal: _, ...document }: OutlineFields): string => sealed(linesOf(document));
const laid = (document: OutlineFields): string => `{\n${linesOf(document).join(',\n')}\n}\n`;

/** Lines of a file, one for each record, as `serialise` lays out a desk. */
const linesOf = (document: OutlineFields): readonly string[] =>
  Object.entries(document).map(([key, value]) =>
    Array.isArray(value) && value.every(isFields) ? contentsList(key, value) : contentsField(key, value),
  );

/**
 * A line of the journal without these persons: without their fields in records, and without the words that were typed about them. Of
 * those only the command, options and ids stay. The same line if it has none of them. Throws a SyntaxError if the line is torn.
 * @param commands the words that name commands
 */
export const scrubbedLine = (line: string, forgets: Forgets, commands: ReadonlySet<string>): string => {
  const entry: unknown = JSON.parse(line);
  if (!isFields(entry)) return line;
  const { changes, argv } = entry;
  const isAbout = [...rowsIn(changes)].some(({ uid }) => forgets.has(uid));
  if (!isAbout) return line;
  const typed = Array.isArray(argv) ? argv.map(String) : [];
  return JSON.stringify({ ...entry, argv: scrubbedArgv(typed, commands), changes: withoutForgotten(changes, forgets) });
};

const GONE = '…';
const OPTION = /^--[a-z][a-z-]*(?==|$)/;
const ID = /^[A-Za-z][1-9]\d{0,5}$/;

/** The words of a command without those that were typed about a person. */
export const scrubbedArgv = (argv: readonly string[], commands: ReadonlySet<string>): readonly string[] => {
  let named = 0;
  let isNaming = true;
  return argv.map((word) => {
    const option = OPTION.exec(word)?.[0];
    if (option !== undefined) return option === word ? word : `${option}=${GONE}`;
    if (isNaming && named < 2 && commands.has(word)) {
      named += 1;
      return word;
    }
    // A word after the command is not a command, even if it reads like one.
    isNaming = named === 0;
    return ID.test(word) ? word : GONE;
  });
};
