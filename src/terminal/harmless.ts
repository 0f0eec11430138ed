import { late } from '../core/once.ts';
import { isCommon } from '../core/shapes.ts';

/**
 * Characters that steer a terminal or cannot be seen on it: controls, lone surrogates, line and paragraph separators, characters that
 * turn the direction of text, and characters without a shape (tags, zero-width ones, the byte order mark). Variation selectors are not
 * among them, because they choose the glyph of a Han character or an emoji. Nor is the joiner inside an emoji.
 */
const HIDDEN = String.raw`(?!\p{VS}|\u200D)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_C}\p{DI}\uFFF9-\uFFFB]`;
const STRAY_JOINER = String.raw`(?<!\p{ExtPict}[\uFE0F\p{EMod}]?)\u200D|\u200D(?!\p{ExtPict})`;
const UNSAFE = `${HIDDEN}|${STRAY_JOINER}`;

/**
 * Escape sequences of ECMA-48, with the letters that belong to them. A string sequence (OSC, DCS, …) counts only if it is closed and
 * holds no control character. Otherwise one stray introducer, as in wrongly decoded text, would remove all text after it.
 */
const SEQUENCE = [
  String.raw`(?:\x1B\[|\x9B)[0-?]*[ -\/]*[@-~]`,
  String.raw`(?:\x1B[PX\]^_]|[\x90\x98\x9D-\x9F])[^\x00-\x1F\x7F-\x9F]*(?:\x07|\x9C|\x1B\\)`,
  String.raw`\x1B[ -\/]*[0-~]`,
].join('|');
const BREAK = String.raw`\r\n|[\n\v\f\r\x85\u2028\u2029]`;

const unsafe = late(() => new RegExp(UNSAFE, 'u'));
const everyUnsafe = late(() => new RegExp(UNSAFE, 'gu'));
const everyThreat = late(() => new RegExp(`(?<sequence>${SEQUENCE})|(?<break>${BREAK})|${UNSAFE}`, 'gu'));
const loneSurrogate = late(() => /\p{Cs}/u);

/**
 * Text from outside without anything that could act on a terminal or hide in it. Escape sequences are removed as a whole, a line break or
 * tab becomes a space, half a surrogate pair becomes U+FFFD, any other dangerous character is removed. Applying it twice changes nothing
 * more. @param keep `breaks: true` keeps line breaks, all written as `\n`, for text that is meant to have several lines.
 */
export const harmless = (text: string, keep: { readonly breaks?: boolean } = {}): string => {
  if (isCommon(text) || !unsafe().test(text)) return text;
  return text.replace(everyThreat(), (found, sequence?: string, lineBreak?: string) => {
    if (sequence !== undefined) return '';
    if (lineBreak !== undefined) return keep.breaks ? '\n' : ' ';
    if (found === '\t') return ' ';
    return loneSurrogate().test(found) ? '\uFFFD' : '';
  });
};

/** A line that is being typed, with U+FFFD in the place of each dangerous UTF-16 unit. Its length stays, because the cursor is counted in units. */
export const masked = (typed: string): string => typed.replace(everyUnsafe(), (found) => '\uFFFD'.repeat(found.length));

const escaped = (found: string): string =>
  Array.from({ length: found.length }, (_, n) => `\\u${found.charCodeAt(n).toString(16).padStart(4, '0')}`).join('');

/**
 * A value as one line of JSON that is harmless to look at. `JSON.stringify` escapes only C0 controls and lone surrogates. Here DEL, C1
 * controls, direction marks and invisible characters are escaped too, so that the value can be read back exactly.
 */
export const harmlessJson = (value: unknown): string =>
  (JSON.stringify(value) ?? 'null').replace(everyUnsafe(), escaped);

/** Limit for a file name. Most file systems allow 255 bytes; the difference is room for an extension and a temporary suffix. */
const NAME_BYTES = 200;
/** Names that Windows keeps for devices, whatever their extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=$|\.)/i;

const withinBytes = (text: string, bytes: number): string => {
  let used = 0;
  let kept = '';
  for (const character of text) {
    used += Buffer.byteLength(character);
    if (used > bytes) break;
    kept += character;
  }
  return kept;
};

/**
 * Text as one component of a path on any system: no separator, no reserved character, no leading dot or hyphen, at most 200 bytes
 * of UTF-8. Never empty: text with nothing usable gives `_`.
 */
export const safeFileName = (text: string): string => {
  const plain = harmless(text)
    .replace(/[/\\:*?"<>|]/g, '_')
    .replace(/^[\s.-]+/, '')
    .replace(DEVICE, '_$&');
  return withinBytes(plain, NAME_BYTES).replace(/[\s.]+$/, '') || '_';
};
