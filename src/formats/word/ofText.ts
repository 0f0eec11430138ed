import type { FormPair, PaperBlock, PaperLayout } from '../../core/paperBlocks.ts';
import { widthOf } from '../../terminal/width.ts';

/** A line as `label：value`. The label is short and has no stop in it, so that a sentence with a colon is none. */
const PAIR = /^([^\s：:。，；、“”][^：:。，；“”]{0,29})(?:：|:(?= |$)) ?(.*)$/u;
const WIDEST_LABEL = 30;

/** A line with several places to sign: `记录：林晓禾        签发：`. */
const PLACES = /：[^：]*\s{2,}[^\s：][^：]*：|: ?[^:]*\s{3,}[^\s:][^:]*:/u;

const HEADING = /^[一二三四五六七八九十]+、/u;
const WIDEST_HEADING = 44;

const isIndented = (line: string): boolean => /^(?: {2}|　)/.test(line);

/**
 * A plain text of this program as a paper: its first line is the title; lines `label：value` below each other are a form; a label with
 * nothing behind it is a heading of the indented lines below; what remains are paragraphs. Every word of the text is in the paper.
 */
export const layoutOfText = (written: string): PaperLayout => {
  const [head = '', ...rest] = written.split('\n');
  const [title = '', ...beside] = head.trim().split(/ {2,}/);
  const end = rest.indexOf('');
  const under = end > 0 ? rest.slice(0, end) : [];
  const isUnder = under.length > 0 && under.every((line) => pairOf(line) === null || under.length === 1);
  const subtitles = [...beside, ...(isUnder ? under : [])];
  return {
    blocks: [
      { kind: 'title', text: title },
      ...subtitles.map((line): PaperBlock => ({ kind: 'subtitle', text: line })),
      ...paragraphsOf(isUnder ? rest.slice(end) : rest),
    ],
  };
};

/** Groups of lines, which empty lines part. */
const groupsOf = (lines: readonly string[]): readonly (readonly string[])[] => {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
};

const paragraphsOf = (lines: readonly string[]): readonly PaperBlock[] =>
  groupsOf(lines).flatMap((group, at): readonly PaperBlock[] => [
    ...(at === 0 ? [] : [{ kind: 'gap' } as const]),
    ...groupBlocks(group),
  ]);

type Item = { readonly line: string; readonly below: readonly string[] };

const groupBlocks = (group: readonly string[]): readonly PaperBlock[] => {
  const items: { line: string; below: string[] }[] = [];
  for (const line of group) {
    const last = items.at(-1);
    if (isIndented(line) && last !== undefined && pairOf(last.line) !== null) last.below.push(line.trim());
    else items.push({ line, below: [] });
  }
  return runsOfPairs(items).flatMap((run): readonly PaperBlock[] => {
    const pairs = run.map(filledPair).filter((pair) => pair !== null);
    return pairs.length > 1 ? [{ kind: 'form', pairs }] : run.flatMap(blocksOfItem);
  });
};

/** The items, those that are pairs and follow each other together. */
const runsOfPairs = (items: readonly Item[]): readonly (readonly Item[])[] => {
  const runs: Item[][] = [];
  for (const item of items) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && filledPair(last) !== null && filledPair(item) !== null) runs.at(-1)?.push(item);
    else runs.push([item]);
  }
  return runs;
};

/** The label and value of a line; null if it is no such line. */
const pairOf = (line: string): FormPair | null => {
  const [, label = '', value = ''] = PAIR.exec(line) ?? [];
  const isPair = label !== '' && widthOf(label) <= WIDEST_LABEL && !PLACES.test(line) && !HEADING.test(line);
  return isPair ? [label, value.trim()] : null;
};

/** The pair of an item with the lines below it; null for an addressee, who is a pair without a value. */
const filledPair = ({ line, below }: Item): FormPair | null => {
  const pair = pairOf(line);
  if (pair === null) return null;
  const [label, value] = pair;
  const all = [value, ...below].filter((part) => part !== '').join('\n');
  return all === '' && below.length === 0 && /：$/.test(line) && widthOf(label) > 12 ? null : [label, all];
};

const blocksOfItem = ({ line, below }: Item): readonly PaperBlock[] => {
  if (PLACES.test(line)) return [{ kind: 'places', labels: line.trim().split(/\s{2,}/) }];
  const lines = below.map((one): PaperBlock => ({ kind: 'body', text: one }));
  if (HEADING.test(line) || (below.length > 0 && pairOf(line)?.[1] === ''))
    return [
      widthOf(line) > WIDEST_HEADING ? { kind: 'body', text: line } : { kind: 'heading', level: 1, text: line },
      ...lines,
    ];
  if (/[：:]$/.test(line)) return [{ kind: 'flush', text: line }, ...lines];
  return [{ kind: 'body', text: line.trim() }, ...lines];
};
