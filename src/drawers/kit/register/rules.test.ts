import { expect, it } from 'vitest';
import { codeOf, facts, tools } from '../../../../test/facts.fixture.ts';
import { text } from '../../../core/text.ts';
import { yes } from './choosing.ts';
import { line, lines } from './kinds.ts';
import { register } from './register.ts';
import { may, needs, usual } from './spec.ts';

const words = text('word', '词');
const example = { typed: 'office car new', does: words };
const known = facts('2026-11-23T08:30:00');

const halls = register('cars', {
  ...{ summary: words, one: words, many: words, title: 'name', columns: ['name'], new: { example }, edit: { example } },
  fields: {
    name: needs(line(), words, words),
    aliases: may(lines, words, words),
    isClosed: usual(yes, false, words, words),
  },
  resource: ({ name, aliases, isClosed }) => (isClosed ? null : { kind: 'place', names: [name, ...aliases] }),
});

const { rules } = halls;
const minted = tools(known, 'C');
const { records } = rules.enter([], { name: '三楼会议室', aliases: ['三会', 'Room 3'] }, minted);

it.each([
  ['a name', { name: '三楼会议室' }, 'ruleViolated'],
  ['another name', { name: '大礼堂', aliases: ['三会'] }, 'ruleViolated'],
  ['a name written otherwise', { name: 'ROOM ３' }, 'ruleViolated'],
  ['no name', { name: '大礼堂', aliases: ['礼堂'] }, 'done'],
  ['a name, but is out of use', { name: '三会', isClosed: true }, 'done'],
])('a hall that has %s of another', (_, said, code) => {
  expect(codeOf(() => rules.enter(records, said, minted))).toBe(code);
});

it('lets a hall keep its names, and refuses those of another later on', () => {
  const two = rules.enter(records, { name: '大礼堂' }, minted).records;
  expect(codeOf(() => rules.revise(two, 'C1', { aliases: ['三会'] }, known))).toBe('done');
  const [, hall] = two;
  expect(codeOf(() => rules.revise(two, hall?.id ?? '', { aliases: ['三会'] }, known))).toBe('ruleViolated');
});
