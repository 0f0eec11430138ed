import { Complaint } from '../../core/complaint.ts';
import { text } from '../../core/text.ts';
import type { Edge } from './edge.ts';

const MOST = 2 ** 16;

/** What was piped in, as UTF-8; null where a terminal is. Throws `badValue` beyond 64 KiB. */
export const pipedInto = async ({ input }: Edge): Promise<string | null> => {
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
  return Buffer.concat(chunks).toString('utf8');
};
