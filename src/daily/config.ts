import type { Group } from '../command/tree.ts';
import { commandWords } from '../command/words.ts';
import { Complaint } from '../complaint.ts';
import type { Settings } from '../facts.ts';
import * as field from '../fields.ts';
import { dim } from '../page.ts';
import { nearest } from '../records.ts';
import { SETTINGS, type Setting } from '../settings.ts';
import { type Answer, verb } from '../verb.ts';
import { settingWords as s } from '../words/settings.ts';
import { dailyWords as w } from './words.ts';

const settingNamed = (typed: string): Setting => {
  const names = SETTINGS.map(({ name }) => name);
  const found = SETTINGS.find(({ name, key }) => name === typed || key === typed);
  if (found !== undefined) return found;
  const near = nearest(typed, names);
  throw new Complaint(
    'badValue',
    s.noSuchSetting(typed),
    near === null ? s.settingsAre(names) : commandWords.didYouMean(near),
  );
};

const shownValue = (setting: Setting, settings: Settings): string => setting.show(settings[setting.key]);

const answerOf = (setting: Setting, value: string): Answer => ({
  json: { schema: 'office.setting/1', name: setting.name, value },
  page: [{ kind: 'lines', lines: [s.isSet(setting.name, value)] }],
});

const name = field.needed(field.line(w.keyHelp, 'NAME'));

const list = verb({
  name: 'list',
  summary: w.configListDoes,
  args: {},
  options: {},
  run: ({ facts: { settings } }) => ({
    json: {
      schema: 'office.settings/1',
      settings: Object.fromEntries(SETTINGS.map((setting) => [setting.name, shownValue(setting, settings)])),
    },
    page: [
      {
        kind: 'rows',
        columns: [{}, {}, { grow: true }],
        rows: SETTINGS.map((setting) => [setting.name, shownValue(setting, settings) || '—', dim(setting.help)]),
      },
    ],
  }),
});

const get = verb({
  name: 'get',
  summary: w.configGetDoes,
  args: { name },
  options: {},
  run: ({ args, facts }) => {
    const setting = settingNamed(args.name);
    return answerOf(setting, shownValue(setting, facts.settings));
  },
});

const set = verb({
  name: 'set',
  summary: w.configSetDoes,
  examples: [{ typed: 'office config set hours 09:00-17:00', does: s.hours }],
  args: { name, value: field.rest(field.needed(field.line(w.valueHelp, 'VALUE'))) },
  options: {},
  run: async ({ args, desk }) => {
    const setting = settingNamed(args.name);
    const value = setting.show(setting.read(args.value));
    await desk.changeWide((wide) => ({ ...wide, settings: { ...wide.settings, [setting.key]: value } }));
    return answerOf(setting, value);
  },
});

const unset = verb({
  name: 'unset',
  summary: w.configUnsetDoes,
  args: { name },
  options: {},
  run: async ({ args, desk }) => {
    const setting = settingNamed(args.name);
    await desk.changeWide((wide) => {
      const { [setting.key]: _, ...rest } = wide.settings;
      return { ...wide, settings: rest };
    });
    const initial = setting.show(setting.initial);
    return { ...answerOf(setting, initial), page: [{ kind: 'lines', lines: [s.isUnset(setting.name, initial)] }] };
  },
});

/** The settings of the desk. */
export const config: Group = { noun: 'config', verbs: [list, get, set, unset] };
