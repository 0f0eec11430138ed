import { crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive for a test, with what its directory claims instead of the truth. */
export type PartToZip = {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly claims?: {
    readonly size?: number;
    readonly flags?: number;
    readonly method?: number;
    readonly from?: number;
  };
};

const shorts = (...numbers: readonly number[]): Buffer => Buffer.from(Uint16Array.from(numbers).buffer);
const longs = (...numbers: readonly number[]): Buffer => Buffer.from(Uint32Array.from(numbers).buffer);

/** A part, packed, behind its own head, and the fields that its head and the directory have in common. */
const packedPart = ({ name, content, claims = {} }: PartToZip): { readonly body: Buffer; readonly common: Buffer } => {
  const [plain, called] = [Buffer.from(content), Buffer.from(name)];
  const packed = deflateRawSync(plain);
  const common = Buffer.concat([
    shorts(20, claims.flags ?? 0, claims.method ?? 8, 0, 0),
    longs(crc32(plain), packed.length, claims.size ?? plain.length),
    shorts(called.length, 0),
  ]);
  return { body: Buffer.concat([longs(0x04034b50), common, called, packed]), common };
};

/** A zip archive of these parts, deflated. */
export const zipOf = (parts: readonly PartToZip[]): Uint8Array => {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const { body, common } = packedPart(part);
    const place = [shorts(0, 0, 0), longs(0, part.claims?.from ?? at), Buffer.from(part.name)];
    entries.push(longs(0x02014b50), shorts(20), common, ...place);
    bodies.push(body);
    at += body.length;
  }
  const directory = Buffer.concat(entries);
  const end = [longs(0x06054b50), shorts(0, 0, parts.length, parts.length), longs(directory.length, at), shorts(0)];
  return Buffer.concat([...bodies, directory, ...end]);
};
