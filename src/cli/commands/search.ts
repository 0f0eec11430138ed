import { momentText } from '../../calendar/speak.ts';
import type { Drawer } from '../../core/drawer.ts';
import { type Cell, type Column, dim, type Page } from '../../core/page.ts';
import { DAILY } from '../../core/plates.ts';
import type { Row } from '../../core/record.ts';
import { folded } from '../../core/sieve.ts';
import { withPhonesMasked } from '../../core/telephones.ts';
import { text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import * as field from '../../drawers/kit/fields/index.ts';
import { daysOf, isInRange, rangeLine, rangeOf } from '../../drawers/kit/range.ts';
import { recordJson } from '../../drawers/kit/saying.ts';
import { verb } from '../../drawers/kit/verb.ts';
import { dailyWords as w } from '../../drawers/kit/words.ts';

/** The verb that finds words anywhere. All words, separated by spaces, must occur. Upper and lower case and full-width forms are equal. */
export const search = verb({
  name: 'search',
  zh: DAILY.search,
  summary: w.searchDoes,
  examples: [
    {
      typed: text('office search wetland survey', 'office search 湿地 调研'),
      does: text('where both words stand, archive included', '两个词都有的记录，归档的也查'),
    },
  ],
  args: { text: field.rest(field.needed(field.line(w.searchHelp))) },
  options: {
    from: field.lookedFrom(w.fromHelp),
    to: field.lookedTo(w.toHelp),
    limit: field.whole(w.listLimitHelp),
  },
  run: ({ args, options, desk, lens }) => {
    const words = folded(args.text).split(/\s+/);
    const range = rangeOf(options);
    const found = desk.drawers.flatMap((drawer) =>
      desk
        .all(drawer, { words, ...daysOf(range) })
        .filter((record) => isInRange(drawer.whenOf(record), range) && isHit(drawer, record, words))
        .map((record) => ({ drawer, record })),
    );
    const shown = options.limit == null ? found : found.slice(0, options.limit);
    return {
      get json() {
        const records = shown.map(({ drawer, record }) => recordJson(drawer, record, lens));
        return { schema: 'office.search/1', records, hidden: found.length - shown.length, range };
      },
      page: [...rangeLine(range), ...hitsPage(found.length, shown, args.text, lens.reveal)],
    };
  },
});

type Hit = { readonly drawer: Drawer; readonly record: Row };

const hitsPage = (count: number, shown: readonly Hit[], typed: string, reveal: boolean): Page => {
  if (count === 0) return [{ kind: 'lines', lines: [w.notFound(typed)] }];
  const words = folded(typed).split(/\s+/);
  return [
    { kind: 'rows', columns: COLUMNS, rows: shown.map(({ drawer, record }) => hitRow(drawer, record, words, reveal)) },
    { kind: 'lines', lines: [dim(w.found(count))] },
  ];
};

const isHit = (drawer: Drawer, record: Row, words: readonly string[]): boolean => {
  const hay = folded([record.id, ...drawer.haystack(record)].join('\n'));
  return words.every((word) => hay.includes(word));
};

const hasOne = (words: readonly string[], said: string): boolean => words.some((word) => said.includes(word));

const COLUMNS: readonly Column[] = [{}, {}, {}, { grow: true }];

const hitRow = (drawer: Drawer, record: Row, words: readonly string[], reveal: boolean): readonly Cell[] => {
  const when = drawer.whenOf(record);
  const title = drawer.titleOf(record);
  const texts = drawer.haystack(record);
  const found = texts.findIndex((said) => said !== title && hasOne(words, folded(said)));
  // A telephone number is found whole and shown masked. Most records have none.
  const masked = reveal ? record : withPhonesMasked(drawer, record);
  const where = (masked === record ? texts : drawer.haystack(masked))[found];
  const shown = where === undefined ? '' : `  ${where}`;
  return [record.id, drawer.label, when === null ? c.none : momentText(when), [title, dim(shown)]];
};
