import { chunksOf, type FileLine, fileLines } from '../disk/chunks.ts';
import type { Files } from '../disk/files.ts';
import { frameOf, jsonPieces, type MembersOf } from '../disk/jsonPieces.ts';
import { type Rewritten, resealedParts } from '../live/seal.ts';
import type { ReadForm } from './lookThrough.ts';
import { type Forgets, rowsIn, scrubbedArgv, scrubbedFile, scrubbedLine, withoutForgotten } from './scrub.ts';

/** The persons who leave a file, and the words that name commands and stay in it. */
export type Scrubbing = { readonly forgets: Forgets; readonly commands: ReadonlySet<string> };

/** An open file that was looked through. */
type Opened = { readonly handle: number; readonly files: Files };

/**
 * The parts of a file without these persons, one after the other, so that its size does not matter. All parts together are the file. A torn
 * line stays as it is; its file is reported.
 */
export const scrubbedParts = (opened: Opened, form: ReadForm, scrubbing: Scrubbing): Iterable<Rewritten> => {
  if (form === 'lines') return scrubbedLines(opened, scrubbing);
  if (form === 'odd') return [scrubbedWhole(opened, scrubbing)];
  return resealedParts(scrubbedMembers(opened, form === 'bundle' ? 'objects' : 'arrays', scrubbing));
};

const unchanged = (bytes: Uint8Array): Rewritten => ({ before: bytes, after: bytes });

const scrubbedWhole = ({ handle, files }: Opened, { forgets }: Scrubbing): Rewritten => {
  const text = files.readFileSync(handle, 'utf8');
  const after = scrubbedFile(text, forgets);
  const before = Buffer.from(text);
  return after === text ? unchanged(before) : { before, after: Buffer.from(after) };
};

function* scrubbedMembers({ handle, files }: Opened, of: MembersOf, { forgets }: Scrubbing): Iterable<Rewritten> {
  for (const { isMember, bytes } of jsonPieces(chunksOf(handle, files), of))
    yield isMember ? scrubbedMember(bytes, of, forgets) : unchanged(bytes);
}

const scrubbedMember = (bytes: Buffer, of: MembersOf, forgets: Forgets): Rewritten => {
  const value: unknown = JSON.parse(bytes.toString('utf8'));
  const after = of === 'objects' ? scrubbedFile(String(value), forgets) : withoutForgotten(value, forgets);
  return after === value ? unchanged(bytes) : { before: bytes, after: Buffer.from(JSON.stringify(after)) };
};

const NEWLINE = unchanged(Buffer.from('\n'));

function* scrubbedLines(opened: Opened, scrubbing: Scrubbing): Iterable<Rewritten> {
  let isFirst = true;
  for (const line of fileLines(opened.handle, opened.files)) {
    if (!isFirst) yield NEWLINE;
    isFirst = false;
    if (line.bytes !== null) yield scrubbedShort(line.bytes, scrubbing);
    else yield* scrubbedLong(line, opened, scrubbing);
  }
}

const scrubbedShort = (bytes: Buffer, { forgets, commands }: Scrubbing): Rewritten => {
  const text = bytes.toString('utf8');
  const after = orItself(text, () => scrubbedLine(text, forgets, commands));
  return after === text ? unchanged(bytes) : { before: bytes, after: Buffer.from(after) };
};

const orItself = <T>(line: T, scrub: () => T): T => {
  try {
    return scrub();
  } catch {
    return line;
  }
};

/** A long line of the journal, such as an import: what was typed and the changes are its lists. A torn one stays as it is. */
function* scrubbedLong(line: FileLine, { handle, files }: Opened, scrubbing: Scrubbing): Iterable<Rewritten> {
  const words = orItself<readonly string[] | null>(null, () => wordsAbout(line, { handle, files }, scrubbing));
  if (words === null) {
    for (const chunk of chunksOf(handle, files, line)) yield unchanged(chunk);
    return;
  }
  const typed = scrubbedArgv(words, scrubbing.commands).values();
  for (const { isMember, bytes } of jsonPieces(chunksOf(handle, files, line)))
    if (!isMember) yield unchanged(bytes);
    else if (isWord(bytes)) yield { before: bytes, after: Buffer.from(JSON.stringify(typed.next().value ?? '')) };
    else yield scrubbedMember(bytes, 'arrays', scrubbing.forgets);
}

/** Only what was typed is a list of words. */
const isWord = (bytes: Buffer): boolean => bytes[0] === 0x22;

/** The words that were typed; null if the line is about none of these persons. Throws a SyntaxError if the line is torn. */
const wordsAbout = (line: FileLine, { handle, files }: Opened, { forgets }: Scrubbing): readonly string[] | null => {
  const words: string[] = [];
  const frame = frameOf();
  let isAbout = false;
  for (const piece of jsonPieces(chunksOf(handle, files, line))) {
    frame.add(piece);
    if (!piece.isMember) continue;
    const value: unknown = JSON.parse(piece.bytes.toString('utf8'));
    if (typeof value === 'string') words.push(value);
    else for (const { uid } of rowsIn(value)) isAbout ||= forgets.has(uid);
  }
  JSON.parse(frame.text());
  return isAbout ? words : null;
};
