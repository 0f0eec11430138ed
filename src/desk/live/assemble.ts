import type { DrawerName } from '../../core/record.ts';
import { BETWEEN, CLOSED, OPENED, type Place, type Places, runsOf } from './places.ts';
import { sealedBytes } from './seal.ts';

/** A line of a drawer, in bytes, without the comma and the line break behind it. */
export type Line = { readonly bytes: Uint8Array; readonly rests: boolean };

/** What is to stand in a drawer: its lines one by one, or all of them in one piece as they stood. */
export type Block = readonly Line[] | { readonly bytes: Uint8Array; readonly runs: Place['runs'] };

const LINE_BREAK = 0x0a;

/** The lines of a drawer that stand one after the other. */
export const linesOf = (bytes: Buffer, runs: Place['runs']): readonly Line[] => {
  const lines: Line[] = [];
  let [run, end] = [0, runs[0] ?? 0];
  for (let from = 0; from < bytes.length; ) {
    const broken = bytes.indexOf(LINE_BREAK, from);
    while (from >= end && run < runs.length) {
      run += 1;
      end += runs[run] ?? 0;
    }
    const to = broken === -1 ? bytes.length : broken + 1;
    lines.push({ bytes: bytes.subarray(from, broken === -1 ? to : to - BETWEEN.length), rests: run % 2 === 0 });
    from = to;
  }
  return lines;
};

/** What is to stand in a drawer, and whether it is noted where: those of a stranger are read with the rest of the desk. */
export type Filled = { readonly name: DrawerName; readonly block: Block; readonly isNoted: boolean };

/** The file: what stands before the drawers, their lines, what stands behind them, and the seal. */
export const assembled = (
  head: string,
  drawers: readonly Filled[],
  tail: string,
): { readonly bytes: Buffer; readonly places: Places } => {
  const pieces: Uint8Array[] = [];
  const places: Partial<Record<DrawerName, Place>> = {};
  let at = 0;
  const put = (piece: Uint8Array): void => {
    pieces.push(piece);
    at += piece.length;
  };
  const say = (words: string): void => put(Buffer.from(words));
  const between = Buffer.from(BETWEEN);
  say(`{\n${head}${BETWEEN}`);
  for (const { name, block, isNoted } of drawers) {
    const isWhole = 'runs' in block;
    if (!isWhole && block.length === 0) {
      say(`  "${name}": []${BETWEEN}`);
      continue;
    }
    say(`  "${name}": ${OPENED}`);
    if (isNoted) places[name] = { at, runs: isWhole ? block.runs : runsOf(withBetween(block)) };
    if (isWhole) put(block.bytes);
    else
      block.forEach(({ bytes }, n) => {
        if (n > 0) put(between);
        put(bytes);
      });
    say(`${CLOSED}${BETWEEN}`);
  }
  if (tail !== '') say(`${tail}${BETWEEN}`);
  return { bytes: sealedBytes(pieces), places };
};

const withBetween = (lines: readonly Line[]) =>
  lines.map(({ bytes, rests }, n) => ({
    length: bytes.length + (n < lines.length - 1 ? BETWEEN.length : 0),
    rests,
  }));
