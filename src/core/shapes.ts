import { late } from './once.ts';

/** Chinese characters in common use, plain letters and digits: nothing in them is written in two ways. Nearly all names are of these. */
const PLAIN = /^[\u4E00-\u9FFFA-Za-z0-9]+$/;

/** Whether a text is of such characters only. It has no blank then, and is in every form of Unicode. */
export const isPlainWriting = (text: string): boolean => PLAIN.test(text);

/** Common writing, without combining marks, joined emoji or jamo: each UTF-16 unit is one character, narrow below U+2E80, wide from there on. */
const COMMON =
  /^[ -~\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u2190-\u2199\u2500-\u257F\u2E80-\u3029\u3030-\u303E\u3041-\u3098\u309B-\u3163\u3165-\u3247\u3250-\u4DBF\u4E00-\uA4CF\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60]*$/;

/** Whether the text is common writing only. Such writing holds no character without a shape. */
export const isCommon = (text: string): boolean => COMMON.test(text);

// The expressions below stand in functions: few texts need them, and V8 takes long to compile classes of Unicode.

/**
 * Characters that show nothing and part no word: soft hyphen, zero-width blanks, direction marks, fillers, tags. Web pages and chats leave
 * them in what is copied from there. Variation selectors and the joiner inside an emoji are none, because they choose what is drawn.
 */
const SHAPELESS = String.raw`(?!\p{VS}|\u200D)[\p{Cf}\p{DI}]`;
const STRAY_JOINER = String.raw`(?<!\p{ExtPict}[\uFE0F\p{EMod}]?)\u200D|\u200D(?!\p{ExtPict})`;
const everyShapeless = late(() => new RegExp(`${SHAPELESS}|${STRAY_JOINER}`, 'gu'));

/** The text as people see it: without characters that have no shape. */
export const withoutShapeless = (text: string): string => (isCommon(text) ? text : text.replace(everyShapeless(), ''));

/** Everything that leaves no trace between two characters of a word: controls, characters without shape, marks above and below. */
const traceless = late(() => /[\p{Cc}\p{Cf}\p{DI}\p{M}]/gu);

/**
 * The text as it is read, whatever characters it was written with: without what leaves no trace, full-width and other compatible forms as
 * the plain ones. Line breaks and tabs become blanks. What is compared, sought or examined is folded first; nothing folded is stored.
 */
export const asRead = (text: string): string =>
  isCommon(text)
    ? text.normalize('NFKC')
    : text
        .replace(/[\t\n\v\f\r\u2028\u2029]/g, ' ')
        .normalize('NFKD')
        .replace(traceless(), '')
        .normalize('NFKC');
