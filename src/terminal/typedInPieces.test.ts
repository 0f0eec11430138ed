import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Text, text } from '../core/text.ts';
import { answering, fakeTerminal, KEY, paste, typing, until } from './terminal.fixture.ts';

const { enter, left, right, home } = KEY;
const names = { many: true, message: text('Who?', '参会？') };
const oneLine = {
  check: (typed: string): Text | null => (typed.includes('\n') ? text('One line only', '只能写一行') : null),
};

describe('several characters that come in one piece', () => {
  it.each([
    ['one by one', ['甲', '乙', '丙']],
    ['committed by an input method', ['甲乙丙']],
    ['pasted', [paste('甲乙丙')]],
  ])('stay in order in the middle of a line: %s', async (_how, pieces) => {
    const lefts = Array.from({ length: 5 }, () => left);
    const keys = ['一二三四五六七八', ...lefts, ...pieces, enter];
    expect(await typing(fakeTerminal(), keys)).toBe('一二三甲乙丙四五六七八');
  });

  it('are a whole line with its cursor keys and Enter', async () => {
    const piece = `一二三四五六七八${left.repeat(5)}甲乙丙${enter}`;
    expect(await typing(fakeTerminal(), [piece])).toBe('一二三甲乙丙四五六七八');
  });

  it('may be cut in the middle of a character or of a mark', async () => {
    const bytes = Buffer.from(`会${left}${paste('议室\n三楼')}`);
    for (let at = 1; at < bytes.length; at++) {
      const terminal = fakeTerminal();
      const pieces = [bytes.subarray(0, at), bytes.subarray(at)];
      expect(await typing(terminal, [...pieces, enter])).toBe('议室\n三楼会');
    }
  });

  it('stand where a person put them, whatever the pieces', async () => {
    const step = fc.oneof(
      fc.constantFrom(left, right, home),
      fc.string({ unit: fc.constantFrom(...'甲乙丙丁a1，𠮷'), minLength: 1, maxLength: 6 }),
    );
    const model = (steps: readonly string[]): string => {
      let [line, at]: [string[], number] = [[], 0];
      for (const each of steps)
        if (each === left) at = Math.max(0, at - 1);
        else if (each === right) at = Math.min(line.length, at + 1);
        else if (each === home) at = 0;
        else {
          line = [...line.slice(0, at), ...each, ...line.slice(at)];
          at += [...each].length;
        }
      return line.join('');
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), fc.boolean(), async (steps, isOnePiece) => {
        const keys = isOnePiece ? [steps.join('') + enter] : [...steps, enter];
        expect(await typing(fakeTerminal(), keys)).toBe(model(steps));
      }),
      { numRuns: 30 },
    );
  });
});

describe('pasted lines', () => {
  it.each([
    ['in marks', paste('张三\n李四\r\n王五\n')],
    ['from a terminal that sets no marks', '张三\r李四\r王五\r'],
    ['with line feeds', '张三\n李四\n王五'],
    ['in columns', paste('张三\t李四\n王五')],
    ['with blank lines and blanks', paste('\n 张三 \n\n  李四\n王五 ')],
  ])('become names where names are asked for: %s', async (_how, piece) => {
    const terminal = fakeTerminal();
    expect(await typing(terminal, [piece, enter], names)).toBe('张三、李四、王五');
    expect(terminal.shown('err')).toContain('张三、李四、王五');
    expect(await typing(fakeTerminal('en'), [piece, enter], names)).toBe('张三, 李四, 王五');
  });

  it('may be added to names that were typed, one line after the other', async () => {
    const keys = ['赵六、', paste('张三\n'), paste('李四\n'), '王五', enter];
    expect(await typing(fakeTerminal(), keys, names)).toBe('赵六、张三、李四、王五');
  });

  it('stay lines where one answer is asked for, and are shown as such', async () => {
    const terminal = fakeTerminal();
    expect(await typing(terminal, ['第一段', paste('：\n\t第二段\n'), '完', enter])).toBe('第一段：\n\t第二段完');
    expect(terminal.shown('err')).toContain('第一段：↵⇥第二段完');
  });

  it('are refused with the reason where one line is asked for, and nothing is lost', async () => {
    const terminal = fakeTerminal();
    const keys = [paste('三楼\n会议室'), enter, left, left, left, KEY.back, enter];
    expect(await typing(terminal, keys, oneLine)).toBe('三楼会议室');
    expect(terminal.shown('err')).toContain('只能写一行');
  });

  it('press no keys, whatever characters they hold', async () => {
    const hostile = 'a\u0003\u0004\u001b[A\u007f\u0015\u2028b';
    const terminal = fakeTerminal();
    expect(await typing(terminal, [paste(hostile), enter])).toBe('a\u0003\u0004\u001b[A\u007f\u0015\nb');
    expect(terminal.raw.err).not.toContain('\u0003');
  });
});

test('a line separator that is typed ends no answer', async () => {
  expect(await typing(fakeTerminal(), ['a\u2028b', enter])).toBe('a\nb');
});

test('what was sent in another encoding is refused', async () => {
  const terminal = fakeTerminal();
  const gbk = Buffer.from([0xd5, 0xc5]);
  expect(await typing(terminal, [gbk, enter, KEY.eraseLine, '张', enter])).toBe('张');
  expect(terminal.shown('err')).toContain('不是 UTF-8');
});

describe('what is typed ahead', () => {
  const three = (terminal: ReturnType<typeof fakeTerminal>, keys: string[]) =>
    answering(
      terminal,
      async ({ ask, confirm }) => {
        const question = { message: text('Place?', '地点？'), check: () => null, required: false };
        return [await ask(question), await confirm(text('Save?', '保存？'), false), await ask(question)];
      },
      '? ',
      keys,
    );

  it('answers the questions that follow', async () => {
    expect(await three(fakeTerminal(), [`三楼${enter}`, `y${enter}四楼${enter}`])).toEqual(['三楼', true, '四楼']);
  });

  it('is no paste where no writing stands behind the break', async () => {
    expect(await three(fakeTerminal(), [`三楼${enter}`, 'y', enter, `四楼${enter}`])).toEqual(['三楼', true, '四楼']);
  });

  it('is not dropped without a word at the end', async () => {
    const terminal = fakeTerminal();
    await typing(terminal, [`三楼${enter}${KEY.up}四楼${enter}`]);
    expect(terminal.asker.unused()).toBe('四楼');
    const other = fakeTerminal();
    await typing(other, ['三楼', enter]);
    expect(other.asker.unused()).toBe('');
  });

  it('waits while a menu is loaded', async () => {
    const terminal = fakeTerminal();
    const asked = terminal.asker.confirm(text('Save?', '保存？'), false);
    terminal.input.write('y');
    terminal.input.write(enter);
    expect(await asked).toBe(true);
    await until(() => terminal.shown('err').includes('保存？'));
  });
});

describe('a paste into a prompt that takes keys', () => {
  it('is typed out, its last line break left out', async () => {
    const terminal = fakeTerminal();
    const secret = answering(
      terminal,
      ({ ask }) => ask({ message: text('Secret?', '口令？'), check: () => null, required: true, isHidden: true }),
      '? ',
      [paste('a\tb9\n'), 'c', enter],
    );
    expect(await secret).toBe('a\tb9c');
    expect(terminal.shown('err')).not.toContain('b9');
  });

  it('confirms nothing by its line break', async () => {
    const terminal = fakeTerminal();
    const keys = [paste('y\n'), KEY.back, 'n', enter];
    expect(await answering(terminal, ({ confirm }) => confirm(text('Save?', '保存？'), true), '? ', keys)).toBe(false);
  });
});
