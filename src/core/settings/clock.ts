import { Complaint } from '../complaint.ts';
import { nearest } from '../nearest.ts';
import { text } from '../text.ts';
import { canonicalZone, zoneNames } from '../zoneNames.ts';
import type { Setting, SettingGroup } from './setting.ts';
import { settingWords as w } from './words.ts';

/** The clock by which the desk reads and prints its times. */
export type ClockSetting = { readonly zone: string | null };

/** Names that clerks use for zones. */
const CALLED: Readonly<Record<string, string>> = {
  ...{ 北京时间: 'Asia/Shanghai', 北京: 'Asia/Shanghai', 上海: 'Asia/Shanghai', 东八区: 'Asia/Shanghai' },
  ...{ 新疆时间: 'Asia/Urumqi', 乌鲁木齐: 'Asia/Urumqi', 香港: 'Asia/Hong_Kong', 澳门: 'Asia/Macau' },
};

const SHAPE = /^[a-z][\w+-]*(?:\/[\w+-]+){0,2}$/i;

const zone: Setting<ClockSetting['zone']> = {
  name: 'zone',
  help: text(
    'the zone whose clock the desk goes by; a new desk takes this machine’s; unset, it is the clock of each machine',
    '台面所用的时区；新台面取本机时区；不设则随各台机器的时钟',
  ),
  initial: null,
  read: (typed) => {
    const said = typed.trim().normalize('NFKC');
    const name = CALLED[said] ?? said;
    if (SHAPE.test(name)) return name;
    throw new Complaint('badValue', w.notAZone(typed), w.zoneHint);
  },
  settle: (typed) => {
    const name = canonicalZone(typed);
    if (name !== null) return name;
    const near = nearest(typed, zoneNames());
    throw new Complaint('badValue', w.notAZone(typed), near === null ? w.zoneHint : w.zoneNear(near));
  },
  show: (name) => name ?? '',
};

/** The clock of the desk. The zone is read before the desk itself. */
export const clock: SettingGroup<ClockSetting> = { title: text('The clock', '时钟'), settings: { zone } };
