import { describe, expect, test } from 'vitest';
import { candidatesFor, completed } from './completion.ts';

const KNOWN = ['王主任', '王秘书', '财政局', '财政所', '市财政局', 'Li Ming'];

describe('candidatesFor', () => {
  test.each<[string, boolean, string[]]>([
    ['王', false, ['王主任', '王秘书']],
    ['财政', false, ['财政局', '财政所', '市财政局']],
    ['财政局', false, ['市财政局']],
    ['ming', false, ['Li Ming']],
    ['LI', false, ['Li Ming']],
    ['无', false, []],
    ['王主任、财', true, ['财政局', '财政所', '市财政局']],
    ['王主任，王', true, ['王秘书']],
    ['王主任, 王', true, ['王秘书']],
    ['王主任、财', false, []],
  ])('%s (a list: %s)', (typed, many, names) => {
    expect(candidatesFor(typed, KNOWN, many)).toEqual(names);
  });

  test('nothing typed offers all that is not taken', () => {
    expect(candidatesFor('', KNOWN, false)).toEqual(KNOWN);
    expect(candidatesFor('王主任、', KNOWN, true)).toEqual(KNOWN.slice(1));
  });
});

describe('completed', () => {
  test('replaces the name that is being written and nothing before it', () => {
    expect(completed('王', '王主任', false)).toBe('王主任');
    expect(completed('王主任、王', '王秘书', true)).toBe('王主任、王秘书');
    expect(completed('Li Ming, 财', '财政局', true)).toBe('Li Ming, 财政局');
  });
});
