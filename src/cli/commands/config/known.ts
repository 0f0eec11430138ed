import { Complaint } from '../../../core/complaint.ts';
import { nearest } from '../../../core/nearest.ts';
import { settingCode, settingLabel, valueLabel } from '../../../core/settings/inChinese.ts';
import { keptOf, type Setting } from '../../../core/settings/setting.ts';
import { listed, same, type Text } from '../../../core/text.ts';
import type { Secrets } from '../../../desk/safe.ts';
import type { AnyCall } from '../../../drawers/kit/verb.ts';
import { commandWords } from '../../line/words.ts';
import { everySetting, type Keyed } from '../../settings/everySetting.ts';
import { HIDDEN, configWords as w } from './words.ts';

/** The setting of that name, English or Chinese. Throws `badValue`, naming those with the typed word in them, or the nearest there is. */
export const settingNamed = (typed: string): Keyed => {
  const all = everySetting();
  const found = all.find(({ key, setting }) => [setting.name, key, settingLabel(setting.name).zh].includes(typed));
  if (found !== undefined) return found;
  throw new Complaint(
    'badValue',
    w.noSuchSetting(typed.slice(0, 40)),
    hintAt(
      typed,
      all.map(({ setting }) => settingLabel(setting.name)),
    ),
  );
};

/** The settings that may be meant. All of them would fill the screen, so they are named only if the typed word stands in them. */
const hintAt = (typed: string, labels: readonly Text[]): Text => {
  const partly = labels.filter(({ en, zh }) => typed !== '' && (en.includes(typed) || zh.includes(typed)));
  if (partly.length > 0) return w.settingsAre(partly);
  const near = nearest(
    typed,
    labels.flatMap(({ en, zh }) => [en, zh]),
  );
  return near === null ? w.seeAll : commandWords.didYouMean(near);
};

/** Everything that was ever set: the values on the desk, and those in the safe. */
export type Kept = { readonly desk: Readonly<Record<string, unknown>>; readonly safe: Secrets };

export const keptBy = async ({ desk, safe }: Pick<AnyCall, 'desk' | 'safe'>): Promise<Kept> => ({
  desk: desk.wide.settings,
  safe: (await safe()).read(),
});

/** The present state of a setting. */
export type SettingStanding = Keyed & {
  /** The value as it is typed, the default if it is not set; null if it is never printed. */
  readonly value: string | null;
  readonly isSet: boolean;
  /** The fault of the stored value, which can come from a hand edit; null if there is none. */
  readonly fault: Text | null;
};

export const standingOf = (keyed: Keyed, kept: Kept): SettingStanding => {
  const { key, setting } = keyed;
  const stored = setting.safe === undefined ? kept.desk[key] : kept.safe[key];
  if (typeof stored !== 'string') {
    const value = setting.safe === 'hidden' ? null : setting.show(setting.initial);
    return { ...keyed, value, isSet: false, fault: null };
  }
  const { value, fault } = readOrFault(keyed, stored);
  return { ...keyed, isSet: true, fault, value: setting.safe === 'hidden' ? null : value };
};

const readOrFault = ({ setting }: Keyed, stored: string): { readonly value: string; readonly fault: Text | null } => {
  try {
    return { value: setting.show(setting.read(stored)), fault: null };
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    return { value: stored, fault: error.what };
  }
};

/**
 * A value that was typed in either language, as it is kept. Throws the complaint of the setting; where that names codes, with the words for them.
 */
export const keptAs = (setting: Setting, typed: string): string => {
  const { name, choices } = setting;
  try {
    return keptOf(setting, settingCode(name, typed));
  } catch (error) {
    if (!(error instanceof Complaint) || choices === undefined || error.hint !== undefined) throw error;
    throw new Complaint(error.code, w.notAmong(typed, listed(choices.map((each) => valueLabel(name, each)))));
  }
};

/** The value as it may be printed; empty if there is none. */
export const printedValue = ({ setting, value, isSet }: SettingStanding): Text =>
  value === null ? same(isSet ? HIDDEN : '') : valueLabel(setting.name, value);
