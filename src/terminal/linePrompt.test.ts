import { describe, expect, test } from 'vitest';
import { type Text, text } from '../core/text.ts';
import { fakeTerminal, KEY, typing } from './terminal.fixture.ts';
import { widthOf } from './width.ts';

describe('a line', () => {
  test('is trimmed and given back, and stdout stays clean', async () => {
    const terminal = fakeTerminal();
    expect(await typing(terminal, ['  三楼会议室 ', KEY.enter])).toBe('三楼会议室');
    expect(terminal.shown('err')).toContain('? 地点？ ');
    expect(terminal.raw.out).toBe('');
  });

  test('goes to stdout if stderr is no terminal', async () => {
    const terminal = fakeTerminal('en', false);
    await typing(terminal, ['x', KEY.enter]);
    expect(terminal.shown('out')).toContain('Place?');
    expect(terminal.raw.err).toBe('');
  });

  test('may be left empty unless it is required', async () => {
    expect(await typing(fakeTerminal(), [KEY.enter])).toBe('');
    const terminal = fakeTerminal();
    expect(await typing(terminal, [KEY.enter, '二楼', KEY.enter], { required: true })).toBe('二楼');
    expect(terminal.shown('err')).toContain('此项必填');
  });

  test('takes what is offered at Enter; what is typed replaces it', async () => {
    const initial = '三楼';
    const terminal = fakeTerminal();
    expect(await typing(terminal, [KEY.enter], { initial })).toBe('三楼');
    expect(terminal.shown('err')).toContain('? 地点？ (三楼)');
    expect(terminal.shown('err')).toContain('回车采用，Tab 修改');
    expect(await typing(fakeTerminal(), ['二楼', KEY.enter], { initial })).toBe('二楼');
    expect(await typing(fakeTerminal(), ['二', KEY.back, KEY.enter], { initial })).toBe('三楼');
  });

  test('Tab takes what is offered into the line, Backspace takes it away', async () => {
    const initial = '三楼';
    for (const key of [KEY.tab, KEY.right])
      expect(await typing(fakeTerminal(), [key, KEY.back, '层', KEY.enter], { initial })).toBe('三层');
    for (const key of [KEY.back, KEY.eraseLine])
      expect(await typing(fakeTerminal(), [key, KEY.enter], { initial })).toBe('');
  });

  test('names are completed beside what is offered once something is typed', async () => {
    const offered = { initial: '李四', suggest: ['李四', '王主任'] };
    const terminal = fakeTerminal();
    expect(await typing(terminal, [KEY.tab, KEY.enter], offered)).toBe('李四');
    expect(terminal.shown('err')).not.toContain('王主任');
    expect(await typing(fakeTerminal(), ['王', KEY.tab, KEY.enter], offered)).toBe('王主任');
  });

  test('what is offered is checked too', async () => {
    const check = (typed: string): Text | null => (typed === '三楼' ? text('Taken', '已占用') : null);
    const terminal = fakeTerminal();
    expect(await typing(terminal, [KEY.enter, '二楼', KEY.enter], { initial: '三楼', check })).toBe('二楼');
    expect(terminal.shown('err')).toContain('已占用');
  });

  test('has a hint under it where that says more and fits', async () => {
    const shownWith = async (hint: Text) => {
      const terminal = fakeTerminal();
      await typing(terminal, [KEY.enter], { hint });
      return terminal.shown('err');
    };
    expect(await shownWith(text('Where?', '在哪里开会'))).toContain('在哪里开会');
    expect((await shownWith(text('Place?', '地点？'))).match(/地点/g)).toHaveLength(2);
    expect(await shownWith(text('x', '很长'.repeat(20)))).not.toContain('很长');
  });

  test.each(['三楼'.repeat(30), 'a '.repeat(80)])('nothing it shows wraps: %s', async (initial) => {
    const terminal = fakeTerminal();
    const suggest = Array.from({ length: 7 }, (_, n) => `${n}某某某某某某某某某单位`);
    await typing(terminal, [KEY.back, KEY.down, KEY.enter], { initial, suggest, hint: text('x', '提示'.repeat(18)) });
    const lines = terminal.shown('err').split('\n').slice(0, -1);
    for (const line of lines.filter((each) => !each.includes('? '))) expect(widthOf(line)).toBeLessThanOrEqual(80);
    expect(widthOf(lines[0] ?? '')).toBeLessThanOrEqual(80);
  });

  test('is asked again with the reason, what was typed standing', async () => {
    const terminal = fakeTerminal();
    const check = (typed: string): Text | null => (typed.length > 1 ? null : text('Too short', '太短\u001b[2J'));
    expect(await typing(terminal, ['三', KEY.enter, '楼', KEY.enter], { check })).toBe('三楼');
    expect(terminal.shown('err')).toContain('太短');
    expect(terminal.raw.err).not.toContain('\u001b[2J太短');
  });

  test('shows no override that was pasted', async () => {
    const terminal = fakeTerminal();
    expect(await typing(terminal, ['a\u202eb', KEY.enter])).toBe('a\u202eb');
    expect(terminal.raw.err).not.toContain('\u202e');
  });
});

describe('completion', () => {
  const suggest = ['王主任', '王秘书', '财政局'];

  test('Tab takes the first candidate, → too at the end of the line', async () => {
    const terminal = fakeTerminal();
    expect(await typing(terminal, ['王', KEY.tab, KEY.enter], { suggest })).toBe('王主任');
    expect(terminal.shown('err')).toContain('[王主任]  王秘书');
    expect(terminal.shown('err')).toContain('Tab 补全');
    expect(await typing(fakeTerminal(), ['财', KEY.right, KEY.enter], { suggest })).toBe('财政局');
  });

  test('→ within the line only moves', async () => {
    expect(await typing(fakeTerminal(), ['王x', KEY.left, KEY.left, KEY.right, '-', KEY.enter], { suggest })).toBe(
      '王-x',
    );
  });

  test('arrows choose among candidates', async () => {
    expect(await typing(fakeTerminal(), ['王', KEY.down, KEY.tab, KEY.enter], { suggest })).toBe('王秘书');
    expect(await typing(fakeTerminal(), ['王', KEY.down, KEY.down, KEY.up, KEY.tab, KEY.enter], { suggest })).toBe(
      '王主任',
    );
  });

  test('names are only offered: Enter takes what was typed', async () => {
    expect(await typing(fakeTerminal(), ['王', KEY.enter], { suggest })).toBe('王');
    expect(await typing(fakeTerminal(), ['李', KEY.tab, KEY.enter], { suggest })).toBe('李');
  });

  test('in a list the last name is completed', async () => {
    const keys = ['王', KEY.tab, '、财', KEY.tab, '，王', KEY.tab, KEY.enter];
    expect(await typing(fakeTerminal(), keys, { suggest, many: true })).toBe('王主任、财政局，王秘书');
  });

  test('a candidate with controls in it presses no keys', async () => {
    expect(await typing(fakeTerminal(), [KEY.tab, KEY.enter], { suggest: ['a\u0003\r\u001b[31mb'] })).toBe('a b');
  });
});
