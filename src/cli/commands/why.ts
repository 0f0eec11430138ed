import { gather } from '../../agenda/gather.ts';
import { calendarWarnings } from '../../agenda/list.ts';
import { rank } from '../../agenda/rank.ts';
import { whyCard, whyJson } from '../../agenda/why.ts';
import { agendaWords } from '../../agenda/words.ts';
import { momentText } from '../../calendar/speak.ts';
import { dayOf, type Moment } from '../../core/civil.ts';
import { type Block, type Cell, warn } from '../../core/page.ts';
import { DAILY } from '../../core/plates.ts';
import type { Row } from '../../core/record.ts';
import { text } from '../../core/text.ts';
import * as field from '../../drawers/kit/fields/index.ts';
import { locate } from '../../drawers/kit/locate.ts';
import { verb } from '../../drawers/kit/verb.ts';
import { dailyWords as w } from '../../drawers/kit/words.ts';
import { spelledNext } from '../line/spellNext.ts';
import { treeOfNoun } from './nounTree.ts';

const quietBlock = ({ id, snoozedUntil }: Row, now: Moment): Block => ({
  kind: 'lines',
  lines: [
    snoozedUntil !== null && snoozedUntil > now
      ? agendaWords.isSnoozed(momentText(snoozedUntil))
      : agendaWords.nothingOpen(id),
  ],
});

export const why = verb({
  name: 'why',
  zh: DAILY.why,
  summary: w.whyDoes,
  examples: [{ typed: 'office why F9', does: text('every term of its score', '得分怎么来的，逐项列出') }],
  args: { id: field.anyId(w.idHelp) },
  options: {},
  letsSleep: true,
  run: async ({ args, desk, lens: { facts, withOffset }, lang }) => {
    const { drawer, record } = locate(desk, args.id);
    const today = dayOf(facts.now);
    const ranked = rank(gather(await desk.morning(today), facts, today, today).actions, facts);
    const own = ranked.flatMap((item, n) => (item.id === record.id ? [{ item, rank: n + 1 }] : []));
    const warnings = calendarWarnings(
      own.map(({ item }) => item),
      facts,
    );
    const words = own.flatMap(({ item }) => item.next.slice(1, 2));
    const tree = await treeOfNoun(drawer.name, words);
    return {
      json: {
        schema: 'office.why/1',
        id: record.id,
        items: own.map(({ item, rank: place }) => whyJson(item, place, { facts, lang, withOffset })),
        warnings: warnings.map((warning) => warning[lang]),
      },
      page:
        own.length === 0
          ? [quietBlock(record, facts.now)]
          : [
              ...own.flatMap(({ item, rank: place }, n): Block[] => [
                ...(n === 0 ? [] : [{ kind: 'gap' } as const]),
                { kind: 'title', cell: `${item.id}` },
                whyCard(item, place, ranked.length, facts, spelledNext(item, tree)),
              ]),
              { kind: 'lines', lines: warnings.map((warning): Cell => [warn(agendaWords.warnings), ' ', warning]) },
            ],
    };
  },
});
