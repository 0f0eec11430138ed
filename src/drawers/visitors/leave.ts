import { notLater } from '../../calendar/notLater.ts';
import { momentText } from '../../calendar/speak.ts';
import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { nearest } from '../../core/nearest.ts';
import { amend, find } from '../../core/records.ts';
import type { Change } from '../../core/rule.ts';
import { listed, type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import type { Who } from '../kit/fields/who.ts';
import { listJson, recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { answered } from './answer.ts';
import { key, type Visit } from './record.ts';
import { isInside, laterOf, visitState } from './standing.ts';
import { titleOf } from './view.ts';
import { visitWords as w } from './words.ts';

const atHelp = text('when they left; now unless said', '离开时间；不写即现在');

export const signVisitorOut = verb({
  name: 'out',
  zh: '离开',
  summary: text('Sign a visitor out', '登记离开'),
  examples: [{ typed: 'office visitor out V3', does: text('leaves now', '现在离开') }],
  args: field.labelled(
    { who: w.visitor },
    { who: field.who('V3', text('the visit by id, or the visitor by name', '来访编号，或在内人员的姓名')) },
  ),
  options: {
    at: field.happenedByDay(atHelp, 'refuse'),
    answer: { ...field.passage(w.answerHelp), also: 'result' },
  },
  run: async ({ args, options, ...call }) => {
    const said = { at: options.at ?? null, answer: options.answer ?? null };
    const changed = await call.desk.change(key, (records, { facts }) => signOut(records, args.who, said, facts));
    return recorded(call, key, changed, (visit) => [
      words.signedOut(titleOf(visit)),
      leftText(visit),
      visitState(visit) === 'waiting' ? words.answerDue : null,
    ]);
  },
});

const leftText = ({ leftAt }: Visit) => (leftAt === null ? null : momentText(leftAt));

/** Signs a visitor out, at the given time or now. An answer given at the door is recorded with it. */
export const signOut = (
  records: readonly Visit[],
  who: Who,
  said: { readonly at: Moment | null; readonly answer: string | null },
  { now }: Facts,
) => {
  const { id } = 'id' in who ? find(records, who.id) : insideByName(records, who.name);
  return amend(records, id, now, (visit) => {
    const gone = { ...visit, leftAt: leavingTime(visit, said.at ?? now, now) };
    return said.answer === null ? gone : answered(gone, said.answer, now);
  });
};

const leavingTime = ({ id, arrivedAt, leftAt }: Visit, at: Moment, now: Moment): Moment => {
  if (arrivedAt === null) throw new Complaint('ruleViolated', w.notArrived(id), w.notArrivedHint(id));
  if (leftAt !== null)
    throw new Complaint('ruleViolated', w.leftAlready(id, momentText(leftAt)), words.leftAlreadyHint(id));
  if (at < arrivedAt) throw new Complaint('ruleViolated', w.leftBeforeArriving(id, momentText(arrivedAt)));
  return notLater(at, now, w.leavesLaterHint);
};

const insideByName = (records: readonly Visit[], name: string): Visit => {
  const inside = records.filter(isInside);
  const [found, ...others] = inside.filter((visit) => visit.name === name);
  if (found === undefined) throw new Complaint('noSuchRecord', words.nobodyInside(name), nearName(inside, name));
  if (others.length > 0) {
    const ids = [found, ...others].map(({ id }) => id);
    throw new Complaint('ruleViolated', words.severalInside(name, ids), w.sayWhich('out', found.id));
  }
  return found;
};

const nearName = (visits: readonly Visit[], name: string): Text => {
  const near = nearest(
    name,
    visits.flatMap((visit) => visit.name ?? []),
  );
  return near === null ? words.seeInside : words.didYouMeanName(near);
};

export const sweepVisitors = verb({
  name: 'sweep',
  zh: '清场',
  summary: text('Sign out everybody still inside', '清场：在内的全部登记离开'),
  examples: [{ typed: 'office visitor sweep --at 17:30', does: text('all left at half past five', '都在下班时离开') }],
  args: {},
  options: { at: field.happenedByDay(atHelp, 'close') },
  run: async ({ options, ...call }) => {
    if (!call.desk.records(key).some(isInside))
      return { json: listJson(call, key, []), page: [{ kind: 'lines', lines: [words.nobodyToSweep] }] };
    const changed = await call.desk.change(key, (records, { facts }) => sweepOut(records, options.at ?? null, facts));
    const answer = recorded(call, key, changed, (visit) => [words.signedOut(titleOf(visit)), leftText(visit)]);
    return { ...answer, json: { ...listJson(call, key, changed.touched), opened: [] } };
  },
});

/** Signs out everyone who is still inside, but nobody before the time of their arrival. */
export const sweepOut = (records: readonly Visit[], at: Moment | null, { now }: Facts): Change<Visit> => {
  const leftAt = notLater(at ?? now, now, w.leavesLaterHint);
  const swept = records.map((visit) =>
    isInside(visit) && visit.arrivedAt !== null
      ? { ...visit, leftAt: laterOf(visit.arrivedAt, leftAt), updatedAt: now }
      : visit,
  );
  return { records: swept, touched: swept.filter((visit, n) => visit !== records[n]) };
};

const words = {
  signedOut: (name: string): Text => text(`signed out: ${name}`, `已登记离开：${name}`),
  answerDue: text('stays open until its answer is recorded', '答复登记之前不能了结'),
  leftAlreadyHint: (id: string): Text =>
    text(
      `If they left at another time: office visitor edit ${id} --left WHEN`,
      `离开时间有误可更正：office visitor edit ${id} --left 时间`,
    ),
  nobodyInside: (name: string): Text => text(`Nobody named ${name} is inside`, `在内人员中没有 ${name}`),
  severalInside: (name: string, ids: readonly string[]): Text =>
    text(`Several named ${name} are inside: ${listed(ids).en}`, `在内的 ${name} 不止一位：${listed(ids).zh}`),
  didYouMeanName: (name: string): Text => text(`Did you mean ${name}?`, `是不是 ${name}？`),
  seeInside: text('office visitor inside shows who is', '可用 office visitor inside 查看'),
  nobodyToSweep: text('Nobody is inside; nothing to sign out', '现无来访人员在内，无须清场'),
} as const;
