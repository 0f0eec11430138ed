import { harmlessJson } from '../../../terminal/harmless.ts';
import { type Document, isRecord } from './document.ts';

/** An export as text: one JSON value with one record a line, so that it can be read, searched and compared by line. */
export const jsonText = (document: Document): string => [...jsonParts(document)].join('');

/** The parts of an export as text, a record each. The records of a drawer may be any iterable. */
export function* jsonParts(document: Document): Iterable<string> {
  let between = '{\n';
  for (const [key, value] of Object.entries(document)) {
    yield `${between}${harmlessJson(key)}: `;
    if (key === 'drawers' && isRecord(value)) yield* drawersParts(value);
    else yield harmlessJson(value);
    between = ',\n';
  }
  yield '\n}\n';
}

function* drawersParts(drawers: Document): Iterable<string> {
  let between = '{\n';
  for (const [name, rows] of Object.entries(drawers)) {
    yield `${between}  ${harmlessJson(name)}: `;
    yield* rowsParts(isIterable(rows) ? rows : []);
    between = ',\n';
  }
  yield between === '{\n' ? '{\n\n}' : '\n}';
}

function* rowsParts(rows: Iterable<unknown>): Iterable<string> {
  let isEmpty = true;
  for (const row of rows) {
    yield `${isEmpty ? '[\n' : ',\n'}    ${harmlessJson(row)}`;
    isEmpty = false;
  }
  yield isEmpty ? '[]' : '\n  ]';
}

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;
