import { Complaint } from '../../../core/complaint.ts';
import type { Values } from '../../../core/field.ts';
import { type Text, text } from '../../../core/text.ts';
import * as field from '../../kit/fields/index.ts';
import type { Layout, SeatingSaid } from './seating.ts';
import { rowSizes } from './sizes.ts';

export const LAYOUTS: Readonly<Record<Layout, Text>> = {
  dais: text('dais', '主席台'),
  long: text('long table', '长桌'),
  u: text('horseshoe', '马蹄形'),
  round: text('round table', '圆桌'),
  rows: text('rows', '排座'),
};

export const seatOptions = {
  layout: field.called(text('Layout', '桌形'), field.choice(text('the form of the tables', '桌形'), LAYOUTS)),
  rows: field.called(
    text('Rows', '排'),
    rowSizes(
      text('chairs of each row, front to back: 7,9; with aisles 4+8+4x5', '从前往后每排座位数：7,9；有过道写 4+8+4x5'),
    ),
  ),
  rule: field.called(
    text('Rule', '规则'),
    field.choice(
      text('for an even row of a dais; the setting seat-rule unless said', '主席台双数时的规则；不写按设置 座次规则'),
      {
        a: text('A', '甲'),
        b: text('B', '乙'),
      },
    ),
  ),
  order: field.called(
    text('Order', '名次'),
    field.names(text('who sits, in this order; otherwise by rank', '按此名单的先后排座；不写按人员排名')),
  ),
  guests: field.called(text('Guests', '来宾'), field.names(text('the guests, in their order', '来宾，按先后'))),
  alternate: field.called(
    text('Alternate', '交替'),
    field.flag(text('guest, host, guest, host; otherwise the guests first', '宾主交替；不写则来宾在前')),
  ),
  door: field.called(
    text('Door', '门'),
    field.choice(text('where the door is; the picture has north at the top', '门在哪一面；图上方为北'), {
      south: text('south', '南'),
      north: text('north', '北'),
      east: text('east', '东'),
      west: text('west', '西'),
    }),
  ),
  swap: field.called(text('Swap', '对换'), field.flag(text('exchange the sides of a long table', '长桌宾主两侧对换'))),
  first: field.called(
    text('First', '空排'),
    field.whole(text('how many front rows are kept free', '前面空出几排'), 0, 50),
  ),
  number: field.called(
    text('Number', '编号法'),
    field.choice(text('how the chairs of a row are numbered', '每排座位怎样编号'), {
      centre: text('centre', '居中'),
      left: text('left', '自左'),
    }),
  ),
  hostAside: field.called(
    text('Aside', '主持旁坐'),
    field.flag(text('the chair of the meeting sits at the side', '主持人坐台侧，不占名次')),
  ),
};

export type SeatOptions = Values<typeof seatOptions>;

/** The layouts to which an option belongs. */
const BELONGS: readonly (readonly [keyof SeatOptions, readonly Layout[]])[] = [
  ['rows', ['dais', 'u', 'rows']],
  ['rule', ['dais', 'u']],
  ['swap', ['long']],
  ['first', ['rows']],
  ['number', ['rows']],
];

/** The seating as it was asked for, with defaults. Throws `usage` for options that the layout does not have. */
export const seatingSaid = (options: SeatOptions, more: Pick<SeatingSaid, 'rule' | 'ranks'>): SeatingSaid => {
  const layout = options.layout ?? 'dais';
  for (const [name, layouts] of BELONGS)
    if (options[name] != null && !layouts.includes(layout))
      throw new Complaint('usage', words.notOf(field.spelled(name), layout), words.only(layouts));
  const guests = options.guests ?? [];
  if (options.alternate === true && guests.length === 0) throw new Complaint('usage', words.noGuests);
  return {
    ...{ layout, guests, order: options.order ?? null, rows: options.rows ?? null, door: options.door ?? null },
    ...{ isAlternate: options.alternate === true, isSwapped: options.swap === true },
    ...{ isHostAside: options.hostAside === true, first: options.first ?? 0, number: options.number ?? 'centre' },
    ...{ ...more, rule: options.rule ?? more.rule },
  };
};

const words = {
  notOf: (option: string, layout: Layout): Text =>
    text(`${option} says nothing of the layout ${layout}`, `${option} 与桌形“${LAYOUTS[layout].zh}”无关`),
  only: (layouts: readonly Layout[]): Text =>
    text(`It goes with --layout ${layouts.join(' or ')}`, `只用于 --layout ${layouts.join(' 或 ')}`),
  noGuests: text('--alternate needs --guests', '--alternate 要与 --guests 同用'),
} as const;
