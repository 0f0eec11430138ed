import { clustersOf, widthOf } from './width.ts';

/** The place of a line in its text, in UTF-16 units: from `start` up to and without `end`. */
type Stretch = { readonly start: number; readonly end: number };

/** Marks that may not begin a line and marks that may not end one (避头尾, GB/T 15834 and the W3C's clreq 3.1.3). */
const MAY_NOT_BEGIN = /^[，。、；：？！）》」』】〕〗〉”’…—～·％‰℃,.;:?!)\]}%]/;
const MAY_NOT_END = /^[（《「『【〔〖〈“‘([{￥¥$]/;
/** Han, kana, hangul and full-width forms. They are written without spaces, and a line may end before or after any of them. */
const SOLID = /^[\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\u{20000}-\u{3FFFF}]/u;

const mayPart = (left: string, right: string): boolean => {
  if (right === ' ' || MAY_NOT_BEGIN.test(right) || MAY_NOT_END.test(left)) return false;
  return left === ' ' || SOLID.test(left) || SOLID.test(right);
};

/** The number of columns a line may take, by its number within the text. */
type Room = (line: number) => number;

/** Marks between which an item of a Chinese list stands. */
const BESIDE_ITEM = /^[、，；：。（） ]$/;

/** The columns of the longest item that is kept on one line: a name of four characters. */
const LONGEST_ITEM = 8;

/**
 * The place where a line ends that would end at `legal`: before a short item of a list with 、, so that no name is broken, unless the line
 * begins with the item.
 */
const beforeItem = (clusters: readonly string[], first: number, legal: number): number => {
  const isBeside = (at: number): boolean => BESIDE_ITEM.test(clusters[at] ?? ' ');
  let [start, end] = [legal, legal];
  while (start > first && legal - start <= LONGEST_ITEM && !isBeside(start - 1)) start -= 1;
  while (end - start <= LONGEST_ITEM && !isBeside(end)) end += 1;
  const isItem = clusters[start - 1] === '、' || clusters[end] === '、';
  const isFirst = clusters.slice(first, start).every((cluster) => cluster === ' ');
  if (start === legal || !isItem || isFirst) return legal;
  return widthOf(clusters.slice(start, end).join('')) <= LONGEST_ITEM ? start : legal;
};

/** The number of the cluster before which a line that begins with cluster `first` ends. */
const endOfLine = (clusters: readonly string[], first: number, room: number): number => {
  let used = 0;
  let legal = first;
  let begun = false;
  for (let n = first; n < clusters.length; n++) {
    const cluster = clusters[n] ?? '';
    if (begun && mayPart(clusters[n - 1] ?? '', cluster)) legal = n;
    used += widthOf(cluster);
    if (used > room && cluster !== ' ' && n > first) return legal > first ? beforeItem(clusters, first, legal) : n;
    begun ||= cluster !== ' ';
  }
  return clusters.length;
};

const stretchesOf = (paragraph: string, offset: number, room: Room): readonly Stretch[] => {
  if (paragraph.length * 2 <= room(0) || widthOf(paragraph) <= room(0)) {
    return [{ start: offset, end: offset + paragraph.length }];
  }
  const clusters = clustersOf(paragraph);
  const lines: Stretch[] = [];
  let start = offset;
  for (let first = 0; first < clusters.length; ) {
    const end = endOfLine(clusters, first, room(lines.length));
    const line = clusters.slice(first, end).join('');
    lines.push({ start, end: start + line.replace(/ +$/, '').length });
    start += line.length;
    first = end;
  }
  return lines;
};

/**
 * Breaks a text into lines of `width` columns; all lines but the first are `hang` columns shorter, which must leave at least 2. English
 * breaks at spaces, Chinese anywhere except before a closing and after an opening mark and within a name of a list. A piece without such a
 * place breaks between characters. `\n` always ends a line. Spaces at which a line is broken are dropped.
 */
export const breakLines = (text: string, width: number, hang = 0): readonly Stretch[] => {
  const lines: Stretch[] = [];
  let offset = 0;
  for (const paragraph of text.split('\n')) {
    const before = lines.length;
    lines.push(...stretchesOf(paragraph, offset, (line) => (before + line === 0 ? width : width - hang)));
    offset += paragraph.length + 1;
  }
  return lines;
};

/** The columns of the longest piece that a line would break only where it has no room for it: a word, a number, a date. */
export const longestPiece = (text: string): number => {
  const clusters = clustersOf(text);
  let [longest, piece] = [0, 0];
  for (const [n, cluster] of clusters.entries()) {
    if (cluster === ' ' || cluster === '\n' || mayPart(clusters[n - 1] ?? ' ', cluster)) piece = 0;
    if (cluster !== ' ' && cluster !== '\n') piece += widthOf(cluster);
    longest = Math.max(longest, piece);
  }
  return longest;
};

/** Lines of a text as strings, each of at most `width` columns. */
export const wrap = (text: string, width: number): string[] =>
  breakLines(text, width).map(({ start, end }) => text.slice(start, end));
