import { join } from 'node:path';
import { lines, put } from '../files.js';
import { clockText, dayText } from '../items.js';
import { calendar, event } from './ical.js';

const settings = (folder) => [
  ...['[calendars]', '[[desk]]', `path = ${folder}`],
  ...['[locale]', 'local_timezone = Asia/Shanghai', 'default_timezone = Asia/Shanghai'],
  ...['timeformat = %H:%M', 'dateformat = %Y-%m-%d', 'longdateformat = %Y-%m-%d'],
  ...['datetimeformat = %Y-%m-%d %H:%M', 'longdatetimeformat = %Y-%m-%d %H:%M'],
  ...['[default]', 'default_calendar = desk'],
];

/** khal: a file per event, and an index in SQLite that its first command builds. */
export const khal = {
  name: 'khal',
  package: { debian: 'khal' },
  program: 'khal',
  version: ['khal', '--version'],
  write: (home, items) => {
    const folder = join(home, 'calendars', 'desk');
    put(join(home, '.config', 'khal', 'config'), lines(settings(folder)));
    for (const item of items) put(join(folder, `${item.uid}.ics`), calendar(event(item)));
  },
  list: {
    label: '`khal list today`',
    firstLabel: '`khal list today`, the first: builds its index',
    line: () => ['khal', 'list', 'today', '1d'],
  },
  add: {
    label: '`khal new`',
    line: (_, title, at) => ['khal', 'new', dayText(at), clockText(at), '1h', title],
  },
};
