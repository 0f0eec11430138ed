import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameOf, type JsonPiece, jsonPieces } from './jsonPieces.ts';

/** The bytes in chunks of this size, all in one room, as a file is read. */
function* inChunks(bytes: Buffer, size: number): Iterable<Buffer> {
  const room = Buffer.alloc(size);
  for (let at = 0; at < bytes.length; at += size) yield room.subarray(0, bytes.copy(room, 0, at, at + size));
}

const piecesOf = (written: string, size: number, of?: 'objects'): { isMember: boolean; text: string }[] =>
  Array.from(jsonPieces(inChunks(Buffer.from(written), size), of), ({ isMember, bytes }: JsonPiece) => ({
    isMember,
    text: bytes.toString('utf8'),
  }));

const document = fc.dictionary(
  fc.string(),
  fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue({ maxDepth: 3 })), fc.dictionary(fc.string(), fc.jsonValue())),
);
const layout = fc.constantFrom<string | number | undefined>(undefined, 1, '\t');

describe('a document in pieces', () => {
  it('is the same to the byte, its members are the values of its lists, and its frame is JSON without them', () => {
    fc.assert(
      fc.property(document, layout, fc.integer({ min: 1, max: 40 }), (value, space, size) => {
        const written = JSON.stringify(value, null, space);
        const pieces = piecesOf(written, size);
        expect(pieces.map(({ text }) => text).join('')).toBe(written);
        const lists = Object.values(value).filter(Array.isArray);
        expect(pieces.filter(({ isMember }) => isMember).map(({ text }) => JSON.parse(text))).toEqual(
          JSON.parse(JSON.stringify(lists.flat(1))),
        );
        const frame = frameOf();
        for (const { isMember, text } of pieces) frame.add({ isMember, bytes: Buffer.from(text) });
        const emptied = Object.entries(value).map(([key, one]) => [
          key,
          Array.isArray(one) ? one.map(() => null) : one,
        ]);
        expect(JSON.parse(frame.text())).toEqual(JSON.parse(JSON.stringify(Object.fromEntries(emptied))));
      }),
      { numRuns: 50 },
    );
  });

  it('has the files of a bundle as members when objects are asked for', () => {
    const written = '{"schema": "x", "files": {"a,:{": "[\\"1\\\\", "b": [2, {"c": 3}], "d": 4 }, "e": [5]}';
    for (const size of [1, 3, 1000])
      expect(piecesOf(written, size, 'objects').flatMap(({ isMember, text }) => (isMember ? [text] : []))).toEqual([
        '"[\\"1\\\\"',
        '[2, {"c": 3}]',
        '4',
      ]);
  });
});
