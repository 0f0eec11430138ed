import { Complaint } from '../../core/complaint.ts';
import type { Field } from '../../core/field.ts';
import { both, listed, type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { type Answer, type AnyCall, verb } from '../kit/verb.ts';
import { type Answered, type RestAnswered, reply } from './answer.ts';
import { key } from './record.ts';
import { completeAnswer, severalReplies } from './replies/several.ts';
import { answer, replyWords as r } from './replies/words.ts';
import { repliesText } from './view.ts';
import { noticeWords as w } from './words.ts';

/** A list of people, or `-` for lines on standard input, which is read as an empty list. */
const names = field.names(r.whoHelp, 'NAMES|-');
const whoAnswers: Field<readonly string[], false> = {
  ...names,
  read: (typed, reading) => (typed.length === 1 && typed[0] === '-' ? [] : names.read(typed, reading)),
};

export const replyToNotice = verb({
  name: 'reply',
  zh: '回执',
  summary: text('Record answers: one, several, or one after the other', '登记回执：一人、多人，或逐个登记'),
  about: text(
    'Without names: on a terminal the people who have not answered come one after the other, a key each (Space coming, l leave, s substitute, n no, Esc ends). From a pipe, lines of a chat are read: “1. 张国栋 参加”.',
    '不写姓名：在终端上逐个显示未回复的人，按一键登记（空格 参加，假 请假，代 派员代替，不 不参加，Esc 结束）；从管道读入接龙，每行一人，如“1. 张国栋 参加”。',
  ),
  examples: [
    {
      typed: text('office notice reply N1', 'office notice reply N1'),
      does: text('one after the other, a key each', '逐个登记，每人一键'),
    },
    {
      typed: text('office notice reply N1 "Li Si, Wang Wu" yes', 'office notice reply N1 李四、王五 参加'),
      does: text('two come', '两人参加'),
    },
    {
      typed: text(
        'office notice reply N1 "Zhang San" substitute --by "Wang Wu" --reason "On business" --rest yes',
        'office notice reply N1 张三 派员代替 --by 王五 --reason 出差 --rest 参加',
      ),
      does: text('one sends someone else, all others come', '张三派人代替，其余都参加'),
    },
  ],
  args: {
    id: field.id('N', w.idHelp),
    names: field.called(text('Who', '回复人'), whoAnswers),
    answer: field.called(text('Answer', '答复'), answer(r.answerHelp)),
    more: field.called(text('More', '说明'), field.rest(field.passage(r.moreHelp))),
  },
  options: {
    reason: field.passage(w.reasonHelp),
    by: field.called(text('Substitute', '代替人'), field.name(text('who comes instead', '代替的人'))),
    approvedBy: field.called(text('Approved by', '准假人'), field.name(text('who approved the leave', '谁准的假'))),
    rest: field.called(text('The rest', '其余'), answer(r.restHelp)),
  },
  run: async ({ args, options, ...call }) => {
    const { id, names: who, answer: said, more } = args;
    const [reason, by] = [options.reason ?? null, options.by ?? null];
    const rest = options.rest == null ? null : { answer: options.rest, reason: who == null ? reason : null, by: null };
    const isPasted = who?.length === 0;
    if (isPasted && rest !== null) throw new Complaint('usage', r.restAlone);
    if (who == null && rest === null) return severalReplies(id, null, call);
    if (isPasted) return severalReplies(id, [], call);
    if (who != null && said == null) return namesOnly(id, who, rest, call);
    const one =
      said == null ? null : await completeAnswer(id, { who: who ?? [], answer: said, more, reason, by }, call);
    const approvedBy = options.approvedBy ?? null;
    const answers = (who ?? []).flatMap((name) => (one === null ? [] : [{ name, ...one, approvedBy }]));
    const changed = await call.desk.change(key, (records, { facts }) => reply(records, id, answers, facts, rest));
    return recorded(call, key, changed, (n) => [newsOf(changed.change.given, who ?? []), repliesText(n)]);
  },
});

/** Names without an answer: a terminal asks for the answers of these people; elsewhere an answer is missing. */
const namesOnly = (id: string, who: readonly string[], rest: RestAnswered | null, call: AnyCall): Promise<Answer> => {
  if (call.ask === null || rest !== null)
    throw new Complaint('missingValue', r.needsAnswer(listed(who)), r.needsAnswerHint(id));
  return severalReplies(id, who, call);
};

/** The answers in words: those of the people who were named, then the one of all others. */
const newsOf = (given: readonly Answered[], who: readonly string[]): Text => {
  const named = given.filter(({ name }) => who.includes(name));
  const others = given.filter(({ name }) => !who.includes(name));
  const [one, other] = [named[0], others[0]];
  return sentences([
    ...(one === undefined
      ? []
      : [w.eventReply(listed(named.map(({ name }) => name)), w.answers[one.answer], one.by, one.reason)]),
    ...(other === undefined ? [] : [r.restReplied(others.length, w.answers[other.answer])]),
  ]);
};

const sentences = (said: readonly Text[]): Text =>
  both((lang) => said.map((one) => one[lang]).join(lang === 'zh' ? '；' : '; '));
