import { Complaint } from '../../../core/complaint.ts';
import { choiceMeant, type Field } from '../../../core/field.ts';
import type { Importance, Mark } from '../../../core/record.ts';
import type { Text } from '../../../core/text.ts';
import { commonWords as w } from '../../../core/words.ts';
import { readNames } from '../../../core/writing.ts';
import { field, last } from './make.ts';

/**
 * A field for one of a few words, typed as its code or as its label in either language, or as another word that people say for it (`also`,
 * by code).
 */
export const choice = <C extends string>(
  help: Text,
  labels: Readonly<Record<C, Text>>,
  also: Readonly<Record<string, readonly string[]>> = {},
): Field<C, false> => {
  const codes = Object.keys(labels) as C[];
  const all = codes.map((value) => ({ value, label: labels[value] }));
  return {
    ...field(codes.join('|'), help, (typed) => {
      const meant = choiceMeant(typed, all);
      const said = typed.trim().normalize('NFKC');
      const found = codes.find((code) => code === meant) ?? codes.find((code) => also[code]?.includes(said));
      if (found !== undefined) return found;
      throw new Complaint(
        'badValue',
        w.notAChoice(typed),
        w.chooseFrom(
          codes,
          codes.map((code) => labels[code]),
        ),
      );
    }),
    choices: all,
  };
};

/** A field for several of a few words, for example roles; the option may be repeated. */
export const choices = <C extends string>(
  help: Text,
  labels: Readonly<Record<C, Text>>,
): Field<readonly C[], false> => {
  const one = choice(help, labels);
  return {
    ...one,
    repeats: true,
    read: (typed, reading) => typed.flatMap(readNames).map((word) => one.read([word], reading)),
    items: {
      isOneEach: false,
      wordsOf: String,
      dropped: (typed, reading) =>
        readNames(typed).map((word) => ({ typed: word, items: [one.read([word], reading)], isPartEnough: false })),
    },
  };
};

const IMPORTANCE: Readonly<Record<string, Importance>> = { critical: 4, major: 3, normal: 2, minor: 1 };

/** A field for the importance, from 4 (critical) to 1 (minor); the number may be typed too. */
export const importance = (help: Text): Field<Importance, false> => {
  const word = choice(help, w.importanceByName);
  return {
    ...word,
    read: (typed, reading) => {
      const number = Number(last(typed).trim().normalize('NFKC'));
      return number === 1 || number === 2 || number === 3 || number === 4
        ? number
        : (IMPORTANCE[word.read(typed, reading)] ?? 2);
    },
    show: (value) => w.importances[value as Importance],
  };
};

export const mark = (help: Text): Field<Mark, false> => choice(help, w.marks);
