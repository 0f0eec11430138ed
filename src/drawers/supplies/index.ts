import type { Action } from '../../core/drawer.ts';
import { nextFor } from '../../core/next.ts';
import { text } from '../../core/text.ts';
import { register } from '../kit/register/register.ts';
import { thingHooks } from '../kit/register/thing.ts';
import { fields, moves, type Supply } from './record.ts';
import { isLow } from './stock.ts';
import { supplyWords as w } from './words.ts';

const kept = thingHooks<Supply>({
  drawer: 'supplies',
  titleOf: ({ name }) => name,
  orderFor: () => ({ action: text('See to it', '办理'), importance: 2 }),
  example: {
    typed: text('office supply renew S1 inspection 2028-03-01', 'office supply renew S1 年检 2028-03-01'),
    does: text('inspected for another year', '年检到下一年'),
  },
});

/** The action about a supply of which there are fewer than the minimum. It is due on no day. */
const restock = (supply: Supply): readonly Action[] => {
  const { id, name, quantity, unit, minimum, createdAt, updatedAt } = supply;
  if (minimum === null || !isLow(supply)) return [];
  return [
    {
      ...{ id, drawer: 'supplies', title: w.left(name, quantity, unit, minimum), action: w.restock },
      ...{ due: null, importance: quantity === 0 ? 2 : 1, mark: null, createdAt, touchedAt: updatedAt },
      because: [{ code: 'stock', text: w.underMinimum(minimum) }],
      ...nextFor('supplies', id, { verb: 'put' }),
    },
  ];
};

/** Office supplies (物品) with their stock: what is taken, put in and counted. */
export const supplies = register('supplies', {
  summary: text('Supplies: what there is, who took it, what runs short', '办公用品：库存、领用、补货'),
  one: text('a supply', '一种物品'),
  many: text('supplies', '物品'),
  fields,
  logs: { moves },
  title: 'name',
  unique: ['name'],
  columns: ['name', 'quantity', 'unit', 'minimum', 'keeper', 'state'],
  filters: { state: { of: 'state' }, keeper: { of: 'keeper' } },
  new: {
    example: {
      typed: text(
        'office supply new "A4 paper" --quantity 20 --unit packs --minimum 5',
        'office supply new A4纸 --quantity 20 --unit 包 --minimum 5',
      ),
      does: text('Twenty packs; today says to restock when there are fewer than five', '现有20包，少于5包提示补货'),
    },
  },
  edit: {
    example: {
      typed: text('office supply edit S1 --minimum 8', 'office supply edit S1 --minimum 8'),
      does: text('Restock earlier', '早些补货'),
    },
  },
  ...kept,
  actions: (records, facts) => [...kept.actions(records, facts), ...records.flatMap(restock)],
  verbs: async () => [...(await kept.verbs()), ...(await import('./verbs.ts')).stockVerbs],
});
