import { Complaint } from '../../core/complaint.ts';
import type { Answer } from '../../drawers/kit/verb.ts';
import type { Printer } from '../../terminal/printer.ts';

/** Prints an answer. Then calls the answer's `printed`, with the complaint if it could not be printed. */
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
