import { describe, expect, it } from 'vitest';
import { Fault, headIn, passageIn } from './cell.ts';

const faultIn = (cell: string): string => {
  try {
    passageIn(cell);
    return 'none';
  } catch (error) {
    if (error instanceof Fault) return error.code;
    throw error;
  }
};

describe('a cell', () => {
  it.each([
    ['="13800000001"', '13800000001'],
    ['= "say ""yes"""', 'say "yes"'],
    ["'0571", '0571'],
    ['\u00a0张\u00a0三\u2003', '张 三'],
    ['张\u200b三\ufeff', '张三'],
    ['１３８－０００', '138-000'],
    ['Ａ组', 'Ａ组'],
    ['13800000001.0', '13800000001'],
    ['26.0.1', '26.0.1'],
    ['\u3000\u00a0', null],
    ['=""', null],
    ['a\u0007\u001b[31mb', 'ab'],
    ['E+10 号楼', 'E+10 号楼'],
    ['2E3', '2E3'],
  ])('%j is %j', (cell, expected) => {
    expect(passageIn(cell)).toBe(expected);
  });

  it.each([
    ['1.38E+10', 'digitsLost'],
    ['3.50102E+17', 'digitsLost'],
    ['1E+11', 'digitsLost'],
    ['-1.2e+12', 'digitsLost'],
    ['绝 密', 'classified'],
    ['长'.repeat(4001), 'tooLong'],
    ['1.38', 'none'],
  ])('%.20j: %s', (cell, code) => {
    expect(faultIn(cell)).toBe(code);
  });
});

it('a heading is one line without what steers a terminal', () => {
  expect(headIn(' 姓\u202e名\n（必填） ')).toBe('姓名 （必填）');
});
