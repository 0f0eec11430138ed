import { Complaint } from '../../core/complaint.ts';
import { text } from '../../core/text.ts';
import type { Answer } from '../../drawers/kit/verb.ts';
import type { Printer } from '../../terminal/printer.ts';

const readerLeft = new Complaint(
  'unwritable',
  text('whoever was to read the output has ended', '读取输出的程序已经结束'),
  text('What was not read comes again at the next run', '未读到的下次运行再发'),
);

/**
 * Prints an answer. Then calls the answer's `printed`, with the complaint if it could not be printed. For an answer that wants to know, a
 * reader who has left is a failure too.
 */
export const printed = async (answer: Answer, voice: Printer): Promise<void> => {
  try {
    const isRead = await voice.print({
      page: answer.page,
      poured: answer.poured,
      isWhole: answer.isWhole === true,
      tail: answer.tail ?? [],
      get json() {
        return answer.json;
      },
    });
    if (!isRead && answer.printed !== undefined) throw readerLeft;
  } catch (error) {
    if (error instanceof Complaint) await answer.printed?.(error);
    throw error;
  }
  await answer.printed?.(null);
};
