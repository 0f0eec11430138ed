import { join } from 'node:path';
import { lines, put } from '../files.js';
import { calendar, todo } from './ical.js';

const settings = (home) => [
  `path = "${join(home, 'calendars')}/*"`,
  ...['date_format = "%Y-%m-%d"', 'time_format = "%H:%M"', 'default_list = "desk"'],
];

/** todoman: a file per task, and an index in SQLite that its first command builds. */
export const todoman = {
  name: 'todoman',
  package: { debian: 'todoman' },
  program: 'todoman',
  version: ['todoman', '--version'],
  write: (home, items) => {
    put(join(home, '.config', 'todoman', 'config.py'), lines(settings(home)));
    for (const item of items) put(join(home, 'calendars', 'desk', `${item.uid}.ics`), calendar(todo(item)));
  },
  list: {
    label: '`todoman list`',
    firstLabel: '`todoman list`, the first: builds its index',
    line: () => ['todoman', 'list'],
  },
  add: { label: '`todoman new`', line: (_, title) => ['todoman', 'new', '-l', 'desk', title] },
};
