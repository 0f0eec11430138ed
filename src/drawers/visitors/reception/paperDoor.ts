import type { Lens } from '../../../core/facts.ts';
import type { PaperText } from '../../../core/paper.ts';
import type { Visit } from '../record.ts';

/** A paper about a reception. The papers are loaded only when one is made. Throws what `receptionPaper` throws. */
export const paperOfReception = async (visit: Visit, paper: 'plan' | 'list', lens: Lens): Promise<PaperText> =>
  (await import('./papers.ts')).receptionPaper(visit, paper, lens);

/** The rows that a template of the clerk takes from a visit. They are loaded only when a template is filled. */
export const fillingOfReception = async () => ({ filledBy: (await import('./filling.ts')).receptionRows });
