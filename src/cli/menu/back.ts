import { Complaint } from '../../core/complaint.ts';
import { text } from '../../core/text.ts';
import type { TerminalAsker } from '../../terminal/ask.ts';

/** Thrown where the clerk goes back to the menu with Esc, instead of answering a question of a command. Nothing is written then. */
export class Back extends Complaint {
  constructor() {
    super('interrupted', text('Back to the list', '返回'));
  }
}

/** No clerk can type this answer. */
const BACK = '\u0000back';

/** An asker with which Esc, while nothing is typed, goes back to the menu. */
export const goingBack = (asker: TerminalAsker): TerminalAsker => ({
  ...asker,
  ask: async (question) => {
    const answer = await asker.ask({ ...question, keys: { escape: BACK, ...question.keys } });
    if (answer === BACK) throw new Back();
    return answer;
  },
});
