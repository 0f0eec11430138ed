import { describe, expect, it } from 'vitest';
import { widthOf } from '../terminal/width.ts';
import { treeFor, wholeTree } from './doors.ts';
import { labelOf } from './line/asking.ts';

const asWords = (line: string) => line.split(' ').map((word, at) => ({ word, at }));
const whole = await wholeTree();

describe('as much of the tree as a line can mean', () => {
  it.each(whole.daily.map((verb) => [verb.name, verb] as const))('is one verb for %s', async (name, verb) => {
    expect((await treeFor(asWords(name))).daily).toEqual([verb]);
  });

  it.each(whole.groups.map((group) => [group.noun, group] as const))('is one group for %s', async (noun, group) => {
    expect((await treeFor(asWords(noun))).groups).toEqual([group]);
  });

  it.each(whole.drawers.map((drawer) => [drawer.noun, drawer] as const))(
    'is one drawer for %s',
    async (noun, drawer) => {
      const names = whole.verbsOf(drawer).map((verb) => verb.name);
      const ofAll = [noun, drawer.name, `${noun} nonsense`].map((line) => [line, names] as const);
      const ofOne = [`${noun} show`, `show ${drawer.letter}1`, `edit ${drawer.letter.toLowerCase()}1`].map(
        (line) => [line, names.filter((name) => line.split(' ').includes(name))] as const,
      );
      for (const [line, meant] of [...ofAll, ...ofOne]) {
        const part = await treeFor(asWords(line));
        expect(part.drawers).toEqual([drawer]);
        expect(part.verbsOf(drawer).map((verb) => verb.name)).toEqual(meant);
      }
    },
  );

  it.each(['', 'nonsense', 'show', 'show Y1', 'toString', '__proto__'])('is the whole for “%s”', async (line) => {
    const { daily, groups, drawers } = await treeFor(line === '' ? [] : asWords(line));
    expect([daily.length, groups.length, drawers.length]).toEqual([
      ...[whole.daily.length, whole.groups.length, whole.drawers.length],
    ]);
  });
});

describe('whatever is asked for', () => {
  const verbs = [
    ...whole.daily,
    ...whole.groups.flatMap(({ verbs: of, itself }) => [...of, ...(itself === undefined ? [] : [itself])]),
    ...whole.drawers.flatMap(whole.verbsOf),
  ];
  const fields = verbs.flatMap(({ name, args, options, lastLook }) =>
    Object.entries({ ...args, ...options })
      .filter(([, { required, ask }]) => required || ask !== undefined || lastLook === true)
      .map(([option, field]) => [`${name} ${option}`, field] as const),
  );

  it.each(fields)('has a name that leaves room for the answer: %s', (_at, field) => {
    const label = labelOf(field);
    expect(Math.max(widthOf(label.en), widthOf(label.zh)), label.en).toBeLessThanOrEqual(30);
  });
});
