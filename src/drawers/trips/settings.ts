import { readCents, yuanOf } from '../../core/money.ts';
import { choice, whole } from '../../core/settings/kinds.ts';
import type { SettingGroup } from '../../core/settings/setting.ts';
import { text } from '../../core/text.ts';

/** Settings that the verbs of trips read. */
export type TripSettings = {
  /** The cost of a kilometre, in cents. */
  readonly carRate: number;
  /** Whether kilometres are charged by the rate, or only the recorded costs. */
  readonly carCharge: 'rate' | 'actual';
  /** Percent of a budget from which a note is given. */
  readonly carWarn: number;
  /** Kilometres by which a counter may differ from the last return. */
  readonly carGap: number;
};

// None of these figures has a source in law. They are proposals, or figures of other programs (systems.md, 20).
export const tripSettings: SettingGroup<TripSettings> = {
  title: text('Trips', '派车'),
  settings: {
    carRate: {
      name: 'car-rate',
      help: text(
        'yuan a kilometre that trips are charged; 1.20 is a proposal without a source',
        '用车每公里记账金额，元；1.20 为建议值，无出处',
      ),
      initial: 120,
      read: readCents,
      show: yuanOf,
    },
    carCharge: choice(
      'car-charge',
      text(
        'rate: kilometres by car-rate and recorded costs; actual: recorded costs only',
        'rate 按里程加费用记账；actual 只记实际费用',
      ),
      ['rate', 'actual'],
    ),
    carWarn: whole(
      'car-warn',
      text(
        'percent of a car budget from which a note is given; the figure of a company’s rule',
        '包干经费用到百分之几时提示；取自某单位办法',
      ),
      { initial: 80, least: 1, most: 100 },
    ),
    carGap: whole(
      'car-gap',
      text(
        'kilometres by which a counter may differ from the last return; as in another program',
        '出车里程与上次回车里程可相差的公里数；参照其他软件',
      ),
      { initial: 2, least: 0, most: 1000 },
    ),
  },
};
