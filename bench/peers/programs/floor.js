import { join } from 'node:path';
import { lines, put } from '../files.js';
import { dayText } from '../items.js';

const row = ({ title, due, done }) => `${done === null ? ' ' : 'x'} ${dayText(due)} ${title}`;

/** What nobody can go below: starting a process, starting the interpreter, and reading one line per record. */
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
    // Debian's own, which its programs name; another one may come first in PATH.
    { name: '`python3 -c 0`: the interpreter', line: () => ['/usr/bin/python3', '-c', '0'] },
    { name: '`cat` of the open records', line: (home) => ['cat', join(home, 'open')] },
    { name: '`cat` of all records, a line each', line: (home) => ['cat', join(home, 'all')] },
  ],
};
