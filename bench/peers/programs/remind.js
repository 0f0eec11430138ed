import { join } from 'node:path';
import { lines, put } from '../files.js';
import { clockText, dayText } from '../items.js';

const row = (title, at) => `REM ${dayText(at)} AT ${clockText(at)} DURATION 1:00 MSG ${title}`;

/** remind: one file of reminders. It has no command to add one. People append a line, so that is measured. */
export const remind = {
  name: 'remind',
  package: { debian: 'remind' },
  program: 'remind',
  version: ['remind', '--version'],
  write: (home, items) => {
    put(join(home, '.reminders'), lines(items.map(({ title, due }) => row(title, due))));
  },
  // -q: do not stay in the background to wait for timed reminders.
  list: { label: '`remind -q`', line: (home) => ['remind', '-q', join(home, '.reminders')] },
  add: {
    label: 'a line appended to `.reminders` by `sh`',
    line: (home, title, at) => ['sh', '-c', 'echo "$1" >> "$2"', 'sh', row(title, at), join(home, '.reminders')],
  },
};
