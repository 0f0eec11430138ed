import { clock } from '../../core/settings/clock.ts';
import { incidentSettings } from '../../core/settings/incidents.ts';
import { office } from '../../core/settings/office.ts';
import type { Setting, SettingGroup } from '../../core/settings/setting.ts';
import type { Text } from '../../core/text.ts';
import { scoreSettings } from '../../drawers/checklists/scores/settings.ts';
import { printSettings } from '../../drawers/kit/printing.ts';
import { absenceSettings } from '../../drawers/notices/attendance/settings.ts';
import { seatSettings } from '../../drawers/notices/seats/settings.ts';
import { tripSettings } from '../../drawers/trips/settings.ts';
import { remindSettings } from '../../reminders/settings.ts';
import { secrets } from '../../reminders/ways/secrets.ts';
import { channels } from '../../reminders/ways/settings.ts';

/** A setting and the key under which the desk stores it. */
export type Keyed = { readonly key: string; readonly setting: Setting };

type Listed = { readonly title: Text; readonly isLocal: boolean; readonly settings: readonly Keyed[] };

const listed = <S>({ title, isLocal = false, settings }: SettingGroup<S>): Listed => ({
  ...{ title, isLocal },
  settings: Object.entries<Setting>(settings).map(([key, setting]) => ({ key, setting })),
});

/**
 * Every group of settings, in the order of `office config list`. A group that only some verbs need is read by them, with `valuesIn(group,
 * desk.wide.settings)`, so that a fault in it does not hinder other verbs.
 */
export const settingGroups = (): readonly Listed[] => [
  listed(office),
  listed(clock),
  listed(printSettings),
  listed(absenceSettings),
  listed(seatSettings),
  listed(tripSettings),
  listed(incidentSettings),
  listed(scoreSettings),
  listed(remindSettings),
  listed(channels),
  listed(secrets),
];

/** Every setting of every group. */
export const everySetting = (): readonly Keyed[] => settingGroups().flatMap(({ settings }) => settings);

/** The keys of settings that stay with the machine on which they were set. */
export const localKeys = (): ReadonlySet<string> =>
  new Set(settingGroups().flatMap(({ isLocal, settings }) => (isLocal ? settings.map(({ key }) => key) : [])));
