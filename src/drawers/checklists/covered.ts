import { linesCovered } from '../kit/lines/covered.ts';
import type { Checklist } from './record.ts';

/** A list for an accusation shows how much of it is done, until when, and who of the office does it. */
export const covered = <R extends Checklist>(list: R, words: string): R => ({
  ...list,
  ...{ title: words, each: null, steps: [], gift: null, remark: null },
  lines: linesCovered(list.lines, words),
  ...(list.asks == null ? {} : { asks: words }),
});
