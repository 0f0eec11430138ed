import { join } from 'node:path';
import { put } from '../files.js';

const row = ({ title, entered, done }, n) => ({
  ...{ _id: n + 1, _date: entered.toDateString(), _timestamp: entered.getTime(), description: title },
  ...{
    isStarred: false,
    boards: ['My Board'],
    _isTask: true,
    isComplete: done !== null,
    inProgress: false,
    priority: 1,
  },
});

const bookOf = (items) => {
  const rows = items.map(row);
  return JSON.stringify(Object.fromEntries(rows.map((each) => [each._id, each])), null, 4);
};

const common = {
  package: { npm: 'taskbook' },
  program: 'tb',
  version: ['tb', '--version'],
};

const stored = (home) => join(home, '.taskbook', 'storage', 'storage.json');

const worksWhere = (state) => ({
  list: { label: `\`tb\`, ${state}`, line: () => ['tb'] },
  add: {
    label: `\`tb --task\`, ${state}`,
    line: (_, title) => ['tb', '--task', title],
    // If its list fails, its file still shows the addition.
    shownBy: (home) => ['cat', stored(home)],
  },
});

/** taskbook with finished tasks left on the board. Its list fails from the 10,000th task on (render.js pads ids to four digits). */
export const taskbook = {
  ...common,
  ...worksWhere('checked tasks kept'),
  name: 'taskbook',
  write: (home, items) => put(stored(home), bookOf(items)),
};

/** taskbook after `tb --clear`: finished tasks are in its archive, which neither command reads. */
export const taskbookCleared = {
  ...common,
  ...worksWhere('cleared into its archive'),
  name: 'taskbook',
  write: (home, items) => {
    put(stored(home), bookOf(items.filter(({ done }) => done === null)));
    put(join(home, '.taskbook', 'archive', 'archive.json'), bookOf(items.filter(({ done }) => done !== null)));
  },
};
