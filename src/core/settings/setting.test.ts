import { describe, expect, it, test } from 'vitest';
import { everySetting } from '../../cli/settings/everySetting.ts';
import { Complaint } from '../complaint.ts';
import { text } from '../text.ts';
import { settingsIn } from './office.ts';
import { type SettingGroup, valuesIn } from './setting.ts';

const counted = () => {
  const read: string[] = [];
  const counting = (name: string, initial: string) => ({
    ...{ name, initial, help: text('', ''), show: String },
    read: (typed: string) => {
      read.push(typed);
      return typed;
    },
  });
  const group: SettingGroup<{ readonly one: string; readonly two: string }> = {
    title: text('', ''),
    settings: { one: counting('one', '1'), two: counting('two', '2') },
  };
  return { group, read };
};

describe('valuesIn', () => {
  it('reads what is stored, and nothing else', () => {
    const { group, read } = counted();
    expect(valuesIn(group, {})).toEqual({ one: '1', two: '2' });
    expect(read).toEqual([]);
    expect(valuesIn(group, { two: 'zwei', three: 'drei' })).toEqual({ one: '1', two: 'zwei' });
    expect(read).toEqual(['zwei']);
  });

  it('complains of what cannot be read any more', () => {
    expect(() => settingsIn({ hours: '17:30-08:30' })).toThrow(Complaint);
  });
});

test('names and keys are used once, and each default survives being shown', () => {
  const all = everySetting();
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  expect(new Set(all.map(({ setting }) => setting.name)).size).toBe(all.length);
  for (const { setting } of all) {
    const shown = setting.show(setting.initial);
    if (shown !== '') expect(setting.read(shown)).toEqual(setting.initial);
  }
});
