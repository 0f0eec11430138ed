import { join } from 'node:path';
import { lines, put } from '../files.js';
import { seconds } from '../items.js';

// Titles contain no backslashes or quotation marks, which would need escaping.
const row = ({ uid, title, entered, due, done }) => {
  const end = done === null ? '' : ` end:"${seconds(done)}"`;
  const times = `due:"${seconds(due)}"${end} entry:"${seconds(entered)}" modified:"${seconds(done ?? entered)}"`;
  return `[description:"${title}" ${times} status:"${done === null ? 'pending' : 'completed'}" uuid:"${uid}"]`;
};

/** Taskwarrior: two files, as `task done` and the garbage collection after it leave them. */
export const taskwarrior = {
  name: 'Taskwarrior',
  package: { debian: 'taskwarrior' },
  program: 'task',
  version: ['task', '--version'],
  write: (home, items) => {
    const data = join(home, '.task');
    // Without this setting Taskwarrior asks once per version whether to show its release notes.
    put(join(home, '.taskrc'), `data.location=${data}\nnews.version=2.6.0\nconfirmation=no\n`);
    put(join(data, 'pending.data'), lines(items.filter(({ done }) => done === null).map(row)));
    put(join(data, 'completed.data'), lines(items.filter(({ done }) => done !== null).map(row)));
  },
  list: { label: '`task next`', line: () => ['task', 'next'] },
  add: { label: '`task add`', line: (_, title) => ['task', 'add', title, 'due:today'] },
};
