import type { Group } from '../command/tree.ts';
import { commandWords } from '../command/words.ts';
import { Complaint } from '../complaint.ts';
import * as field from '../fields.ts';
import type { OpenDesk } from '../openDesk.ts';
import { dim } from '../page.ts';
import { nearest } from '../records.ts';
import { office } from '../settings/office.ts';
import { everySetting, type Keyed } from '../settings.ts';
import { type Answer, verb } from '../verb.ts';
import { settingWords as s } from '../words/settings.ts';
import { dailyWords as w } from './words.ts';

const settingNamed = (typed: string): Keyed => {
  const all = everySetting();
  const found = all.find(({ key, setting }) => setting.name === typed || key === typed);
  if (found !== undefined) return found;
  const names = all.map(({ setting }) => setting.name);
  const near = nearest(typed, names);
  throw new Complaint(
    'badValue',
    s.noSuchSetting(typed),
    near === null ? s.settingsAre(names) : commandWords.didYouMean(near),
  );
};

/** As it is typed: what the desk holds, else the default. */
const shownValue = ({ key, setting }: Keyed, { settings }: OpenDesk['wide']): string => {
  const value = settings[key];
  return setting.show(typeof value === 'string' ? setting.read(value) : setting.initial);
};

const answerOf = ({ setting: { name } }: Keyed, value: string): Answer => ({
  json: { schema: 'office.setting/1', name, value },
  page: [{ kind: 'lines', lines: [s.isSet(name, value)] }],
});

const name = {
  ...field.needed(field.line(w.keyHelp, 'NAME')),
  offer: {
    kind: 'words',
    words: () => everySetting().map(({ setting }) => ({ value: setting.name, label: setting.help })),
  },
} as const;

const list = verb({
  name: 'list',
  summary: w.configListDoes,
  args: {},
  options: {},
  run: ({ desk: { wide } }) => {
    const shown = everySetting().map((one) => ({ ...one.setting, value: shownValue(one, wide) }));
    return {
      json: {
        schema: 'office.settings/1',
        settings: Object.fromEntries(shown.map(({ name, value }) => [name, value])),
      },
      page: [
        {
          kind: 'rows',
          columns: [{}, {}, { grow: true }],
          rows: shown.map(({ name, value, help }) => [name, value || '—', dim(help)]),
        },
      ],
    };
  },
});

const get = verb({
  name: 'get',
  summary: w.configGetDoes,
  examples: [{ typed: 'office config get hours', does: w.configGetExample }],
  args: { name },
  options: {},
  run: ({ args, desk }) => {
    const found = settingNamed(args.name);
    return answerOf(found, shownValue(found, desk.wide));
  },
});

const set = verb({
  name: 'set',
  summary: w.configSetDoes,
  examples: [{ typed: 'office config set hours 09:00-17:00', does: office.settings.hours.help }],
  args: { name, value: field.rest(field.needed(field.line(w.valueHelp, 'VALUE'))) },
  options: {},
  run: async ({ args, desk }) => {
    const found = settingNamed(args.name);
    const value = found.setting.show(found.setting.read(args.value));
    await desk.changeWide((wide) => ({ ...wide, settings: { ...wide.settings, [found.key]: value } }));
    return answerOf(found, value);
  },
});

const unset = verb({
  name: 'unset',
  summary: w.configUnsetDoes,
  examples: [{ typed: 'office config unset hours', does: w.configUnsetExample }],
  args: { name },
  options: {},
  run: async ({ args, desk }) => {
    const found = settingNamed(args.name);
    await desk.changeWide((wide) => {
      const { [found.key]: _, ...rest } = wide.settings;
      return { ...wide, settings: rest };
    });
    const initial = found.setting.show(found.setting.initial);
    return { ...answerOf(found, initial), page: [{ kind: 'lines', lines: [s.isUnset(found.setting.name, initial)] }] };
  },
});

/** The settings of the desk. */
export const config: Group = { noun: 'config', verbs: [list, get, set, unset] };
