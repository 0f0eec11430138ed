import { expect, test } from 'vitest';
import { everySetting } from '../../cli/settings/everySetting.ts';
import { settingCode, settingLabel, valueLabel } from './inChinese.ts';

test('each setting has a Chinese name of one word, which no other has', () => {
  const names = everySetting().map(({ setting }) => settingLabel(setting.name).zh);
  expect(names.filter((name) => !/^\p{Script=Han}{2,8}$/u.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

test('each value that is printed in Chinese is read as the value it was', () => {
  for (const { setting } of everySetting())
    for (const value of [...(setting.choices ?? []), setting.show(setting.initial)]) {
      const { zh } = valueLabel(setting.name, value);
      expect(settingCode(setting.name, zh)).toBe(value);
    }
});
