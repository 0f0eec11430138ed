/**
 * A part of a JSON document in bytes. A member is a value in one of the lists that the document consists of, such as a record of a desk or a
 * change in a line of the journal. The frame is everything between the members. The bytes are valid until the next piece is asked for.
 */
export type JsonPiece = { readonly isMember: boolean; readonly bytes: Buffer };

/**
 * Lists whose values are members: arrays within the outermost object; objects within it, as the files of a bundle are; or arrays within
 * these objects, as the drawers of an export are.
 */
export type MembersOf = 'arrays' | 'objects' | 'innerArrays';

/**
 * Cuts a document into its members and the frame between them, however it is laid out. All pieces together are the document to the byte.
 * Nothing is checked: the document is JSON if its members are, and its frame with a value in the place of each member (`frameOf`).
 */
export function* jsonPieces(chunks: Iterable<Buffer>, of: MembersOf = 'arrays'): Iterable<JsonPiece> {
  const scan = begun(of);
  let held: Buffer[] = [];
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      const { isMember } = scan;
      const end = pieceEnd(scan, chunk, at);
      const bytes = chunk.subarray(at, end);
      at = end;
      if (scan.isMember === isMember) {
        held.push(Buffer.from(bytes));
        continue;
      }
      if (held.length > 0 || bytes.length > 0)
        yield { isMember, bytes: held.length === 0 ? bytes : Buffer.concat([...held, bytes]) };
      held = [];
    }
  }
  if (held.length > 0) yield { isMember: scan.isMember, bytes: Buffer.concat(held) };
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [BRACKET, BRACKET_END, BRACE, BRACE_END] = [0x5b, 0x5d, 0x7b, 0x7d];
const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** A place in a document: how deep it is, and whether it is in a member, in a text, behind a backslash. */
type Scan = {
  readonly of: MembersOf;
  /** Depth of the lists. */
  readonly lists: number;
  depth: number;
  isMember: boolean;
  isText: boolean;
  isEscaped: boolean;
  /** The member is a number or a word. It ends before the next sign. */
  isScalar: boolean;
  /** The values of the present list are members. */
  isList: boolean;
  /** A member may begin here. */
  isDue: boolean;
};

const begun = (of: MembersOf): Scan => ({
  ...{ of, lists: of === 'innerArrays' ? 3 : 2, depth: 0, isMember: false, isText: false },
  ...{ isEscaped: false, isScalar: false, isList: false, isDue: false },
});

/** Offset behind the piece that the byte at `at` belongs to, which may be `at` itself; the end of the chunk if the piece goes on. */
const pieceEnd = (scan: Scan, chunk: Buffer, at: number): number => {
  if (scan.isMember && !scan.isScalar) return memberEnd(scan, chunk, at);
  for (let n = at; n < chunk.length; n += 1) {
    const byte = chunk[n] as number;
    if (scan.isText) inText(scan, byte);
    else if (scan.isScalar && endsScalar(byte)) {
      scan.isMember = false;
      scan.isScalar = false;
      return n;
    } else if (scan.isDue && !endsScalar(byte)) {
      scan.isMember = true;
      scan.isDue = false;
      scan.isScalar = byte !== QUOTE && byte !== BRACKET && byte !== BRACE;
      return n;
    } else outside(scan, byte);
  }
  return chunk.length;
};

const endsScalar = (byte: number): boolean =>
  isBlank(byte) || byte === COMMA || byte === BRACKET_END || byte === BRACE_END;

/**
 * Offset behind a member that is no number and no word, or the end of the chunk. Nearly all bytes are in members; with variables of its own
 * this loop takes a fifth of the time.
 */
const memberEnd = (scan: Scan, chunk: Buffer, at: number): number => {
  const { lists } = scan;
  let { depth, isText, isEscaped } = scan;
  let n = at;
  let isOver = false;
  for (; n < chunk.length && !isOver; n += 1) {
    const byte = chunk[n] as number;
    if (isEscaped) isEscaped = false;
    else if (byte === QUOTE) {
      isText = !isText;
      isOver = !isText && depth === lists;
    } else if (isText) isEscaped = byte === BACKSLASH;
    else if (byte === BRACE || byte === BRACKET) depth += 1;
    else if (byte === BRACE_END || byte === BRACKET_END) {
      depth -= 1;
      isOver = depth === lists;
    }
  }
  Object.assign(scan, { depth, isText, isEscaped, isMember: !isOver });
  return n;
};

const inText = (scan: Scan, byte: number): void => {
  if (scan.isEscaped) scan.isEscaped = false;
  else if (byte === BACKSLASH) scan.isEscaped = true;
  else if (byte === QUOTE) scan.isText = false;
};

const outside = (scan: Scan, byte: number): void => {
  if (byte === QUOTE) scan.isText = true;
  else if (byte === BRACKET || byte === BRACE) {
    scan.depth += 1;
    if (scan.depth !== scan.lists) return;
    scan.isList = byte === (scan.of === 'objects' ? BRACE : BRACKET);
    scan.isDue = scan.isList && scan.of !== 'objects';
  } else if (byte === BRACKET_END || byte === BRACE_END) {
    scan.depth -= 1;
    if (scan.depth < scan.lists) scan.isDue = false;
  } else if (scan.depth === scan.lists && byte === (scan.of === 'objects' ? COLON : COMMA)) scan.isDue = scan.isList;
};

/** Text of a frame as JSON: a document with `null` in the place of each member but those kept. Add all pieces of a document, in their order. */
export const frameOf = () => {
  const parts: string[] = [];
  return {
    add: ({ isMember, bytes }: JsonPiece): void => {
      parts.push(isMember ? 'null' : bytes.toString('utf8'));
    },
    keep: ({ bytes }: JsonPiece): void => {
      parts.push(bytes.toString('utf8'));
    },
    text: (): string => parts.join(''),
  };
};
