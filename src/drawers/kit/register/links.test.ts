import { expect, it } from 'vitest';
import { text } from '../../../core/text.ts';
import { log } from './declaration.ts';
import { list, scalar } from './kind.ts';
import { line, lines } from './kinds.ts';
import { register } from './register.ts';
import { may, needs } from './spec.ts';

const words = text('word', '词');
const example = { typed: 'office car new', does: words };

const notice = scalar({
  ...line(),
  links: { letters: ['N'], of: (id) => [id], readdressed: (id, idOf) => idOf(id) },
});
const matters = list({
  ...lines,
  links: { letters: ['F', 'V'], of: (ids) => ids, readdressed: (ids, idOf) => ids.map(idOf) },
});

const pointing = register('cars', {
  ...{ summary: words, one: words, many: words, title: 'name', columns: ['name'], new: { example }, edit: { example } },
  fields: { name: needs(line(), words, words), notice: may(notice, words, words), matters: may(matters, words, words) },
  logs: {
    trips: log({ label: words, by: 'on', fields: { on: needs(line(), words, words), for: may(notice, words, words) } }),
  },
});

const record = {
  ...{ id: 'C1', uid: '', createdAt: '', updatedAt: '', snoozedUntil: null, name: '车', notice: 'N1' },
  matters: ['F2', 'V3'],
  trips: [
    { on: '1', for: 'N4' },
    { on: '2', for: null },
    { on: '3', for: 'N1' },
  ],
};

it('points at every record that a field or a line of a log names, each once', () => {
  expect(pointing.refsOf(record)).toEqual(['N1', 'F2', 'V3', 'N4']);
  expect(pointing.refLetters).toEqual(['N', 'F', 'V']);
  expect(pointing.refsOf({ ...record, notice: null, matters: [], trips: [] })).toEqual([]);
});

it('points at other ids after a merge, in each of these places', () => {
  const moved = pointing.readdressed?.(record, (id) => `${id}0`);
  expect(moved && pointing.refsOf(moved)).toEqual(['N10', 'F20', 'V30', 'N40']);
});
