import { describe, expect, test } from 'vitest';
import { type Text, text } from '../words/text.ts';
import { fakeTerminal, KEY, typing } from './fakeTerminal.ts';

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

  test('holds what is offered, to be taken, changed or erased', async () => {
    const initial = '三楼';
    expect(await typing(fakeTerminal(), [KEY.enter], { initial })).toBe('三楼');
    expect(await typing(fakeTerminal(), [KEY.back, '层', KEY.enter], { initial })).toBe('三层');
    expect(await typing(fakeTerminal(), [KEY.eraseLine, KEY.enter], { initial })).toBe('');
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
