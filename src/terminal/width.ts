import { isCommon } from '../core/shapes.ts';
import { isAscii } from '../core/text.ts';

/**
 * Own code counts columns instead of string-width, whose `Intl.Segmenter` and emoji-set expression take 20 ms and more the first time, as
 * long as Node takes to start. The tests compare the counts with those of string-width.
 */

const FIRST_WIDE = 0x2e80;
/** Common characters that are neither wide nor ASCII. */
const NARROW_ELSEWHERE = /[\u0080-\u2E7F]/;

// The expressions below stand in functions: few texts need them, and V8 takes long to compile classes of Unicode.

/** Groups of characters that terminals draw as one: flags, joined emoji, keycaps, jamo syllables, a character with its marks. */
const everyCluster = (text: string): readonly string[] =>
  text.match(
    /\p{RI}\p{RI}|\p{ExtPict}[\uFE0F\p{EMod}]?(?:\u200D\p{ExtPict}[\uFE0F\p{EMod}]?)*[\p{Mn}\p{Me}]*|[\d#*]\uFE0F?\u20E3|[\u1100-\u115F\uA960-\uA97C][\u1160-\u11A7\uD7B0-\uD7C6][\u11A8-\u11FF\uD7CB-\uD7FB]?|[^\p{Mn}\p{Me}][\p{Mn}\p{Me}\u200D]*|[\p{Mn}\p{Me}]+/gsu,
  ) ?? [];

/** East Asian Width W and F outside emoji (Unicode 16). */
const isWide = (cluster: string): boolean =>
  /^[\u1100-\u115F\u2329\u232A\u2630-\u2637\u268A-\u268F\u2E80-\u303E\u3041-\u3247\u3250-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18DFF}\u{1AFF0}-\u{1B2FF}\u{1D300}-\u{1D376}\u{1F200}-\u{1F265}\u{20000}-\u{3FFFD}]/u.test(
    cluster,
  );

const isTwoWide = (cluster: string): boolean =>
  /^(?:\p{RI}{2}|(?!\p{RI})\p{Emoji_Presentation}|\p{ExtPict}(?:\uFE0F|\p{EMod}|.*\u200D\p{ExtPict})|[\d#*]\uFE0F?\u20E3)/su.test(
    cluster,
  );
const hasNoWidth = (cluster: string): boolean => /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}\p{Cs}\p{DI}]/u.test(cluster);

const clusterWidth = (cluster: string): 0 | 1 | 2 => {
  if (cluster.length === 1 && cluster >= ' ' && cluster <= '~') return 1;
  if (hasNoWidth(cluster)) return 0;
  return isTwoWide(cluster) || isWide(cluster) ? 2 : 1;
};

/** The text as user-perceived characters, the smallest pieces that may be separated. */
export const clustersOf = (text: string): readonly string[] => (isCommon(text) ? text.split('') : everyCluster(text));

/** Number of terminal columns of a text that `isCommon`. */
export const commonWidth = (text: string): number => {
  const bytes = Buffer.byteLength(text);
  // A wide character takes three bytes and two columns, one of ASCII one byte and one column.
  if (!NARROW_ELSEWHERE.test(text)) return (text.length + bytes) / 2;
  let width = text.length;
  for (let n = 0; n < text.length; n++) if (text.charCodeAt(n) >= FIRST_WIDE) width += 1;
  return width;
};

/**
 * The number of terminal columns a text takes. Characters of ambiguous width (`—` `…` `×` `“”` `·`) count one, because terminals draw them
 * so in UTF-8 by default. Control characters count nothing, so pass text through `harmless` first.
 */
export const widthOf = (text: string): number => {
  if (isAscii(text)) return text.length;
  if (isCommon(text)) return commonWidth(text);
  let width = 0;
  for (const cluster of clustersOf(text)) width += clusterWidth(cluster);
  return width;
};

const missing = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text)));

/** Text filled with spaces on its right up to `width` columns; longer text is returned as it is. */
export const padEnd = (text: string, width: number): string => text + missing(text, width);

/** Text filled with spaces on its left up to `width` columns; longer text is returned as it is. */
export const padStart = (text: string, width: number): string => missing(text, width) + text;

/** The number of UTF-16 units of a text before its `…` when it is cut to `width` columns; all of them if it fits. */
export const unitsWithin = (text: string, width: number): number => {
  if (text.length * 2 <= width || widthOf(text) <= width) return text.length;
  let units = 0;
  let used = 1;
  for (const cluster of clustersOf(text)) {
    used += clusterWidth(cluster);
    if (used > width) break;
    units += cluster.length;
  }
  return units;
};

/** Text in at most `width` columns, ending in `…` if something was left out. */
export const cut = (text: string, width: number): string => {
  const units = unitsWithin(text, width);
  if (units === text.length) return text;
  return width < 1 ? '' : `${text.slice(0, units)}…`;
};
