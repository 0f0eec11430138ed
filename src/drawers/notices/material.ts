import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { nearest } from '../../core/nearest.ts';
import { amend, find } from '../../core/records.ts';
import { echo, listed, type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { key, type Material, type Notice } from './record.ts';
import { latest } from './standing.ts';
import { noticeWords as w } from './words.ts';

export const receiveMaterial = verb({
  name: 'received',
  zh: '收材料',
  aliases: ['收到'],
  summary: text('Record that a material was delivered', '登记收到材料'),
  examples: [
    {
      typed: text('office notice received N1 Report', 'office notice received N1 汇报稿'),
      does: text('the report is in', '汇报稿已交'),
    },
  ],
  args: field.labelled(
    { material: w.materials },
    {
      id: field.id('N', w.idHelp),
      material: field.rest(
        field.line(
          text(
            'the paper, or a part of its name; not needed if only one is missing',
            '材料名称或其中一段；只差一份时可不写',
          ),
          'MATERIAL',
        ),
      ),
    },
  ),
  options: {},
  run: async ({ args, ...call }) => {
    const changed = await call.desk.change(key, (records, { facts }) =>
      materialReceived(records, args.id, args.material ?? null, facts),
    );
    return recorded(call, key, changed, (n) => [words.received(latest(n, 'received')?.material ?? '')]);
  },
});

/**
 * Records that a paper was received (收到材料). The paper is named in full or by a part of its title that no other paper has; the only one that
 * is missing needs no name (null). Throws `ruleViolated` where there is no such paper, and `missingValue` where several are missing.
 */
export const materialReceived = (records: readonly Notice[], id: string, typed: string | null, { now }: Facts) => {
  const notice = find(records, id);
  const { title } = typed === null ? onlyMissing(notice) : materialNamed(notice, typed);
  return amend(records, id, now, (n) => ({
    ...n,
    materials: n.materials.map((paper) => (paper.title === title ? { ...paper, receivedAt: now } : paper)),
    events: [...n.events, { kind: 'received' as const, happenedAt: now, material: title }],
  }));
};

const onlyMissing = ({ id, materials }: Notice): Material => {
  const [first, ...others] = materials.filter(({ receivedAt }) => receivedAt === null);
  const titles = (first === undefined ? materials : [first, ...others]).map(({ title }) => title);
  if (first === undefined) throw new Complaint('ruleViolated', words.noneMissing(id), words.whichMaterials(id, titles));
  if (others.length > 0) throw new Complaint('missingValue', words.whichCame, words.whichMaterials(id, titles));
  return first;
};

const materialNamed = (n: Notice, typed: string): Material => {
  const titles = n.materials.map(({ title }) => title);
  const parts = titles.filter((title) => title.includes(typed));
  const title = titles.find((whole) => whole === typed) ?? (parts.length === 1 ? parts[0] : undefined);
  const found = n.materials.find((paper) => paper.title === title);
  if (found?.receivedAt === null) return found;
  if (found !== undefined) throw new Complaint('ruleViolated', words.receivedAlready(found.title));
  const near = nearest(typed, titles);
  throw new Complaint(
    'ruleViolated',
    words.noSuchMaterial(n.id, typed),
    near === null ? words.whichMaterials(n.id, titles) : w.didYouMean(near),
  );
};

const words = {
  received: (material: string): Text => text(`received: ${material}`, `已收到：${material}`),
  noneMissing: (id: string): Text => text(`${id} waits for no material`, `${id} 没有待收的材料`),
  whichCame: text('Which material was delivered?', '没有写收到哪份材料'),
  noSuchMaterial: (id: string, typed: string): Text =>
    text(`${id} wants no material “${echo(typed)}”`, `${id} 没有名为“${echo(typed)}”的材料`),
  whichMaterials: (id: string, titles: readonly string[]): Text => {
    const shown = listed(titles);
    return titles.length === 0
      ? text(
          `It lists none; to add one: office notice edit ${id} --material "PAPER=NAME@WHEN"`,
          `尚未列出材料；添加：office notice edit ${id} --material "材料=负责人@时限"`,
        )
      : text(`It wants: ${shown.en}`, `材料有：${shown.zh}`);
  },
  receivedAlready: (material: string): Text => text(`${material} was received already`, `“${material}”已经收到`),
} as const;
