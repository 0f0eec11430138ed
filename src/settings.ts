import type { Settings } from './facts.ts';
import { office } from './settings/office.ts';
import { remind } from './settings/remind.ts';
import { type Setting, type SettingGroup, valuesIn } from './settings/setting.ts';
import type { Text } from './words/text.ts';

/** A setting and the key under which the desk stores it. */
export type Keyed = { readonly key: string; readonly setting: Setting };

type Listed = { readonly title: Text; readonly settings: readonly Keyed[] };

const listed = <S>({ title, settings }: SettingGroup<S>): Listed => ({
  title,
  settings: Object.entries<Setting>(settings).map(([key, setting]) => ({ key, setting })),
});

/**
 * One line per group; the order is that of `office config list`. A group that only some verbs need is read by them, with
 * `valuesIn(group, desk.wide.settings)`: what is wrong in it then hinders nobody else.
 */
const settingGroups = (): readonly Listed[] => [listed(office), listed(remind)];

/** Every setting there is. */
export const everySetting = (): readonly Keyed[] => settingGroups().flatMap(({ settings }) => settings);

/** The settings that every rule and view may know. Throws as `valuesIn`. */
export const settingsIn = (stored: Readonly<Record<string, unknown>>): Settings => valuesIn(office, stored);
