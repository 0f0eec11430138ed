import { Complaint } from '../../core/complaint.ts';
import type { Fields } from '../../core/field.ts';
import type { Key, Row } from '../../core/record.ts';
import { amend, find } from '../../core/records.ts';
import { type Text, text } from '../../core/text.ts';
import type { OpenDesk } from '../kit/desk.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import type { Answer, AnyCall, Call, Model, Verb, WordsByField } from '../kit/verb.ts';
import { kindMeant } from './change.ts';
import { dutyLineOf } from './kinds.ts';
import { lessonsOfKind } from './lessons.ts';
import { withLogLine } from './log.ts';
import { refuseEnded } from './plan.ts';
import { key } from './record.ts';

/** A shift as the beginning of an incident needs it. */
type LoggedShift = Row & {
  readonly log: readonly {
    readonly happenedAt: string;
    readonly caller: string | null;
    readonly phone: string | null;
    readonly text: string;
    readonly recorder: string | null;
  }[];
};

const shifts: Key<LoggedShift> = { name: 'duty' };

/** The line of the duty log that an incident begins with: the named one, else the last. Throws `noSuchRecord`. */
const wordsOfDuty = (desk: OpenDesk, ref: string): WordsByField => {
  const meant = dutyLineOf(ref);
  if (meant === null) return {};
  const { log } = desk.find(shifts, meant.id);
  const line = meant.no === null ? log.at(-1) : log[meant.no - 1];
  if (line === undefined)
    throw new Complaint('noSuchRecord', words.noLine(ref), words.noLineHint(meant.id, log.length));
  const maybe = (said: string | null): readonly string[] => (said === null ? [] : [said]);
  return {
    title: [line.text.split('\n')[0]?.slice(0, 200) ?? ''],
    learned: [line.happenedAt.slice(0, 16).replace('T', ' ')],
    from: maybe(line.caller),
    phone: maybe(line.phone),
    firstHandler: maybe(line.recorder),
  };
};

/** The duty log as the start of an incident: `incident new --ref D7`. */
const dutyLog: Model = { option: 'ref', offered: () => null, words: wordsOfDuty };

/** The verb `new`, which also takes a line of the duty log, and a second call about an incident that is known. */
const startingFromLog = (create: Verb): Verb => ({
  ...create,
  model: dutyLog,
  options: { ...lastCasualties(create.options), sameAs },
  run: async (call) => {
    const { sameAs: known, from, kind } = call.options;
    const title = String(call.args['title']);
    if (typeof known === 'string') return secondCall(call, known, title, from);
    const lessons = lessonsOfKind(call.desk, kindMeant(kind, title));
    const answer = await create.run({ ...call, options: { ...call.options, firstHandler: firstHandler(call) } });
    return { ...answer, notes: [...(answer.notes ?? []), ...lessons] };
  },
});

const sameAs = field.called(
  text('Same as', '同'),
  field.idOf(
    ['X'],
    text('a second call about an incident: noted there, no new one', '同一件事又来电：记入该件，不另立'),
  ),
);

/** The options in the order in which somebody at the telephone asks: what, when, where, who told, is anybody hurt. */
const lastCasualties = (options: Fields): Fields => {
  const { casualties, ...others } = options;
  return casualties === undefined ? others : { ...others, casualties };
};

/** The first handler: the named person, else the clerk of the desk, else the officer on duty. */
const firstHandler = ({ options, desk, facts }: Pick<Call<Fields, Fields>, 'options' | 'desk' | 'facts'>): unknown => {
  if (options['firstHandler'] !== undefined) return options['firstHandler'];
  if (facts.settings.clerk !== '') return facts.settings.clerk;
  return (
    desk.drawers.flatMap((drawer) => drawer.onDuty?.(desk.records(drawer), facts) ?? []).at(0)?.officer ?? undefined
  );
};

/** The verbs with a `new` that begins with the duty log. */
export const withStart = (verbs: readonly Verb[]): readonly Verb[] =>
  verbs.map((one) => (one.name === 'new' ? startingFromLog(one) : one));

/** Notes a second call in the log of the incident that it is about. */
const secondCall = async (call: AnyCall, id: string, title: string, from: unknown): Promise<Answer> => {
  const said = typeof from === 'string' ? `${from}：${title}` : title;
  const changed = await call.desk.change(key, (records, { facts }) => {
    refuseEnded(find(records, id));
    return amend(records, id, facts.now, (x) => withLogLine(x, { at: facts.now, text: said, by: null }, facts));
  });
  return recorded(call, key, changed, (x) => [words.noted(x.title)]);
};

const words = {
  noLine: (ref: string): Text => text(`${ref}: there is no such line in the log`, `${ref}：值班记录没有这一条`),
  noLineHint: (id: string, count: number): Text =>
    count === 0
      ? text(`The log of ${id} is empty: office duty log TEXT`, `${id} 还没有值班记录：office duty log 内容`)
      : text(`${id} has ${count} lines: ${id}:1 is the first`, `${id} 有 ${count} 条：${id}:1 为第一条`),
  noted: (title: string): Text => text(`second call noted: ${title}`, `又一来电，已记入：${title}`),
} as const;
