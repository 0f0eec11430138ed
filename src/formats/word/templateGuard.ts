import { Complaint } from '../../core/complaint.ts';
import { type Text, text } from '../../core/text.ts';
import { zipPartsOf } from '../zipGuard.ts';
import { measuredMarkup } from './markup.ts';

/** Highest size of a template, and of everything in it, in MiB. A red-head paper with a seal as a picture has less than one. */
export const MOST_TEMPLATE_MB = 16;
const MOST_UNPACKED_MB = 48;

/** Highest number of `<` in the parts, that is 10,000 paragraphs: with three times as many the library takes minutes. A page has some 500. */
const MOST_TAGS = 60_000;

/** Most places, and most elements in each other. A template of an office has some twenty of both. */
const MOST_SIGNS = 500;
const MOST_DEPTH = 200;

const MACRO = /vbaProject|vbaData|activeX\//i;

/**
 * Proves that a file is a Word document that can be filled: a whole zip archive without password, with a document in it, without macros, and
 * no larger than a paper is. Nothing in it is run. Throws `badFile`. @param file its name, for the complaint
 */
export const provenTemplate = async (bytes: Uint8Array, file: string): Promise<void> => {
  const [first, second] = bytes;
  if (first === 0xd0 && second === 0xcf) throw new Complaint('badFile', words.old(file), words.oldHint);
  if (first !== 0x50 || second !== 0x4b) throw new Complaint('badFile', words.notWord(file), words.notWordHint);
  const parts = await zipPartsOf(bytes, file);
  if (!parts.some(({ name }) => name === 'word/document.xml'))
    throw new Complaint('badFile', words.notWord(file), words.notWordHint);
  if (/\.(?:docm|dotm)$/i.test(file) || parts.some(({ name }) => MACRO.test(name)))
    throw new Complaint('badFile', words.macros(file), words.macrosHint);
  const [size, tags] = [
    parts.reduce((sum, part) => sum + part.size, 0),
    parts.reduce((sum, part) => sum + part.tags, 0),
  ];
  if (size > MOST_UNPACKED_MB * 2 ** 20 || tags > MOST_TAGS) throw tooMuch(file);
  const { signs, depth } = measuredMarkup(bytes);
  if (signs > MOST_SIGNS || depth > MOST_DEPTH) throw tooMuch(file);
};

const tooMuch = (file: string): Complaint => new Complaint('badFile', words.tooLarge(file), words.tooLargeHint);

/** Runs a step of the library. What it says of markup that is broken, or that defines entities, becomes a complaint. Throws `badFile`. */
export const readingMarkup = async <T>(file: string, step: () => Promise<T>): Promise<T> => {
  try {
    return await step();
  } catch (error) {
    if (error instanceof Error && /^Invalid XML/.test(error.message))
      throw new Complaint('badFile', words.broken(file), words.brokenHint);
    throw error;
  }
};

const words = {
  broken: (file: string): Text => text(`${file} is damaged`, `${file} 已损坏`),
  brokenHint: text('Open it in Word or WPS and save it anew as .docx', '请用 Word 或 WPS 打开后另存为 docx'),
  old: (file: string): Text =>
    text(`${file} is an old .doc, or has a password`, `${file} 是旧式 .doc 文件，或设有打开密码`),
  oldHint: text('Save it as .docx without a password', '请另存为 docx，不设密码'),
  notWord: (file: string): Text => text(`${file} is no Word document`, `${file} 不是 Word 文档`),
  notWordHint: text('Save it as .docx in Word or WPS', '请用 Word 或 WPS 另存为 docx'),
  macros: (file: string): Text => text(`${file} has macros`, `${file} 含有宏`),
  macrosHint: text('Save it as .docx, which has none', '请另存为不含宏的 docx'),
  tooLarge: (file: string): Text => text(`${file} holds far more than a paper`, `${file} 的内容远超一份文件应有的大小`),
  tooLargeHint: text('Make the template anew with only what it needs', '请重新制作，只留需要的内容'),
} as const;
