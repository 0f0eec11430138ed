import { join } from 'node:path';
import { lines, put } from '../files.js';
import { dayText } from '../items.js';

const row = ({ title, due, done }) => `${done === null ? ' ' : 'x'} ${dayText(due)} ${title}`;

/** Lowest costs: starting a process, starting an interpreter, and reading one line per record. */
export const floors = {
  name: 'floor',
  package: {},
  program: 'cat',
  version: null,
  write: (home, items) => {
    put(join(home, 'all'), lines(items.map(row)));
    put(join(home, 'open'), lines(items.filter(({ done }) => done === null).map(row)));
  },
  extra: [
    { name: '`true`: a process', line: () => ['true'] },
    { name: '`sh -c true`: a shell', line: () => ['sh', '-c', 'true'] },
    // Debian's Python, which its programs use. Another Python may come first in PATH.
    { name: '`python3 -c 0`: the interpreter', line: () => ['/usr/bin/python3', '-c', '0'] },
    { name: '`cat` of the open records', line: (home) => ['cat', join(home, 'open')] },
    { name: '`cat` of all records, a line each', line: (home) => ['cat', join(home, 'all')] },
  ],
};
