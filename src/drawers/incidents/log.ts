import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, compare, find } from '../../core/records.ts';
import { type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { type Verb, verb } from '../kit/verb.ts';
import { type Incident, key, type LogLine } from './record.ts';
import { incidentWords as w } from './words.ts';

/** Words of somebody from the press who calls or comes. */
const PRESS = /记者|媒体|电视台|报社|采访|\bpress\b|journalist|reporter|newspaper/i;

/** The verb `log`: a line of what is done about the incident (处置). */
export const logOfIncident: Verb = verb({
  name: 'log',
  zh: '处置',
  summary: text('Write down what was done, minute by minute', '记处置经过，逐条带时间'),
  about: text(
    'office incident text X1 --as timeline prints the lines as a table.',
    '用 office incident text X1 --as timeline 打印处置时间表。',
  ),
  examples: [
    {
      typed: text('office incident log X1 Fire brigade arrived', 'office incident log X1 消防到场'),
      does: text('now, or --at', '现在；补记加 --at'),
    },
  ],
  args: {
    id: field.id('X', w.idHelp),
    text: field.rest(field.needed(field.passage(text('what was done', '处置情况')))),
  },
  options: {
    at: field.lastNight(text('when; now unless said', '何时；不写即现在')),
    by: field.called(text('Recorded by', '记录人'), field.name(text('who recorded it', '记录人'))),
  },
  run: async ({ args, options, ...call }) => {
    const changed = await call.desk.change(key, (records, { facts }) =>
      write(records, args.id, { at: options.at ?? facts.now, text: args.text, by: options.by ?? null }, facts),
    );
    const answer = recorded(call, key, changed, (x) => [words.logged(x.title)]);
    const notes = PRESS.test(args.text) ? changed.touched.map(aboutPress) : [];
    return { ...answer, notes: [...(answer.notes ?? []), ...notes] };
  },
});

/** The record with a line more. The recorder is the clerk unless somebody is named. */
export const withLogLine = (x: Incident, line: LogLine, { settings }: Facts): Incident => ({
  ...x,
  log: [...x.log, { ...line, by: line.by ?? (settings.clerk === '' ? null : settings.clerk) }].sort((a, b) =>
    compare(a.at, b.at),
  ),
});

/** Writes a line of the log. A closed incident takes them too: what was forgotten is added. Throws `badValue` for a time to come. */
const write = (records: readonly Incident[], id: string, line: LogLine, facts: Facts) => {
  find(records, id);
  if (line.at > facts.now) throw new Complaint('badValue', words.notYet, words.notYetHint);
  return amend(records, id, facts.now, (x) => withLogLine(x, line, facts));
};

const aboutPress = ({ id, statement }: Incident): Text =>
  statement === null ? words.noStatement(id) : words.statement(statement);

const words = {
  logged: (title: string): Text => text(`logged: ${title}`, `已记处置：${title}`),
  notYet: text('That is still to come', '时间还没到'),
  notYetHint: text('The log takes what has happened already', '处置记录只记已经发生的事'),
  statement: (said: string): Text => text(`What may be said: ${said}`, `对外口径：${said}`),
  noStatement: (id: string): Text =>
    text(
      `There is no wording for the press yet: tell them nothing before it is approved (office incident edit ${id} --statement TEXT)`,
      `还没有对外口径：批准之前不作答复（office incident edit ${id} --statement 口径）`,
    ),
} as const;
