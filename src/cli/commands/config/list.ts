import { bad, type Cell, dim, type Page } from '../../../core/page.ts';
import { settingLabel } from '../../../core/settings/inChinese.ts';
import { type Text, text } from '../../../core/text.ts';
import { verb } from '../../../drawers/kit/verb.ts';
import { everySetting, settingGroups } from '../../settings/everySetting.ts';
import { type Kept, keptBy, printedValue, type SettingStanding, standingOf } from './known.ts';
import { configWords as w } from './words.ts';

export const listSettings = verb({
  name: 'list',
  zh: '列表',
  summary: w.listDoes,
  examples: [{ typed: 'office config list', does: w.listExample }],
  args: {},
  options: {},
  onAnyDesk: true,
  run: async (call) => {
    const kept = await keptBy(call);
    const all = everySetting().map((keyed) => standingOf(keyed, kept));
    return {
      json: {
        schema: 'office.settings/1',
        settings: Object.fromEntries(
          all.flatMap(({ setting, value }) => (value === null ? [] : [[setting.name, value]])),
        ),
        set: all.flatMap(({ setting, isSet }) => (isSet ? [setting.name] : [])),
        hidden: all.flatMap(({ setting }) => (setting.safe === 'hidden' ? [setting.name] : [])),
      },
      page: listPage(kept),
      isWhole: true,
      notes: all.flatMap(({ setting, fault }) =>
        fault === null ? [] : [w.faultOf(settingLabel(setting.name), fault)],
      ),
    };
  },
});

const listPage = (kept: Kept): Page =>
  settingGroups().flatMap(({ title, settings }, n) => [
    ...(n === 0 ? [] : [{ kind: 'gap' } as const]),
    { kind: 'title', cell: title },
    {
      kind: 'card',
      pairs: settings.map((keyed) => {
        const standing = standingOf(keyed, kept);
        return [
          indented(settingLabel(keyed.setting.name)),
          [valueCell(standing), '  ', dim(keyed.setting.help)],
        ] as const;
      }),
    },
  ]);

const indented = ({ en, zh }: Text): Text => text(`  ${en}`, `  ${zh}`);

const valueCell = (standing: SettingStanding): Cell => {
  const printed = printedValue(standing);
  const value = printed.en === '' ? w.notSet : printed;
  return standing.fault === null ? value : bad(value);
};
