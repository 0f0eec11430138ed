import { faultOf } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { directoryOf } from '../../../core/names/directory.ts';
import { parted } from '../../../core/names/list.ts';
import { type Text, text } from '../../../core/text.ts';
import type { AnyCall } from '../../kit/verb.ts';
import type { Notice } from '../record.ts';
import { LAYOUTS, type SeatOptions } from './said.ts';
import type { Layout, SeatingSaid } from './seating.ts';
import { sittersOf } from './sitters.ts';
import { sizesOf } from './sizes.ts';

type Asking = Pick<AnyCall, 'ask' | 'facts'>;

/** The options with what a terminal answers if no layout was given: the layout, the chairs of the rows, the guests. */
export const askedOptions = async (options: SeatOptions, { ask, facts }: Asking): Promise<SeatOptions> => {
  if (ask === null || options.layout != null) return options;
  const choices = (Object.keys(LAYOUTS) as Layout[]).map((value) => ({ value, label: LAYOUTS[value] }));
  const picked = await ask({ message: words.layout, choices, initial: 'dais', required: true, check: () => null });
  const layout = choices.find(({ value }) => value === picked)?.value ?? 'dais';
  const hasRows = layout === 'dais' || layout === 'u' || layout === 'rows';
  const rows =
    !hasRows || options.rows != null
      ? ''
      : await ask({
          ...{ message: words.rows, hint: words.rowsHint, required: layout === 'rows' },
          check: (typed) => faultOf(() => sizesOf(typed)),
        });
  const guests =
    options.guests != null || layout === 'rows'
      ? ''
      : await ask({
          ...{ message: words.guests, hint: words.guestsHint, required: layout === 'long', many: true },
          ...{ suggest: facts.contacts.map(({ name }) => name), check: () => null },
        });
  return {
    ...{ ...options, layout },
    ...(rows === '' ? {} : { rows: sizesOf(rows) }),
    ...(guests === '' ? {} : { guests: namesIn(guests, facts) }),
  };
};

const namesIn = (typed: string, { contacts }: Facts): readonly string[] => {
  const directory = directoryOf(contacts);
  return [...new Set(parted(typed, directory).map(directory.labelOf))];
};

/** Ranks of substitutes who have none, as a terminal gives them. A substitute does not sit by the rank of the person who sent him or her. */
export const ranksAsked = async (
  n: Notice,
  said: SeatingSaid,
  { ask, facts }: Asking,
): Promise<SeatingSaid['ranks']> => {
  const ranks = new Map<string, number>();
  if (ask === null || said.order !== null || said.layout === 'rows') return ranks;
  for (const { name, instead, isGuest } of sittersOf(n, said, facts).unranked) {
    if (instead === null || isGuest) continue;
    const answer = await ask({
      ...{ message: words.rank(name, instead), hint: words.rankHint, required: false },
      check: (typed) => (/^[1-9]\d{0,4}$/.test(typed.normalize('NFKC')) ? null : words.notARank),
    });
    if (answer !== '') ranks.set(name, Number(answer.normalize('NFKC')));
  }
  return ranks;
};

const words = {
  layout: text('Which form have the tables?', '什么桌形？'),
  rows: text('How many in the front row?', '前排几个？'),
  rowsHint: text('7, or several rows: 7,9; Enter alone puts all into one', '如 7；几排写 7,9；回车即都坐一排'),
  guests: text('Who are the guests?', '来宾是谁？'),
  guestsHint: text('in their order; Enter alone if there are none', '按先后写；没有就回车'),
  rank: (name: string, instead: string): Text =>
    text(`Rank of ${name}, who comes for ${instead}?`, `${name}（代${instead}）排名第几？`),
  rankHint: text(
    'the own rank, not that of the person who sends; Enter alone leaves it open',
    '按本人排名，不按被代的人；回车即名次未定',
  ),
  notARank: text('A number from 1', '请写 1 以上的数字'),
} as const;
