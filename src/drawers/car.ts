import type { Vehicle } from '../core/resources.ts';
import { text } from '../core/text.ts';
import * as field from './kit/fields/index.ts';
import type { Dated } from './kit/register/dates.ts';
import type { RecordOf } from './kit/register/declaration.ts';
import { scalar } from './kit/register/kind.ts';
import { line, person, whole } from './kit/register/kinds.ts';
import { register } from './kit/register/register.ts';
import { may, needs } from './kit/register/spec.ts';
import { isDisposed, thingFields, thingHooks } from './kit/register/thing.ts';

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
  ...thingFields,
};

/** Other spellings of a plate in notices: with a dot or a space after the province and the letter. */
const spellings = (plate: string): readonly string[] =>
  ['·', ' '].map((sign) => plate.slice(0, 2) + sign + plate.slice(2));

type Car = RecordOf<typeof fields>;

const vehicleOf = ({ id, plate, seats, driver, km, state }: Car): Vehicle => ({
  ...{ id, plate, seats, driver, km, isUsable: state === 'inUse' },
});

const isInsurance = ({ what }: Dated): boolean => /险|insurance/i.test(what);

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
  ledger: {
    title: text('Ledger of cars', '车辆台账'),
    columns: [
      ...(['plate', 'seats', 'driver', 'km', 'state'] as const),
      { head: text('Dates', '到期'), cell: ({ dates }) => dates.map(({ what, on }) => `${what} ${on}`).join('; ') },
      'keeper',
    ],
  },
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
  resource: (car) =>
    isDisposed(car) ? null : { kind: 'car', names: [car.plate, ...spellings(car.plate)], vehicle: vehicleOf(car) },
  ...thingHooks<Car>({
    drawer: 'cars',
    titleOf: ({ plate }) => plate,
    // 道路交通安全法 art. 98: a car without insurance may be taken off the road, and the fine is twice the premium.
    orderFor: (date) =>
      isInsurance(date)
        ? { action: text('Insure', '续保'), importance: 3 }
        : { action: text('See to it', '办理'), importance: 2 },
    example: {
      typed: text('office car renew C1 insurance 2028-03-01', 'office car renew C1 交强险 2028-03-01'),
      does: text('insured for another year', '交强险续保一年'),
    },
  }),
});
