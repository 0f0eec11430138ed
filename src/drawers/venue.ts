import { text } from '../core/text.ts';
import type { RecordOf } from './kit/register/declaration.ts';
import { line, lines, whole } from './kit/register/kinds.ts';
import { register } from './kit/register/register.ts';
import { may, needs } from './kit/register/spec.ts';
import { isDisposed, thingFields, thingHooks } from './kit/register/thing.ts';

const fields = {
  name: needs(line('NAME'), text('Name', '名称'), text('what it is called', '名称')),
  aliases: may(lines, text('Aliases', '别名'), text('other names of the same hall', '同一会场的其他叫法'), {
    option: 'alias',
  }),
  seats: may(whole(1, 5000), text('Seats', '座位'), text('how many can sit', '座位数')),
  layouts: may(lines, text('Layouts', '桌形'), text('table layouts it can take', '可摆的桌形'), { option: 'layout' }),
  equipment: may(lines, text('Equipment', '设备'), text('what stands in it', '会场内的设备')),
  ...thingFields,
};

type Venue = RecordOf<typeof fields>;

/** Halls and meeting rooms (会场). Two bookings of one hall clash, whichever of its names they use. */
export const venues = register('venues', {
  summary: text('Halls: seats, layouts, equipment, other names', '会场：座位、桌形、设备、别名'),
  one: text('a venue', '一个会场'),
  many: text('venues', '会场'),
  fields,
  title: 'name',
  unique: ['name'],
  columns: ['name', 'seats', 'layouts', 'equipment', 'keeper', 'state'],
  filters: { state: { of: 'state' }, keeper: { of: 'keeper' }, layout: { of: 'layouts' } },
  new: {
    example: {
      typed: text(
        'office venue new "Room 3" --seats 30 --alias "Third floor" --layout rows',
        'office venue new 三楼会议室 --seats 30 --alias 三楼 --layout 课桌式',
      ),
      does: text('A hall of thirty seats with a second name', '三十座，又叫三楼'),
    },
  },
  edit: {
    example: {
      typed: text('office venue edit H1 --state inRepair', 'office venue edit H1 --state 维修'),
      does: text('It is in repair', '在维修'),
    },
  },
  resource: (venue) => (isDisposed(venue) ? null : { kind: 'place', names: [venue.name, ...venue.aliases] }),
  ...thingHooks<Venue>({
    drawer: 'venues',
    titleOf: ({ name }) => name,
    orderFor: () => ({ action: text('See to it', '办理'), importance: 2 }),
    example: {
      typed: text('office venue renew H1 inspection 2028-03-01', 'office venue renew H1 消防检查 2028-03-01'),
      does: text('inspected for another year', '消防检查到下一年'),
    },
  }),
});
