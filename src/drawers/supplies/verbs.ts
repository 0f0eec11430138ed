import { PLATES } from '../../core/plates.ts';
import type { Key } from '../../core/record.ts';
import { amend } from '../../core/records.ts';
import { type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { pick, recordNamed } from '../kit/register/named.ts';
import { recorded } from '../kit/saying.ts';
import { type Example, type Verb, verb } from '../kit/verb.ts';
import { movesVerb } from './movesVerb.ts';
import { MOST, type StockMove, type Supply } from './record.ts';
import { afterMove, isLow } from './stock.ts';
import { supplyWords as w } from './words.ts';

const key: Key<Supply> = { name: 'supplies' };
const titleOf = ({ name }: Supply): string => name;

type How = {
  readonly kind: StockMove['kind'];
  readonly zh: string;
  readonly does: Text;
  readonly numberHelp: Text;
  readonly least: number;
  readonly example: Example;
};

/** A verb that changes the stock: `take`, `put` or `count`. */
const moving = ({ kind, zh, does, numberHelp, least, example }: How): Verb =>
  verb({
    name: kind,
    zh,
    summary: does,
    examples: [example],
    args: {
      id: recordNamed(PLATES.supplies, 'title'),
      number: { ...field.needed(field.whole(numberHelp, least, MOST)), label: text('Number', '数量') },
    },
    options: {
      by: field.called(text('By', '经手'), field.outsider(w.byHelp)),
      why: field.called(text('Why', '用途'), field.line(w.whyHelp)),
    },
    run: async ({ args: { id, number }, options: { by = null, why = null }, ...call }) => {
      const changed = await call.desk.change(key, (records, { facts }) =>
        amend(records, pick(records, id, { drawer: key.name, titleOf }), facts.now, (supply) =>
          afterMove(supply, { kind, number, who: by, why }, facts),
        ),
      );
      return recorded(call, key, changed, newsOf);
    },
  });

const newsOf = (supply: Supply): readonly (Text | null)[] => {
  const { name, quantity, unit, minimum, moves } = supply;
  const move = moves.at(-1);
  return [
    move === undefined ? null : w.news(move.kind, name, move.amount, unit),
    w.nowLeft(quantity, unit),
    minimum !== null && isLow(supply) ? w.underMinimum(minimum) : null,
  ];
};

export const stockVerbs: readonly Verb[] = [
  moving({
    ...{ kind: 'take', zh: '领用', does: w.takeDoes, numberHelp: w.takeHelp, least: 1 },
    example: {
      typed: text('office supply take "A4 paper" 2 --by "Planning office"', 'office supply take A4纸 2 --by 综合科'),
      does: text('Two packs for the office', '综合科领两包'),
    },
  }),
  moving({
    ...{ kind: 'put', zh: '入库', does: w.putDoes, numberHelp: w.putHelp, least: 1 },
    example: {
      typed: text('office supply put "A4 paper" 20', 'office supply put A4纸 20'),
      does: text('Twenty packs came', '进了20包'),
    },
  }),
  moving({
    ...{ kind: 'count', zh: '盘点', does: w.countDoes, numberHelp: w.countHelp, least: 0 },
    example: {
      typed: text('office supply count "A4 paper" 17', 'office supply count A4纸 17'),
      does: text('There are seventeen', '实有17包'),
    },
  }),
  movesVerb,
];
