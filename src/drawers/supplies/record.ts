import { text } from '../../core/text.ts';
import { choice } from '../kit/register/choosing.ts';
import { log, type RecordOf } from '../kit/register/declaration.ts';
import { line, moment, whole } from '../kit/register/kinds.ts';
import { may, needs, usual } from '../kit/register/spec.ts';
import { thingFields } from '../kit/register/thing.ts';
import { supplyWords as w } from './words.ts';

/** The most of one supply that the desk counts. */
export const MOST = 999_999;

export const fields = {
  name: needs(line('NAME'), text('Name', '名称'), text('what it is called', '品名')),
  quantity: usual(
    whole(0, MOST),
    0,
    text('Quantity', '数量'),
    text('how many there are; later take, put and count change it', '现有数量；以后用领用、入库、盘点改动'),
    { quiet: false, once: true },
  ),
  unit: may(line('UNIT'), text('Unit', '单位'), text('what it is counted in, such as packs', '计量单位，如 包')),
  minimum: may(
    whole(1, MOST),
    text('Minimum', '下限'),
    text('when there are fewer, today says to restock', '少于此数，今日清单提示补货'),
  ),
  ...thingFields,
};

/** Moves of the stock: what was taken, put in and counted. The quantity is the first one plus all amounts. */
export const moves = log({
  label: text('Moves', '出入库'),
  fields: {
    kind: needs(choice(w.kinds), text('Kind', '类别'), text('what was done', '出入库类别')),
    amount: needs(whole(-MOST, MOST), text('Amount', '增减'), text('by how much it changed', '增减数量')),
    who: may(line('NAME'), text('By', '经手'), text('who took or brought it', '领用人或经手人')),
    at: needs(moment('close'), text('When', '时间'), text('when', '时间')),
    why: may(line(), text('Why', '用途'), text('what for', '用途或说明')),
  },
  by: 'at',
  cell: ({ kind, amount, who, at, why }, { facts }) => w.moveCell(kind, amount, at, facts.now, [who, why]),
});

export type Supply = RecordOf<typeof fields, { readonly moves: typeof moves }>;
export type StockMove = Supply['moves'][number];
