import { momentText } from '../../calendar/speak.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Cell, Page } from '../../core/page.ts';
import type { Row } from '../../core/record.ts';
import { same, type Text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import * as field from './fields/index.ts';
import { locate, referringTo } from './locate.ts';
import type { SlipSheet } from './noun.ts';
import { oneRecord } from './saying.ts';
import { type AnyCall, type Verb, verb } from './verb.ts';
import { dailyWords as w } from './words.ts';

/** The verb `show` of a drawer: the cards of one or several records, which may be in other drawers too. */
export const showVerb = (drawer: Drawer, sheet: SlipSheet | null): Verb => withSheet(cardsVerb(drawer), drawer, sheet);

const cardsVerb = (drawer: Drawer): Verb =>
  verb({
    name: 'show',
    zh: '查看',
    summary: w.showDoes(drawer.one),
    examples: [{ typed: `office show ${drawer.letter}1`, does: w.showExample(drawer.one) }],
    args: { id: field.idsAfter(drawer.letter, w.idHelp) },
    options: {},
    letsSleep: true,
    run: ({ args, ...call }) => {
      const shown = args.id.map((id) => shownOne(locate(call.desk, id), call));
      const [one, ...others] = shown;
      if (one !== undefined && others.length === 0) return one;
      return {
        json: { schema: 'office.records/1', records: shown.map(({ json }) => json) },
        page: shown.flatMap(({ page }, n): Page => (n === 0 ? page : [{ kind: 'gap' }, ...page])),
        notes: shown.flatMap(({ notes }) => notes),
      };
    },
  });

/** The card of a record, with the records that come from it. */
const shownOne = ({ drawer, record }: ReturnType<typeof locate>, { desk, lens }: Pick<AnyCall, 'desk' | 'lens'>) => {
  const { related, notes } = referringTo(desk, record);
  const page: Page = [
    { kind: 'title', cell: [record.id, '  ', drawer.titleOf(record)] },
    {
      kind: 'card',
      pairs: [
        ...drawer.card(record, lens),
        ...snoozePair(record, lens.facts.now),
        ...related.map((other, at): readonly [Text, Cell] => [
          at === 0 ? c.related : same(''),
          `${other.record.id} ${other.drawer.titleOf(other.record)}`,
        ]),
        [c.created, momentText(record.createdAt)],
        ...(record.updatedAt === record.createdAt ? [] : [[c.updated, momentText(record.updatedAt)] as const]),
      ],
    },
  ];
  return {
    json: { ...oneRecord(drawer, record, lens), related: related.map((other) => other.record.id) },
    page,
    notes,
  };
};

/** The verb `show` of a noun that has a form: `--out` writes the form to a file. */
const withSheet = (show: Verb, drawer: Drawer, sheet: SlipSheet | null): Verb => {
  if (sheet === null) return show;
  const options = { ...show.options, out: field.called(w.sheetLabel, field.newFile(w.sheetHelp)) };
  return {
    ...show,
    options,
    run: async (call) => {
      const [ids, out] = [call.args['id'], call.options['out']];
      if (typeof out !== 'string' || !Array.isArray(ids)) return show.run(call);
      const [id, ...others] = ids.map(String);
      if (id === undefined || others.length > 0) throw new Complaint('usage', w.oneSheet, w.oneSheetHint);
      const { writePaper } = await import('./paper.ts');
      const record = call.desk.find(drawer, id);
      return writePaper(out, { text: sheet.sheetOf(record, call.lens) }, call);
    },
  };
};

const snoozePair = ({ snoozedUntil }: Row, now: string): readonly (readonly [Text, Cell])[] =>
  snoozedUntil === null || snoozedUntil <= now ? [] : [[c.snoozed, momentText(snoozedUntil)]];
