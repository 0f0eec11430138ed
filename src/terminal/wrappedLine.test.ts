import { describe, expect, it } from 'vitest';
import { text } from '../core/text.ts';
import { type Screen, screenAfter } from './screen.fixture.ts';
import { fakeTerminal, KEY, paste, until } from './terminal.fixture.ts';
import { widthOf } from './width.ts';

const { enter, left, home } = KEY;
const question = { message: text('Agenda?', '议题？'), check: () => null, required: false };
const LONG = '关于进一步规范城关镇办公室公文处理程序的通知'.repeat(6);

/** Asks a question, presses keys, and looks at the screen after each. Answers with Enter at the end. */
const watched = async (keys: readonly string[], more: object = {}, size = { cols: 80, rows: 24 }) => {
  const terminal = fakeTerminal('zh', true, size);
  const answer = terminal.asker.ask({ ...question, ...more });
  await until(() => terminal.shown('err').includes('？'));
  const screens: Screen[] = [];
  for (const key of [...keys, enter]) {
    screens.push(await screenAfter(terminal.raw.err, size));
    const before = terminal.raw.err.length;
    terminal.input.write(key);
    await until(() => terminal.raw.err.length > before);
    await new Promise((next) => setTimeout(next, 2));
  }
  return { answer: await answer, screens, last: await screenAfter(terminal.raw.err, size) };
};

/** All text on the screen before the cursor. */
const beforeCursor = ({ rows, cursor }: Screen): string => {
  const row = rows[cursor.row] ?? '';
  let at = '';
  for (const character of row) {
    if (widthOf(at) >= cursor.column) break;
    at += character;
  }
  expect(widthOf(at)).toBe(cursor.column);
  return rows.slice(0, cursor.row).join('') + at;
};

describe('a line of wide characters that takes several rows', () => {
  it('has its cursor behind what was typed, row by row', async () => {
    const { answer, screens } = await watched([...LONG.slice(0, 90)]);
    expect(answer).toBe(LONG.slice(0, 90));
    for (const [n, screen] of screens.entries())
      if (n > 0) expect(beforeCursor(screen)).toBe(`? 议题？ ${LONG.slice(0, n)}`);
    expect(screens.at(-1)?.cursor.row).toBe(2);
  });

  it('has it where the cursor keys put it, and inserts there', async () => {
    const lefts = Array.from({ length: 100 }, () => left);
    const { answer, screens, last } = await watched([LONG, ...lefts, '甲乙丙', home, '丁']);
    for (let n = 0; n <= 100; n++)
      expect(beforeCursor(screens[n + 1] as Screen)).toBe(`? 议题？ ${LONG.slice(0, LONG.length - n)}`);
    expect(answer).toBe(`丁${LONG.slice(0, -100)}甲乙丙${LONG.slice(-100)}`);
    expect(beforeCursor(screens[103] as Screen)).toBe('? 议题？ ');
    expect(last.rows.join('')).toBe(`? 议题？ ${answer}`);
  });

  it('leaves nothing behind of what was erased or stood below', async () => {
    const backs = Array.from({ length: LONG.length }, () => KEY.back);
    const suggest = Array.from({ length: 9 }, (_, n) => `单位${n}`);
    const { screens, last } = await watched([LONG, ...backs, '单', KEY.down, KEY.tab], {
      suggest,
      hint: text('x', '议什么'),
    });
    const [erased, before] = [screens[LONG.length + 1], screens[0]];
    expect(erased).toEqual(before);
    expect(before?.rows.slice(0, 4)).toEqual([
      '? 议题？',
      '[单位0]  单位1  单位2  单位3  单位4  单位5  Tab 补全，↑↓ 选择 1/9',
      '',
      '',
    ]);
    expect(last.rows.filter((row) => row !== '')).toEqual(['? 议题？ 单位1']);
  });

  it('keeps its place above the reason why it is refused', async () => {
    const check = (typed: string) => (typed.length > 100 ? text('Too long', '太长') : null);
    const { screens } = await watched([LONG, enter, KEY.eraseLine, '短'], { check });
    expect(beforeCursor(screens[2] as Screen)).toBe(`? 议题？ ${LONG}`);
    expect(screens[2]?.rows.filter((row) => row !== '').at(-1)).toBe('太长');
  });

  it('shows a long offer and a long message whole or cut, the cursor behind them', async () => {
    const initial = '三楼会议室'.repeat(30);
    const { screens, answer } = await watched([], { initial });
    expect(screens[0]?.cursor.row).toBe(0);
    expect(answer).toBe(initial);
    const message = text('x', `${'这个问题很长'.repeat(10)}？`);
    const long = await watched(['甲'.repeat(40), left], { message });
    expect(beforeCursor(long.screens[2] as Screen)).toBe(`? ${message.zh} ${'甲'.repeat(39)}`);
  });

  it('draws the part around the cursor of a passage longer than the screen', async () => {
    const size = { cols: 20, rows: 8 };
    const { screens, answer, last } = await watched([paste(LONG), home], {}, size);
    expect(answer).toBe(LONG);
    expect(beforeCursor(screens[1] as Screen).endsWith(LONG.slice(-9))).toBe(true);
    expect(beforeCursor(screens[2] as Screen)).toBe('? 议题？ ');
    expect(last.rows.join('')).toContain(LONG.slice(-30));
  });
});

describe('a confirmation', () => {
  it('of several rows has its cursor behind the question, with the reason below', async () => {
    const terminal = fakeTerminal();
    const message = text('x', `${'真的要删除这些记录吗'.repeat(8)}？`);
    const asked = terminal.asker.confirm(message, false);
    await until(() => terminal.shown('err').includes('？'));
    terminal.input.write('好');
    terminal.input.write(enter);
    await until(() => terminal.shown('err').includes('请回答'));
    const { rows, cursor } = await screenAfter(terminal.raw.err);
    expect(rows[cursor.row]).toContain('？ (是/[否]) 好');
    expect(rows[cursor.row + 1]).toContain('请回答');
    for (const key of [KEY.back, 'y', enter]) terminal.input.write(key);
    expect(await asked).toBe(true);
  });
});
