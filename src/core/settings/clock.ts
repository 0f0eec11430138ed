import { Complaint } from '../complaint.ts';
import { nearest } from '../records.ts';
import { text } from '../text.ts';
import { canonicalZone, zoneNames } from '../zoneNames.ts';
import type { Setting, SettingGroup } from './setting.ts';
import { settingWords as w } from './words.ts';

/** By which clock the desk reads and prints its times. */
export type Clock = { readonly zone: string | null };

/** Zones as clerks call them. */
const CALLED: Readonly<Record<string, string>> = {
  ...{ 北京时间: 'Asia/Shanghai', 北京: 'Asia/Shanghai', 上海: 'Asia/Shanghai', 东八区: 'Asia/Shanghai' },
  ...{ 新疆时间: 'Asia/Urumqi', 乌鲁木齐: 'Asia/Urumqi', 香港: 'Asia/Hong_Kong', 澳门: 'Asia/Macau' },
};

const SHAPE = /^[a-z][\w+-]*(?:\/[\w+-]+){0,2}$/i;

const zone: Setting<Clock['zone']> = {
  name: 'zone',
  help: text(
    'the zone whose clock the desk goes by; this machine’s from its first entry on',
    '台面所用的时区；首次登记时取本机时区',
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

/** The setting that is read before the desk is. */
export const clock: SettingGroup<Clock> = { title: text('The clock', '时钟'), settings: { zone } };
