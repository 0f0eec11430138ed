import type { PaperText } from '../../../core/paper.ts';
import type { AnyCall } from '../../kit/verb.ts';
import type { Visit } from '../record.ts';
import type { PetitionPaper } from './papers.ts';

/** A paper about a visit. The papers are loaded only when one is made. Throws what `petitionPaper` throws. */
export const papersOfPetition = async (
  visit: Visit,
  paper: PetitionPaper,
  { desk, lens }: Pick<AnyCall, 'desk' | 'lens'>,
): Promise<PaperText> => {
  const [{ answersTo }, { petitionPaper }] = await Promise.all([import('./review.ts'), import('./papers.ts')]);
  return petitionPaper(visit, answersTo(desk, visit.id), paper, lens);
};
