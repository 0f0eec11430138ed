import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/terminal/width.ts';
import { office } from '../world.fixture.ts';

const SCREEN = 24;

const fullDay = async (lang: 'en' | 'zh') => {
  const $ = office('2026-11-27 08:30', lang, { OFFICE_PAGER: '' });
  await $('person new "Duan Mingyuan" --phone 13800000104');
  await $('person new "Han Songtaotao" --phone 13800000112');
  await $('duty set 11-27 --leader "Duan Mingyuan" --officer "Han Songtaotao"');
  for (const hour of [10, 11, 14, 15])
    await $(`event new Talk --at "11-27 ${hour}:00" --for 60m --place "Room ${hour}"`);
  for (let n = 1; n <= 20; n++) await $(`jot "Matter ${n} of many"`);
  $.at('2026-11-27 09:00');
  return $;
};

describe('the list of a normal day', () => {
  it.each(['en', 'zh'] as const)('fits the screen, lines that wrap and all (%s)', async (lang) => {
    const $ = await fullDay(lang);
    for (const visitors of [0, 1, 6]) {
      for (let n = 0; n < visitors; n++) await $(`visitor in "Feng Qiming the ${n}th of ${visitors}"`);
      const { code, shown } = await $.atTerminal('today', []);
      const lines = shown.trimEnd().split('\n');
      expect(code).toBe(0);
      expect(lines.length, shown).toBe(SCREEN - 1);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(80);
      expect(shown).toContain(lang === 'zh' ? 'office 今日 --条数 2' : 'office today --limit 2');
    }
  });
});
