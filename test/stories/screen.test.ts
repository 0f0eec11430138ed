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

  it('leaves the menu room on the same screen, and the day its date', async () => {
    const $ = await fullDay('zh');
    for (let n = 0; n < 5; n++) await $(`event new 小会 --at "11-27 ${16 + n}:00" --for 30m --place 室${n}`);
    const { shown } = await $.atTerminal('', [['办哪一项', 'q']]);
    const page = shown.slice(0, shown.indexOf('? 办哪一项')).trimEnd().split('\n');
    expect(page[0]).toContain('2026年11月27日');
    // The menu takes its question, three matters, a blank line, its keys, and the line of the cursor.
    expect(page.length, shown).toBeLessThanOrEqual(SCREEN - 7);
    expect(shown).toContain('待办（21 项）');
    expect(shown).toContain('1  D1  排值班表');
  });
});
