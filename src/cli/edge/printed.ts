import { Complaint } from '../../core/complaint.ts';
import type { Answer } from '../../drawers/kit/verb.ts';
import type { Printer } from '../../terminal/printer.ts';

/** Prints an answer, and tells whoever waits for it that it is out, or why it is not. */
export const printed = async (answer: Answer, voice: Printer): Promise<void> => {
  try {
    await voice.print({
      page: answer.page,
      isWhole: answer.isWhole === true,
      tail: answer.tail ?? [],
      get json() {
        return answer.json;
      },
    });
  } catch (error) {
    if (error instanceof Complaint) await answer.printed?.(error);
    throw error;
  }
  await answer.printed?.(null);
};
