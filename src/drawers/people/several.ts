import { Complaint } from '../../core/complaint.ts';
import { tidied } from '../../core/names/fold.ts';
import { looksLikeSeveral, partedBySigns } from '../../core/names/list.ts';
import { withoutNumber } from '../../core/names/resolve.ts';
import { nameWords } from '../../core/names/words.ts';
import type { TypedFields } from '../kit/register/options.ts';
import { fields } from './record.ts';
import { personWords as w } from './words.ts';

/** The fields whose values belong to one person alone, with the names of their options. */
const OWN = [
  ['phone', fields.phone.label],
  ['email', fields.email.label],
  ['rank', fields.rank.label],
  ['alias', fields.aliases.label],
] as const;

/**
 * The names of the people that one typed text makes records of, each once. Throws `badValue` for names that only blanks part or that hold a number, and if a value
 * that belongs to one person is given for several.
 */
export const namesIn = (typed: string, said: TypedFields): readonly string[] => {
  const names = [...new Set(partedBySigns(typed).map((one) => withoutNumber(tidied(one))))];
  const runTogether = names.find(looksLikeSeveral);
  if (runTogether !== undefined)
    throw new Complaint('badValue', nameWords.runTogether(runTogether), nameWords.separateHint);
  if (names.length < 2) return [typed];
  for (const [option, label] of OWN)
    if (said[option] != null) throw new Complaint('badValue', w.ofOneOnly(label, names.length), w.ofOneOnlyHint);
  return names;
};
