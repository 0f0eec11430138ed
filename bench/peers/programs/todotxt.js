import { join } from 'node:path';
import { lines, put } from '../files.js';
import { dayText } from '../items.js';

const row = ({ title, entered, due, done }) =>
  `${done === null ? '' : `x ${dayText(done)} `}${dayText(entered)} ${title} due:${dayText(due)}`;

/** todo.txt-cli: todo.txt and done.txt. Its command `do` moves finished tasks by itself unless told otherwise. */
export const todotxt = {
  name: 'todo.txt-cli',
  package: { debian: 'todotxt-cli' },
  program: 'todo-txt',
  version: ['todo-txt', '-V'],
  write: (home, items) => {
    const folder = join(home, 'todo');
    const names = { TODO_FILE: 'todo.txt', DONE_FILE: 'done.txt', REPORT_FILE: 'report.txt' };
    const settings = Object.entries(names).map(([name, file]) => `export ${name}="${join(folder, file)}"`);
    put(join(home, '.todo', 'config'), lines([`export TODO_DIR="${folder}"`, ...settings]));
    put(join(folder, 'todo.txt'), lines(items.filter(({ done }) => done === null).map(row)));
    put(join(folder, 'done.txt'), lines(items.filter(({ done }) => done !== null).map(row)));
  },
  list: { label: '`todo-txt ls`', line: () => ['todo-txt', 'ls'] },
  add: { label: '`todo-txt add`', line: (_, title) => ['todo-txt', 'add', title] },
};
