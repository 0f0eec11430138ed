import { listed, type Text } from '../../../core/text.ts';
import * as v from '../../../core/valibot.ts';
import { commonWords as c } from '../../../core/words.ts';
import * as field from '../fields/index.ts';
import { type Kind, list, scalar } from './kind.ts';
import { nothing } from './kinds.ts';

/** A yes or no. */
export const yes: Kind<boolean, null> = scalar({
  schema: () => v.boolean(),
  typed: field.flag,
  cell: (value) => (value ? '✓' : c.none),
  texts: nothing,
});

/** A choice of one of a few words, stored as its code. */
export const choice = <C extends string>(labels: Readonly<Record<C, Text>>): Kind<C, null> => {
  const codes = Object.keys(labels) as C[];
  return scalar({
    schema: () => v.picklist(codes),
    typed: (help) => field.choice(help, labels),
    cell: (code) => labels[code],
    texts: nothing,
  });
};

/** Several of a few words, each once, in the order in which the words are declared. */
export const choices = <C extends string>(labels: Readonly<Record<C, Text>>): Kind<readonly C[], readonly C[]> => {
  const codes = Object.keys(labels) as C[];
  return list({
    schema: () => v.array(v.picklist(codes)),
    typed: (help) => field.choices(help, labels),
    cell: (said) => listed(said.map((code) => labels[code])),
    texts: nothing,
    taken: (said) => codes.filter((code) => said.includes(code)),
    narrow: (help) => ({ field: field.choice(help, labels), passes: (said, one) => said.some((code) => code === one) }),
  });
};
