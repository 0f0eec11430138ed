import { text } from '../core/text.ts';
import { commonWords as c } from '../core/words.ts';
import * as field from './kit/fields/index.ts';
import { choice } from './kit/register/choosing.ts';
import { type Dated, dates } from './kit/register/dates.ts';
import { dateWords } from './kit/register/dateWords.ts';
import type { RecordOf } from './kit/register/declaration.ts';
import { scalar } from './kit/register/kind.ts';
import { line, passage, person, whole } from './kit/register/kinds.ts';
import { register } from './kit/register/register.ts';
import { renewals } from './kit/register/renewals.ts';
import { may, needs, usual } from './kit/register/spec.ts';

const STATES = {
  inUse: text('in use', '在用'),
  inRepair: text('in repair', '维修'),
  idle: text('out of use', '停用'),
  disposed: text('disposed of', '处置'),
} as const;

/** A plate is stored in one spelling: `冀E·12345`, `冀e 12345` and `冀E12345` are the same car. */
const numberPlate = scalar({
  ...line(),
  typed: (help) => {
    const typed = field.line(help, 'PLATE');
    const spell = (written: string) =>
      written
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[\s·•・.-]/g, '');
    return { ...typed, read: (said, reading) => typed.read([spell(said.join(''))], reading) };
  },
});

const fields = {
  plate: needs(numberPlate, text('Plate', '车牌'), text('the number plate', '车牌号')),
  seats: may(whole(1, 60), text('Seats', '座位'), text("seats, the driver's own included", '座位数，含司机')),
  driver: may(person('driver'), text('Driver', '司机'), text('who drives it', '司机')),
  km: may(whole(0, 9_999_999), text('Kilometres', '里程'), text('what the counter says', '里程表读数，公里'), {
    quiet: true,
  }),
  dates: may(dates, dateWords.label, dateWords.help, { quiet: true, option: 'date' }),
  state: usual(choice(STATES), 'inUse', c.state, text('how it stands; in use unless said', '状态；不写为在用')),
  keeper: may(person(), text('Keeper', '保管人'), text('who looks after it', '保管人'), { quiet: true }),
  remark: may(passage, c.remark, text('a remark', '备注'), { quiet: true }),
};

/** Other spellings of a plate in notices: with a dot or a space after the province and the letter. */
const spellings = (plate: string): readonly string[] =>
  ['·', ' '].map((sign) => plate.slice(0, 2) + sign + plate.slice(2));

type Car = RecordOf<typeof fields>;

const isInsurance = ({ what }: Dated): boolean => /险|insurance/i.test(what);

const minded = renewals<Car>({
  drawer: 'cars',
  titleOf: ({ plate }) => plate,
  // 道路交通安全法 art. 98: a car without insurance may be taken off the road, and the fine is twice the premium.
  orderFor: (date) =>
    isInsurance(date)
      ? { action: text('Renew the insurance', '续保'), importance: 3 }
      : { action: text('See to it', '办理'), importance: 2 },
  peopleFor: ({ keeper }) => (keeper === null ? [] : [keeper]),
  isMinded: ({ state }) => state !== 'disposed',
  example: {
    typed: text('office car renew C1 insurance 2028-03-01', 'office car renew C1 交强险 2028-03-01'),
    does: text('insured for another year', '交强险续保一年'),
  },
});

/**
 * The office's cars (公务车) with the dates on which insurance or inspection expire. Notices name a car by its plate; two meetings that need
 * one car at the same time clash.
 */
export const cars = register('cars', {
  summary: text('The cars of the office: seats, drivers, what runs out when', '公务车：座位、司机、保险检验到期'),
  one: text('a car', '一辆车'),
  many: text('cars', '公务车'),
  fields,
  title: 'plate',
  unique: ['plate'],
  columns: ['plate', 'seats', 'driver', 'state', 'dates'],
  filters: { state: { of: 'state' }, driver: { of: 'driver' }, keeper: { of: 'keeper' } },
  new: {
    example: {
      typed: text(
        'office car new YA12345 --seats 7 --driver "Zhao Gang" --date insurance=2027-03-01',
        'office car new 冀E12345 --seats 7 --driver 老赵 --date 交强险=2027-03-01',
      ),
      does: text('A car of seven seats, insured until March', '七座车一辆，交强险三月到期'),
    },
  },
  edit: {
    example: {
      typed: text('office car edit C1 --state inRepair', 'office car edit C1 --state 维修'),
      does: text('It is in repair', '送修了'),
    },
  },
  isOpen: ({ state }) => state !== 'disposed',
  resource: ({ plate, state }) => (state === 'disposed' ? null : { kind: 'car', names: [plate, ...spellings(plate)] }),
  // A car that has been disposed of is not changed any more, so its last change is its disposal.
  closedAt: ({ state, updatedAt }) => (state === 'disposed' ? updatedAt : null),
  ...minded,
});
