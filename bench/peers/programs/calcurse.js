import { join } from 'node:path';
import { lines, put } from '../files.js';
import { clockText, dayText, hourAfter } from '../items.js';
import { calendar, event } from './ical.js';

const moment = (date) => {
  const [year, month, day] = dayText(date).split('-');
  return `${month}/${day}/${year} @ ${clockText(date)}`;
};

/** calcurse: one file of appointments. It has no command to add one; importing a file with one event is the way from a shell. */
export const calcurse = {
  name: 'calcurse',
  package: { debian: 'calcurse' },
  program: 'calcurse',
  version: ['calcurse', '--version'],
  write: (home, items) => {
    const rows = items.map(({ due, title }) => `${moment(due)} -> ${moment(hourAfter(due))} |${title}`);
    put(join(home, '.calcurse', 'apts'), lines(rows));
    put(join(home, '.calcurse', 'todo'), '');
    put(join(home, '.calcurse', 'conf'), '');
    put(join(home, '.calcurse', 'keys'), '');
  },
  list: { label: '`calcurse -a`', line: () => ['calcurse', '-a'] },
  add: {
    label: '`calcurse -i one.ics`',
    line: (home, title, at) => {
      const file = join(home, 'one.ics');
      put(file, calendar(event({ uid: title, title, due: at, entered: at })));
      return ['calcurse', '-i', file];
    },
  },
};
