import { harmlessJson } from '../../../terminal/harmless.ts';
import { type Document, isRecord } from './document.ts';

/** An export as text: one JSON value with one record a line, so that it can be read, searched and compared by line. */
export const jsonText = (document: Document): string =>
  `{\n${Object.entries(document)
    .map(
      ([key, value]) =>
        `${harmlessJson(key)}: ${key === 'drawers' && isRecord(value) ? drawersText(value) : harmlessJson(value)}`,
    )
    .join(',\n')}\n}\n`;

const drawersText = (drawers: Document): string =>
  `{\n${Object.entries(drawers)
    .map(([name, rows]) => `  ${harmlessJson(name)}: ${rowsText(Array.isArray(rows) ? rows : [])}`)
    .join(',\n')}\n}`;

const rowsText = (rows: readonly unknown[]): string =>
  rows.length === 0 ? '[]' : `[\n${rows.map((row) => `    ${harmlessJson(row)}`).join(',\n')}\n  ]`;
