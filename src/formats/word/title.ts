import { late } from '../../core/once.ts';
import { clustersOf } from '../../terminal/width.ts';

/** Characters that may not begin a line of a title. */
const DEPENDENT = /^[的之和与及、，。；：！？》）〕”’]/u;

const segmenter = late(() => new Intl.Segmenter('zh-CN', { granularity: 'word' }));

/**
 * A title in lines of about equal length, broken between words (GB/T 9704: 回行时词意完整、排列对称), no line longer than `most` characters.
 * A title without a place to break is left as it is, and then the program that shows it breaks it.
 */
export const titleLines = (title: string, most: number): readonly string[] => {
  const length = clustersOf(title).length;
  if (length <= most) return [title];
  // What stands in brackets at the end, as the days of a week, has a line of its own.
  const bracket = title.search(/[（(][^（()）]*[）)]$/u);
  if (bracket > 0) return [...titleLines(title.slice(0, bracket), most), title.slice(bracket)];
  const count = Math.ceil(length / most);
  const at = breakNear(title, length / count, most);
  return at === null ? [title] : [title.slice(0, at), ...titleLines(title.slice(at), most)];
};

/** The end of the word that lies nearest to so many characters, as an index into the title; null if there is none. */
const breakNear = (title: string, wanted: number, most: number): number | null => {
  const ends = [...segmenter().segment(title)].map(({ index }) => index).filter((index) => index > 0);
  const fitting = ends
    .map((index) => ({ index, length: clustersOf(title.slice(0, index)).length }))
    .filter(({ index, length }) => length <= most && !DEPENDENT.test(title.slice(index)))
    .sort((a, b) => Math.abs(a.length - wanted) - Math.abs(b.length - wanted) || a.length - b.length);
  return fitting[0]?.index ?? null;
};
