import { harmlessJson } from '../../../terminal/harmless.ts';
import { type Document, isRecord } from './document.ts';

/** An export as text: one JSON value with one record a line, so that it can be read, searched and compared by line. */
export const jsonText = (document: Document): string => [...jsonParts(document)].join('');

/** The signs between the values of an export, which mean nothing. */
type Spacing = { readonly line: string; readonly indent: string; readonly gap: string };

const LINES: Spacing = { line: '\n', indent: '  ', gap: ' ' };
/** All in one line, as `--json` prints a value. */
export const ONE_LINE: Spacing = { line: '', indent: '', gap: '' };

/** The parts of an export as text, a record each. The records of a drawer may be any iterable. */
export function* jsonParts(document: Document, spacing = LINES): Iterable<string> {
  const { line, gap } = spacing;
  let between = `{${line}`;
  for (const [key, value] of Object.entries(document)) {
    yield `${between}${harmlessJson(key)}:${gap}`;
    if (key === 'drawers' && isRecord(value)) yield* drawersParts(value, spacing);
    else yield harmlessJson(value);
    between = `,${line}`;
  }
  yield `${line}}\n`;
}

function* drawersParts(drawers: Document, spacing: Spacing): Iterable<string> {
  const { line, indent, gap } = spacing;
  let between = `{${line}`;
  for (const [name, rows] of Object.entries(drawers)) {
    yield `${between}${indent}${harmlessJson(name)}:${gap}`;
    yield* rowsParts(isIterable(rows) ? rows : [], spacing);
    between = `,${line}`;
  }
  yield between.startsWith('{') ? `{${line}${line}}` : `${line}}`;
}

function* rowsParts(rows: Iterable<unknown>, { line, indent }: Spacing): Iterable<string> {
  let isEmpty = true;
  for (const row of rows) {
    yield `${isEmpty ? `[${line}` : `,${line}`}${indent}${indent}${harmlessJson(row)}`;
    isEmpty = false;
  }
  yield isEmpty ? '[]' : `${line}${indent}]`;
}

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;
