import { Complaint } from '../core/complaint.ts';
import type { Text } from '../core/text.ts';
import { fileWords as w } from './words.ts';

export type Encoding = 'auto' | 'utf8' | 'gb18030';

const startsWith = (bytes: Uint8Array, ...first: number[]): boolean => first.every((byte, n) => bytes[n] === byte);

/** The container that a file begins as: a zip archive as .xlsx, a compound file of Office 97 (OLE) as .xls; null for any other file. */
export const kindOfWorkbook = (bytes: Uint8Array): 'zip' | 'ole' | null => {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) return 'zip';
  return startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0) ? 'ole' : null;
};

const decoded = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/^\uFEFF/, '');
  } catch {
    return null;
  }
};

/** Hints of complaints about an empty file, and about a file that is not text. */
type Hints = { readonly empty: Text; readonly notText: Text };
const OF_BOOKS: Hints = { empty: w.emptyFileHint, notText: w.notTextHint };

/**
 * The text of a file, in the encodings that offices use: UTF-8 with or without byte order mark, UTF-16 with one, otherwise GB18030, in
 * which a Chinese Excel writes. Throws `badFile` for anything else.
 */
export const decodedFile = (bytes: Uint8Array, file: string, encoding: Encoding, hints: Hints = OF_BOOKS): string => {
  try {
    return decodedText(bytes, file, encoding);
  } catch (error) {
    if (error instanceof NotText)
      throw new Complaint('badFile', error.what, error.isEmpty ? hints.empty : hints.notText);
    throw error;
  }
};

class NotText extends Error {
  constructor(
    readonly what: Text,
    readonly isEmpty = false,
  ) {
    super(what.en);
  }
}

const decodedText = (bytes: Uint8Array, file: string, encoding: Encoding): string => {
  if (bytes.length === 0) throw new NotText(w.emptyFile(file), true);
  // What reads text only cannot read the table in a workbook.
  if (kindOfWorkbook(bytes) !== null) throw new Complaint('badFile', w.workbook(file), w.workbookHint);
  const text = encoding === 'auto' ? guessed(bytes, file) : (decoded(bytes, encoding) ?? undecodable(bytes, file));
  if (text.includes('\0')) throw new NotText(w.notText(file, lineOf(text.split('\0', 1)[0] ?? '')));
  return text.replace(/\r\n?/g, '\n');
};

const guessed = (bytes: Uint8Array, file: string): string => {
  if (startsWith(bytes, 0xff, 0xfe)) return decoded(bytes, 'utf-16le') ?? undecodable(bytes, file);
  if (startsWith(bytes, 0xfe, 0xff)) return decoded(bytes, 'utf-16be') ?? undecodable(bytes, file);
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  // Almost any bytes can be read as GB18030, so that UTF-8 with a few broken bytes would become nonsense without notice.
  if (isMostlyUtf8(bytes)) return undecodable(bytes, file);
  return decoded(bytes, 'gb18030') ?? undecodable(bytes, file);
};

const REPLACEMENT = '\uFFFD';
const loosely = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

/** Whether at least four fifths of the characters beyond ASCII are valid UTF-8. In text of GB18030 only few are, by accident. */
const isMostlyUtf8 = (bytes: Uint8Array): boolean => {
  const foreign = loosely(bytes).match(/[^ -~\s]/gu) ?? [];
  const broken = foreign.filter((character) => character === REPLACEMENT).length;
  return broken * 5 <= foreign.length;
};

const undecodable = (bytes: Uint8Array, file: string): never => {
  if (isMostlyUtf8(bytes))
    throw new NotText(w.damagedText(file, lineOf(loosely(bytes).split(REPLACEMENT, 1)[0] ?? '')));
  const asGb = new TextDecoder('gb18030').decode(bytes);
  throw new NotText(w.notText(file, lineOf(asGb.split(REPLACEMENT, 1)[0] ?? '')));
};

/** The number of the line at the end of this text. */
const lineOf = (before: string): number => before.split(/\r\n?|\n/).length;
