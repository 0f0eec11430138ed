import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** The files in a zip archive, by name. Own code: the tests read archives that the program has written, and nothing else. */
const filesIn = (archive: Buffer): Readonly<Record<string, string>> => {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end === -1 || archive.readUInt32LE(end) !== END) throw new Error('no zip archive');
  const files: Record<string, string> = {};
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (archive.readUInt32LE(at) !== CENTRAL) throw new Error('a damaged archive');
    const [packed, name, extra, comment] = [20, 28, 30, 32].map((offset, n) =>
      n === 0 ? archive.readUInt32LE(at + offset) : archive.readUInt16LE(at + offset),
    ) as [number, number, number, number];
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(start, start + packed);
    const isPacked = archive.readUInt16LE(at + 10) === 8;
    files[archive.toString('utf8', at + 46, at + 46 + name)] = (isPacked ? inflateRawSync(bytes) : bytes).toString();
    at += 46 + name + extra + comment;
  }
  return files;
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The paragraphs of a .docx file as lines; cells are paragraphs too. `part` is the file within it. */
export const linesOfDocx = (path: string, part = 'word/document.xml'): readonly string[] => {
  const xml = filesIn(readFileSync(path))[part];
  if (xml === undefined) throw new Error(`${path} has no ${part}`);
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:tab\/>|<w:br\/>/g)]
      .map(([tag, said]) => said ?? (tag === '<w:tab/>' ? '\t' : '\n'))
      .join('')
      .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole),
  );
};

/** The XML of a part of a .docx file. */
export const xmlOfDocx = (path: string, part = 'word/document.xml'): string => filesIn(readFileSync(path))[part] ?? '';
