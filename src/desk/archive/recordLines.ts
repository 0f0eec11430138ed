import type { ByteTest } from './bytes.ts';
import { linesWith, type PlainSearch } from './plainWords.ts';
import type { Sifter } from './sifting.ts';

/** The lines of records in a file of this program that may pass a sieve. In a file that is plain they are found by words, if the sieve has any. */
export const recordLines = (
  file: Buffer,
  { mayHold, plainly, isWorthwhile }: { readonly mayHold: ByteTest } & Pick<Sifter, 'plainly' | 'isWorthwhile'>,
  isPlain: boolean,
): readonly string[] => {
  if (!isWorthwhile(file)) return [];
  return isPlain && plainly !== null ? linesBearing(file, plainly) : linesHolding(file, mayHold);
};

const START = '    {';

const linesHolding = (file: Buffer, mayHold: ByteTest): readonly string[] => {
  const written = file.toString('latin1');
  if (!mayHold(written)) return [];
  return written
    .split('\n')
    .filter((line) => line.startsWith(START) && mayHold(line))
    .map((line) => Buffer.from(line, 'latin1').toString('utf8'));
};

const linesBearing = (file: Buffer, { needles, mayBear }: PlainSearch): readonly string[] => {
  if (needles.length === 0) return linesHolding(file, mayBear ?? (() => true));
  return [...linesWith(file, needles)]
    .filter((line) => mayBear?.(line.toString('latin1')) ?? true)
    .map((line) => line.toString('utf8'))
    .filter((line) => line.startsWith(START));
};
