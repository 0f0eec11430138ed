import { settingLabel } from '../../../core/settings/inChinese.ts';
import type { Text } from '../../../core/text.ts';
import * as field from '../../../drawers/kit/fields/index.ts';
import { type Answer, verb } from '../../../drawers/kit/verb.ts';
import { everySetting } from '../../settings/everySetting.ts';
import { keptBy, printedValue, type SettingStanding, settingNamed, standingOf } from './known.ts';
import { configWords as w } from './words.ts';

export const settingName = {
  ...field.called(w.nameLabel, field.needed(field.line(w.nameHelp, 'NAME'))),
  offer: {
    kind: 'words',
    words: () => everySetting().map(({ setting: { name } }) => ({ value: name, label: settingLabel(name) })),
  },
} as const;

/** The answer of `get`, `set` and `unset`: the setting as it is now. */
export const answerOf = (standing: SettingStanding, said?: Text): Answer => ({
  json: {
    schema: 'office.setting/1',
    name: standing.setting.name,
    value: standing.value,
    isSet: standing.isSet,
    isHidden: standing.setting.safe === 'hidden',
  },
  page: [{ kind: 'lines', lines: [said ?? lineOf(standing)] }],
  // Not masked: a value may look like a telephone number, and scripts read it.
  isWhole: true,
  notes: standing.fault === null ? [] : [w.faultOf(settingLabel(standing.setting.name), standing.fault)],
});

const lineOf = (standing: SettingStanding): Text => {
  const { name, safe } = standing.setting;
  const called = settingLabel(name);
  if (safe === 'hidden') return standing.isSet ? w.isHidden(called) : w.isEmpty(called);
  return w.isSet(called, printedValue(standing));
};

export const get = verb({
  name: 'get',
  zh: '查看',
  summary: w.getDoes,
  examples: [{ typed: 'office config get hours', does: w.getExample }],
  args: { name: settingName },
  options: {},
  onAnyDesk: true,
  run: async (call) => answerOf(standingOf(settingNamed(call.args.name), await keptBy(call))),
});
