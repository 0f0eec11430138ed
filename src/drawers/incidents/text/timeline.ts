import { clockOf, dayOf } from '../../../core/civil.ts';
import type { PaperTable } from '../../../core/paper.ts';
import { compare } from '../../../core/records.ts';
import { both, type Text, text } from '../../../core/text.ts';
import { casualtiesIn } from '../change.ts';
import type { Incident } from '../record.ts';
import { reportText } from '../view.ts';
import { incidentWords as w } from '../words.ts';

type Step = { readonly at: string; readonly what: Text; readonly by: string | null };

const sentence = (said: string): Text => text(said, said);

/** Everything that happened and was done, in the order of time: 处置时间表. */
const stepsOf = (x: Incident): readonly Step[] =>
  [
    ...(x.occurredAt === null ? [] : [{ at: x.occurredAt, what: words.happened(x.title), by: null }]),
    { at: x.learnedAt, what: words.learned(x.from), by: x.firstHandler },
    ...x.log.map(({ at, text: said, by }) => ({ at, what: sentence(said), by })),
    ...x.changes.map(({ at, level, counts }) => ({
      at,
      what: words.changed(level, counts === null ? null : casualtiesIn(counts)),
      by: null,
    })),
    ...x.reports.map((report) => ({ at: report.at, what: reportText(report), by: null })),
    ...x.gates.flatMap((gate): Step[] => [
      ...(gate.askedAt === null
        ? []
        : [{ at: gate.askedAt, what: words.asked(gate.to ?? '', gate.text ?? ''), by: null }]),
      ...(gate.settledAt === null
        ? []
        : [{ at: gate.settledAt, what: words.answered(gate.answeredBy, gate.answer ?? ''), by: null }]),
    ]),
    ...(x.closedOn === null ? [] : [{ at: x.closedOn, what: words.closed(x.result ?? ''), by: null }]),
  ].sort((a, b) => compare(a.at, b.at));

/** The table for a spreadsheet. */
export const timelineTable = (x: Incident): PaperTable => ({
  title: timelineWords.title(x.title),
  sheet: timelineWords.label,
  heads: words.heads,
  rows: stepsOf(x).map(({ at, what, by }) => [{ kind: 'moment', at }, what, by ?? '']),
});

export const timelineText = (x: Incident): Text =>
  both((lang) =>
    [
      timelineWords.title(x.title)[lang],
      '',
      ...stepsOf(x).map(({ at, what, by }) =>
        [`${dayOf(at)} ${clockOf(at)}`, what[lang], ...(by === null ? [] : [by])].join('  '),
      ),
    ].join('\n'),
  );

export const timelineWords = {
  label: text('timeline', '处置时间表'),
  title: (title: string): Text => text(`${title}: timeline`, `${title}处置时间表`),
} as const;

const words = {
  heads: [text('Time', '时间'), text('What', '处置情况'), text('By', '记录人')],
  happened: (title: string): Text => text(`Happened: ${title}`, `事发：${title}`),
  learned: (from: string | null): Text =>
    from === null ? text('Learned of it', '接报') : text(`Told by ${from}`, `接 ${from} 报告`),
  changed: (level: Incident['level'] | null, casualties: Text | null): Text =>
    both((lang) =>
      [
        level === null ? null : `${w.level[lang]}${lang === 'zh' ? '：' : ': '}${w.levels[level][lang]}`,
        casualties === null ? null : `${w.casualties[lang]}${lang === 'zh' ? '：' : ': '}${casualties[lang]}`,
      ]
        .filter((part) => part !== null)
        .join(lang === 'zh' ? '；' : '; '),
    ),
  asked: (to: string, said: string): Text => text(`Asked ${to}: ${said}`, `请示 ${to}：${said}`),
  answered: (by: string | null, said: string): Text =>
    by === null
      ? text(`Decided here: ${said}`, `自行决定：${said}`)
      : text(`Instruction of ${by}: ${said}`, `${by} 批示：${said}`),
  closed: (result: string): Text => text(`Closed: ${result}`, `办结：${result}`),
} as const;
