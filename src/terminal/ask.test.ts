import { describe, expect, test } from 'vitest';
import { Complaint } from '../core/complaint.ts';
import { text } from '../core/text.ts';
import { answering, fakeTerminal, KEY, type Terminal, typing, until } from './terminal.fixture.ts';

describe('a menu', () => {
  const choices = [
    { value: 'meeting', label: text('Meeting', '会议') },
    { value: 'training', label: text('Training', '培训') },
  ];

  test('gives the value that was picked, in words of the language', async () => {
    const terminal = fakeTerminal();
    expect(await typing(terminal, [KEY.down, KEY.enter], { choices })).toBe('training');
    expect(terminal.shown('err')).toContain('❯ 会议');
    expect(terminal.shown('err')).toContain('↑↓ 选择，回车确定');
    expect(terminal.shown('err')).not.toContain('navigate');
  });

  test('begins at what is offered', async () => {
    expect(await typing(fakeTerminal('en'), [KEY.enter], { choices, initial: 'training' })).toBe('training');
  });
});

describe('a menu of which several may be taken', () => {
  const choices = ['leader', 'member', 'staff'].map((value) => ({ value, label: text(value, `${value}职`) }));
  const several = { choices, many: true };

  test('gives what was ticked, and nothing at Enter alone', async () => {
    expect(await typing(fakeTerminal(), [KEY.enter], several)).toBe('');
    const terminal = fakeTerminal();
    expect(await typing(terminal, [' ', KEY.down, KEY.down, ' ', KEY.enter], several)).toBe('leader,staff');
    expect(terminal.shown('err')).toContain('空格勾选，↑↓ 移动，回车确定');
    expect(terminal.shown('err')).toContain('地点？ leader职、staff职');
  });

  test('begins with what is offered', async () => {
    expect(await typing(fakeTerminal('en'), [KEY.enter], { ...several, initial: 'member,staff' })).toBe('member,staff');
  });
});

describe('a secret', () => {
  test('is taken to the letter, and only how long it is can be seen', async () => {
    const terminal = fakeTerminal();
    const check = (typed: string) => (typed.length < 3 ? text('Too short', '太短') : null);
    const keys = ['a', 'b', KEY.enter, KEY.back, 'C', '密', ' ', KEY.enter];
    expect(await typing(terminal, keys, { isHidden: true, check })).toBe('aC密 ');
    expect(terminal.shown('err')).toContain('太短');
    expect(terminal.shown('err')).toContain('••');
    expect(terminal.raw.err + terminal.raw.out).not.toMatch(/aC|密/);
  });

  test('is not asked for any longer at Ctrl-C', async () => {
    await expect(typing(fakeTerminal(), ['a', KEY.ctrlC], { isHidden: true })).rejects.toThrow(Complaint);
  });
});

describe('a confirmation', () => {
  const confirming = (terminal: Terminal, initial: boolean, keys: string[]) =>
    answering(terminal, (asker) => asker.confirm(text('Save?', '保存？'), initial), '? ', keys);

  test.each<['en' | 'zh', boolean, string[], boolean, string]>([
    ['zh', true, [KEY.enter], true, '([是]/否)'],
    ['zh', false, [KEY.enter], false, '(是/[否])'],
    ['zh', false, ['是', KEY.enter], true, '保存？ 是'],
    ['zh', true, ['n', KEY.enter], false, '保存？ 否'],
    ['en', true, [KEY.enter], true, '(Y/n)'],
    ['en', true, ['no', KEY.enter], false, 'Save? No'],
    ['zh', true, ['好', KEY.enter, KEY.back, 'y', KEY.enter], true, '请回答“是”或“否”'],
  ])('%s, offered %s, typed %j: %s', async (lang, initial, keys, answer, sign) => {
    const terminal = fakeTerminal(lang);
    expect(await confirming(terminal, initial, keys)).toBe(answer);
    expect(terminal.shown('err')).toContain(sign);
  });
});

describe('an interruption', () => {
  const ways: [string, (terminal: Terminal) => Promise<unknown>][] = [
    ['a line', (terminal) => typing(terminal, [])],
    ['a menu', (terminal) => typing(terminal, [], { choices: [{ value: 'a', label: text('a', 'a') }] })],
    ['a confirmation', (terminal) => answering(terminal, (asker) => asker.confirm(text('a', 'a'), true), '? ', [])],
  ];
  const ends: [string, (terminal: Terminal) => unknown][] = [
    ['Ctrl-C', ({ input }) => input.write(KEY.ctrlC)],
    ['Ctrl-D', ({ input }) => input.write(KEY.ctrlD)],
    ['the end of input', ({ input }) => input.end()],
  ];
  const cases = ways.flatMap(([way, ask]) => ends.map(([end, interrupt]) => [way, end, ask, interrupt] as const));

  test.each(cases)('%s ended by %s', async (_way, _end, ask, interrupt) => {
    const terminal = fakeTerminal();
    const asked = ask(terminal);
    await until(() => terminal.shown('err').includes('? '));
    interrupt(terminal);
    const complaint = await asked.catch((error: unknown) => error);
    expect(complaint).toBeInstanceOf(Complaint);
    expect(complaint).toMatchObject({ code: 'interrupted', exit: 130 });
    await until(() => terminal.shown('err').endsWith('\n'));
    expect(terminal.input.listenerCount('keypress')).toBe(0);
  });

  test('comes at once when the input has ended before', async () => {
    const { input, asker } = fakeTerminal();
    input.resume().end();
    await until(() => input.readableEnded);
    await expect(asker.confirm(text('a', 'a'), true)).rejects.toMatchObject({ code: 'interrupted' });
  });
});
