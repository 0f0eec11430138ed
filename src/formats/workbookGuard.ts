import { inflateRawSync } from 'node:zlib';
import { Complaint } from '../core/complaint.ts';
import { fileWords as w } from './words.ts';
import { zipDirectory } from './zipDirectory.ts';
import { type ZipPart, zipPartsOf } from './zipGuard.ts';

/** Largest workbook in MiB. One of 100,000 rows has some 4. */
const MOST_MB = 32;
/**
 * Most tags in the parts of an .xlsx that the library holds in memory as trees: half a million texts, 500 MiB. Sheets are not among them, because
 * they are read as a stream.
 */
const MOST_TAGS = 2_000_000;
/** Most tags of an .ods, which is held in memory whole: some 20,000 rows of eight columns, 300 MiB. */
const MOST_TAGS_OF_ODS = 750_000;
const MOST_TREE_MB = 64;
/** Longest text or tag in bytes. The 32,767 characters that a cell may have are at most a fifth of it. */
const LONGEST = 2 ** 20;

/** Throws `badFile` for a workbook larger than may be read. */
export const refuseLarge = (bytes: Uint8Array, file: string): void => {
  if (bytes.length > MOST_MB * 2 ** 20) throw new Complaint('badFile', w.tooLarge(file, MOST_MB), w.tooLargeHint);
};

/** The kind of the workbook in an archive that was proven to be harmless. Throws `badFile` for any other. */
export const mayBeRead = async (bytes: Uint8Array, file: string): Promise<'xlsx' | 'ods'> => {
  const parts = await zipPartsOf(bytes, file);
  const names = new Set(parts.map(({ name }) => name));
  if (parts.some(({ name, longest }) => IS_MARKUP.test(name) && longest > LONGEST)) throw unreadableBook(file);
  if (names.has('[Content_Types].xml')) {
    refuseTrees(parts.filter(isTree), file, MOST_TAGS);
    return 'xlsx';
  }
  if (!names.has('mimetype') || !names.has('content.xml')) throw unreadableBook(file);
  refuseTrees(parts.filter(isTree), file, MOST_TAGS_OF_ODS);
  refuseGroups(bytes, file);
  return 'ods';
};

/** The complaint about a file that no library can read as a workbook. */
export const unreadableBook = (file: string): Complaint => new Complaint('badFile', w.notRead(file), w.notReadHint);

const IS_MARKUP = /\.(?:xml|rels)$/i;

const isTree = ({ name }: ZipPart): boolean => IS_MARKUP.test(name) && !/\/worksheets\/[^/]*\.xml$/i.test(name);

const refuseTrees = (trees: readonly ZipPart[], file: string, most: number): void => {
  const [tags, size] = trees.reduce(([a, b], part) => [a + part.tags, b + part.size], [0, 0]);
  if (tags > most || size > MOST_TREE_MB * 2 ** 20)
    throw new Complaint('badFile', w.tooManyCells(file), w.tooManyCellsHint);
};

const GROUPED = /<table:table-(?:header-rows|row-group|rows)\b/;

/** Throws for an .ods with grouped rows, or with rows that are printed on every page: the library would pass over them without a word. */
const refuseGroups = (bytes: Uint8Array, file: string): void => {
  const content = zipDirectory(bytes, Number.MAX_SAFE_INTEGER).find(({ name }) => name === 'content.xml');
  if (content === undefined) return;
  const packed = bytes.subarray(content.from, content.to);
  const text = new TextDecoder().decode(content.isStored ? packed : inflateRawSync(packed));
  if (GROUPED.test(text)) throw new Complaint('badFile', w.groupedRows(file), w.notReadHint);
};
