import { shortMoment } from '../../calendar/speak.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import { type Block, dim } from '../../core/page.ts';
import type { PaperTable } from '../../core/paper.ts';
import { DAILY } from '../../core/plates.ts';
import { compare, compareIds } from '../../core/records.ts';
import { same, type Text, text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import * as field from '../../drawers/kit/fields/index.ts';
import { type ReportTold, reportedIn } from '../../drawers/kit/gates/reported.ts';
import { gateWords } from '../../drawers/kit/gates/words.ts';
import { tableOut, writePaper } from '../../drawers/kit/paper.ts';
import { isInRange, rangeLine, rangeOf } from '../../drawers/kit/range.ts';
import { type Answer, verb } from '../../drawers/kit/verb.ts';
import { dailyWords } from '../../drawers/kit/words.ts';

const w = {
  title: text('Register of reports on important matters', '重大事项报告登记表'),
  kinds: { ask: text('request', '请示'), inform: text('report', '报告') },
  nothing: text('nothing was reported or asked in this time', '这段时间没有请示报告'),
  heads: {
    at: text('Time', '时间'),
    matter: text('Matter', '事项'),
    by: text('Reported by', '报告人'),
    to: text('To', '向谁'),
    how: text('How', '方式'),
    answer: text('Answer', '答复'),
  },
  matter: (title: string, said: string | null): Text =>
    said === null || said === title ? same(title) : text(`${title}: ${said}`, `${title}：${said}`),
  answered: (answer: string, by: string | null): Text =>
    by === null ? same(answer) : text(`${by}: ${answer}`, `${by}：${answer}`),
} as const;

/** A report with the record that it is about. */
type Entered = ReportTold & { readonly id: string; readonly title: string };

/** The verb `reported`: what was reported upward and asked for, of all nouns, for the screen or as the register that is filed. */
export const reported = verb({
  name: 'reported',
  zh: DAILY.reported,
  summary: text(
    'What was reported upward or asked for: when, what, to whom, how, the answer',
    '重大事项报告登记表：何时、何事、向谁、方式、答复',
  ),
  examples: [
    {
      typed: text(
        'office reported --from 11-01 --out reports.xlsx',
        'office reported --from 11-01 --out 重大事项报告登记表.xlsx',
      ),
      does: text('the register of a month, to be filed', '本月的登记表，存档用'),
    },
  ],
  args: {},
  options: {
    kind: field.called(
      text('Kind', '类别'),
      field.choice(text('only requests, or only reports', '只看请示，或只看报告'), w.kinds),
    ),
    from: field.lookedFrom(dailyWords.fromHelp),
    to: field.lookedTo(dailyWords.toHelp),
    out: tableOut,
  },
  run: async ({ options: { kind, from, to, out }, desk, facts, lens, ...call }): Promise<Answer> => {
    const range = rangeOf({ from, to });
    // A matter may be due long after it was reported, but none was closed before.
    const sieve = from == null ? {} : { since: from };
    const found = desk.drawers
      .flatMap((drawer) => desk.all(drawer, sieve).flatMap((record) => entered(drawer, record)))
      .filter((one) => isInRange(one.at, range) && (kind == null || one.kind === kind))
      .sort((a, b) => compare(a.at, b.at) || compareIds(a.id, b.id));
    if (out != null) return writePaper(out, { tables: [registerOf(found, facts)] }, call);
    return {
      json: {
        schema: 'office.reported/1',
        range,
        reported: found.map((one) => entryJson(one, facts, lens.withOffset)),
      },
      page: [
        ...rangeLine(range),
        found.length === 0 ? { kind: 'lines', lines: [dim(w.nothing)] } : tableOf(found, facts),
      ],
    };
  },
});

const entered = (drawer: Drawer, record: Parameters<Drawer['titleOf']>[0]): readonly Entered[] =>
  reportedIn(record).map((one) => ({ ...one, id: record.id, title: drawer.titleOf(record) }));

/** The person who reported: whoever the record names, else the clerk of the settings. */
const reporter = ({ by }: ReportTold, { settings }: Facts): string | null => by ?? (settings.clerk || null);

/** The way of a report; that of a request is its kind. */
const way = ({ kind, via }: ReportTold): Text => (via === null ? w.kinds[kind] : gateWords.vias[via]);

const answerOf = ({ answer, answeredBy }: ReportTold): Text | null =>
  answer === null ? null : w.answered(answer, answeredBy);

const entryJson = (one: Entered, facts: Facts, withOffset: (moment: string) => string) => ({
  ...{ id: one.id, title: one.title, kind: one.kind, at: withOffset(one.at), text: one.text },
  ...{ by: reporter(one, facts), to: one.to, via: one.via, answer: one.answer, answeredBy: one.answeredBy },
});

const tableOf = (found: readonly Entered[], facts: Facts): Block => ({
  kind: 'table',
  columns: [
    { head: w.heads.at },
    { head: c.id },
    { head: w.heads.matter, grow: true },
    ...[w.heads.to, w.heads.how, w.heads.answer].map((head) => ({ head })),
  ],
  rows: found.map((one) => [
    shortMoment(one.at, facts.now),
    one.id,
    w.matter(one.title, one.text),
    one.to ?? c.none,
    way(one),
    answerOf(one) ?? c.none,
  ]),
});

/** The register: 时间 事项 报告人 向谁 方式 答复 (systems.md, §11). */
const registerOf = (found: readonly Entered[], facts: Facts): PaperTable => ({
  title: w.title,
  heads: Object.values(w.heads),
  rows: found.map((one) => [
    { kind: 'moment', at: one.at },
    w.matter(one.title, one.text),
    reporter(one, facts) ?? '',
    one.to ?? '',
    way(one),
    answerOf(one) ?? '',
  ]),
});
