import type { Field } from '../../../core/field.ts';
import { tidied } from '../../../core/names/fold.ts';
import { readLine, readNames } from '../../../core/writing.ts';
import * as field from '../../kit/fields/index.ts';
import { petitionWords as p } from './words.ts';

/** People or units from outside, as they were typed: petitioners are not looked up among the people of the office. */
const outsiders = (help: Parameters<typeof field.names>[0]): Field<readonly string[], false> => {
  const read = (typed: string): readonly string[] => readNames(typed).map((name) => tidied(readLine(name)));
  return {
    ...{ shape: 'NAMES', help, required: false, repeats: true },
    read: (typed) => [...new Set(typed.flatMap(read))],
    items: {
      isOneEach: false,
      wordsOf: String,
      dropped: (typed) => read(typed).map((name) => ({ typed: name, items: [name], isPartEnough: false })),
    },
  };
};

/** Options of a visit that only petitions take. */
export const petitionOptions = {
  channel: field.called(p.channel, field.choice(p.channelHelp, p.channels)),
  reps: field.asked(field.called(p.reps, outsiders(p.repsHelp)), {
    when: ({ given, facts }) =>
      given['kind'] === 'petition' && Number(given['count'] ?? 1) >= facts.settings.groupPetition,
  }),
  referred: field.called(p.referred, field.flag(p.referredHelp)),
  accused: field.called(p.accused, outsiders(p.accusedHelp)),
};
