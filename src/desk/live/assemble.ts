import type { DrawerName } from '../../core/record.ts';
import { BETWEEN, CLOSING, type LinePlace, type LinePlaces, opening } from './places.ts';
import { sealedBytes } from './seal.ts';

/** The line of a record as bytes, without the comma and the line break behind it. */
export type RecordLine = { readonly bytes: Uint8Array; readonly rests: boolean };

/** The lines of a drawer: one by one, those at rest last; or all as they stood, with the length of the awake ones. */
type Block = readonly RecordLine[] | { readonly bytes: Uint8Array; readonly awake: number };

const LINE_BREAK = 0x0a;

/** Splits bytes of a file into lines. Those that begin behind the awake ones are at rest. */
export const recordLinesOf = (bytes: Buffer, awake: number): readonly RecordLine[] => {
  const lines: RecordLine[] = [];
  for (let from = 0; from < bytes.length; ) {
    const broken = bytes.indexOf(LINE_BREAK, from);
    const end = broken === -1 ? bytes.length : broken + 1 - BETWEEN.length;
    lines.push({ bytes: bytes.subarray(from, end), rests: from >= awake });
    from = broken === -1 ? bytes.length : broken + 1;
  }
  return lines;
};

/** A drawer to be written. The place of a drawer that this program does not know is not noted: it is parsed with the rest of the desk. */
export type Filled = { readonly name: DrawerName; readonly block: Block; readonly isNoted: boolean };

type Assembled = { readonly bytes: Buffer; readonly places: LinePlaces };

/** Puts the file together: the fields before the drawers, the drawers, the fields behind them, and the seal. */
export const assembled = (head: string, drawers: readonly Filled[], tail: string): Assembled => {
  const pieces: Uint8Array[] = [];
  const places: Partial<Record<DrawerName, LinePlace>> = {};
  let at = 0;
  const put = (...all: readonly (Uint8Array | string)[]): void => {
    for (const one of all) {
      const piece = typeof one === 'string' ? Buffer.from(one) : one;
      pieces.push(piece);
      at += piece.length;
    }
  };
  put(`{\n${head}${BETWEEN}`);
  for (const { name, block, isNoted } of drawers) {
    const [lines, awake] = laid(block);
    if (lines.length === 0) {
      put(`  "${name}": []${BETWEEN}`);
      continue;
    }
    put(opening(name));
    const from = at;
    // One by one: a call takes some 100,000 arguments, and a drawer has more lines after a big import.
    for (const line of lines) put(line);
    if (isNoted) places[name] = { from, awakeTo: from + awake, to: at };
    put(CLOSING, BETWEEN);
  }
  if (tail !== '') put(tail, BETWEEN);
  return { bytes: sealedBytes(pieces), places };
};

/** The bytes of a block, and the length of its awake lines. */
const laid = (block: Block): readonly [readonly Uint8Array[], number] => {
  if ('awake' in block) return [[block.bytes], block.awake];
  const pieces: Uint8Array[] = [];
  let awake = 0;
  for (const [n, { bytes, rests }] of block.entries()) {
    const isLast = n === block.length - 1;
    pieces.push(bytes, ...(isLast ? [] : [COMMA]));
    if (!rests) awake += bytes.length + (isLast ? 0 : COMMA.length);
  }
  return [pieces, awake];
};

const COMMA = Buffer.from(BETWEEN);
