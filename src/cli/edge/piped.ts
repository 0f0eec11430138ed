import { Complaint } from '../../core/complaint.ts';
import { text } from '../../core/text.ts';
import { bytesIn } from '../../formats/userFile.ts';
import type { Edge } from './edge.ts';

const MOST = 2 ** 16;

/** Text from standard input; null if that is a terminal. Throws `badValue` for more than 64 KiB, and for bytes that are not UTF-8. */
export const pipedInto = async (edge: Edge): Promise<string | null> => {
  const input = edge.input();
  if (input.isTTY === true) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > MOST)
      throw new Complaint('badValue', text('Standard input holds more than 64 KiB', '标准输入超过 64 KiB'));
    chunks.push(bytes);
  }
  return asUtf8(Buffer.concat(chunks));
};

/**
 * Everything from standard input as bytes, like a file; from a terminal until Ctrl-D. Throws `unreadable` for more than a file may hold.
 */
export const allOf = ({ input }: Edge): Promise<Uint8Array> => bytesIn(input(), '-');

/**
 * Decodes the text and drops a byte order mark, which PowerShell writes. Throws for wrong bytes, which a lenient decoder would store as
 * U+FFFD.
 */
const asUtf8 = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Complaint(
      'badValue',
      text('Standard input is no UTF-8', '标准输入不是 UTF-8 编码'),
      text('Convert it first: iconv -f GB18030 -t UTF-8', '请先转换编码：iconv -f GB18030 -t UTF-8'),
    );
  }
};
