import type { Cell } from '../../../core/page.ts';
import { both, listed, type Text } from '../../../core/text.ts';
import type { Said } from '../../../core/wording.ts';
import { commonWords as c } from '../../../core/words.ts';
import type { PetitionPart } from './record.ts';
import { petitionWords as p } from './words.ts';

/** The lines of a card about a petition. */
export const petitionPairs = (part: PetitionPart | null): readonly (readonly [Text, Cell | null])[] =>
  part === null
    ? []
    : [
        [p.channel, part.channel === null ? null : p.channels[part.channel]],
        [p.reps, part.reps.length === 0 ? null : c.namesOf(part.reps)],
        [p.accused, part.accused.length === 0 ? null : c.namesOf(part.accused)],
        [p.part, part.isConcluded ? p.concluded : part.receivedAs === 'referred' ? p.referred : null],
      ];

/** A petition in words, to say what an edit changed. */
export const petitionSaid = (part: PetitionPart | null): Said =>
  part === null
    ? []
    : petitionPairs(part).flatMap(([label, cell]) => {
        if (cell === null) return [];
        if (typeof cell === 'object' && 'en' in cell) return [both((lang) => `${label[lang]} ${cell[lang]}`)];
        return typeof cell === 'string' ? [both((lang) => `${label[lang]} ${cell}`)] : [listed([label])];
      });
