import { listed, type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { type Verb, verb } from '../kit/verb.ts';
import { noticeHelp as h } from './help.ts';
import { noticeLabels } from './labels.ts';
import { key, type Notice } from './record.ts';
import * as rules from './sending.ts';
import { latest, misinformed, standingOf } from './states.ts';
import { bodyOf, gapsOf } from './text/text.ts';
import { noticeWords as w } from './words.ts';

const id = field.id('N', h.id);

const standing = (n: Notice): Text => {
  const { sure, open, all } = standingOf(n);
  return w.standing(sure, open, all);
};

const send = verb({
  name: 'send',
  summary: h.sendDoes,
  about: h.sendAbout,
  examples: [
    { typed: 'office notice send N1', does: text('everyone was told', '已通知全体') },
    {
      typed: text('office notice send N1 --to "Li Si"', 'office notice send N1 --to 李四'),
      does: text('only Li Si was told', '只通知了李四'),
    },
  ],
  args: { id },
  options: { to: field.names(h.sendTo) },
  run: async ({ args, options, ...call }) => {
    const changed = await call.desk.change(key, (records, { facts }) =>
      rules.send(records, args.id, options.to ?? null, facts),
    );
    return recorded(call, key, changed, (n) => {
      const names = listed(latest(n, 'told')?.names ?? []);
      return n.cancelledAt === null ? [w.sent(names), standing(n)] : [w.sentCancellation(names)];
    });
  },
});

const reply = verb({
  name: 'reply',
  summary: h.replyDoes,
  examples: [
    {
      typed: text('office notice reply N1 "Li Si" yes', 'office notice reply N1 李四 yes'),
      does: text('comes', '李四参加'),
    },
    {
      typed: text(
        'office notice reply N1 "Zhang San" substitute --by "Wang Wu" --reason "On business"',
        'office notice reply N1 张三 substitute --by 王五 --reason 出差',
      ),
      does: text('sends someone else', '张三派人代替'),
    },
  ],
  args: {
    id,
    name: field.needed(field.name(h.replyName)),
    answer: field.needed(field.choice(h.answer, w.answers)),
  },
  options: { reason: field.passage(h.reason), by: field.name(h.by) },
  run: async ({ args: { id: of, name, answer }, options, ...call }) => {
    const said = { name, answer, reason: options.reason ?? null, by: options.by ?? null };
    const changed = await call.desk.change(key, (records, { facts }) => rules.reply(records, of, said, facts));
    return recorded(call, key, changed, (n) => [w.replied(name, w.answers[answer]), standing(n)]);
  },
});

const received = verb({
  name: 'received',
  summary: h.receivedDoes,
  examples: [
    {
      typed: text('office notice received N1 Report', 'office notice received N1 汇报稿'),
      does: text('the report is in', '汇报稿已交'),
    },
  ],
  args: field.labelled(
    { material: noticeLabels.materials },
    { id, material: field.rest(field.needed(field.line(h.receivedMaterial, 'MATERIAL'))) },
  ),
  options: {},
  run: async ({ args, ...call }) => {
    const changed = await call.desk.change(key, (records, { facts }) =>
      rules.receiveMaterial(records, args.id, args.material, facts),
    );
    return recorded(call, key, changed, (n) => [w.received(latest(n, 'received')?.material ?? args.material)]);
  },
});

const print = verb({
  name: 'text',
  summary: h.textDoes,
  examples: [{ typed: 'office notice text N1', does: text('to be pasted into a chat', '复制到微信群') }],
  args: { id },
  options: {},
  run: ({ args, desk, facts, lang }) => {
    const n = desk.find(key, args.id);
    const said = bodyOf(n, facts);
    return {
      json: { schema: 'office.text/1', id: n.id, text: said[lang] },
      page: [{ kind: 'verbatim', text: said }],
      // Its contact is meant to be called.
      isWhole: true,
      notes: [...gapsOf(n, facts), ...(misinformed(n).length === 0 ? [] : [w.tellThem(n.id, misinformed(n).length)])],
    };
  },
});

export const answeringVerbs: readonly Verb[] = [send, reply, received, print];
