import { listed } from '../../core/text.ts';
import * as v from '../../core/valibot.ts';
import * as field from '../kit/fields/index.ts';
import type { Owed } from '../kit/fields/owed.ts';
import { list } from '../kit/register/kind.ts';
import { nothing } from '../kit/register/kinds.ts';

/** The ids of follow-ups that were opened for a paper. Only rules write them. */
export const matterIds = list<string>({
  schema: () => v.array(v.string()),
  typed: () => {
    throw new Error('matters are opened by instruction and hand');
  },
  cell: listed,
  texts: nothing,
  links: { letters: ['F'], of: (ids) => ids, readdressed: (ids, idFor) => ids.map(idFor) },
});

const owedText = ({ to }: Owed): string => to;

/** The people who have to be asked (`--ask`) before a paper is closed. */
export const owedAsk = list<string>({
  schema: () => v.array(v.string()),
  typed: () => field.owedOptions.ask,
  cell: listed,
  texts: nothing,
});
/** The bodies that have to be told (`--inform`) before a paper is closed. */
export const owedInform = list<Owed>({
  schema: () => v.array(v.object({ to: v.string(), by: v.nullable(v.string()) })),
  typed: () => field.owedOptions.inform,
  cell: (all) => listed(all.map(owedText)),
  texts: nothing,
});
