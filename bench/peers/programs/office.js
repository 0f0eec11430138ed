import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Time of the desk that bench:desk writes. */
const NOW = '2026-11-23T08:30:00+08:00';

/** Builds office and copies it, so that a build during the measurement does not change it. */
export const officeIn = (root, scratch) => {
  execFileSync(process.execPath, ['esbuild.config.js'], { cwd: root, stdio: 'ignore' });
  const program = join(scratch, 'program');
  mkdirSync(program);
  for (const part of ['package.json', 'bin', 'dist', 'data']) {
    cpSync(join(root, part), join(program, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(program, 'node_modules'));
  const entry = join(program, 'bin', 'office.js');
  return {
    name: 'office',
    package: {},
    program: process.execPath,
    version: [process.execPath, entry, '--version'],
    env: { OFFICE_NOW: NOW },
    ownRecords: true,
    write: (home, records) => {
      const desk = ['bench/desk.ts', '--records', String(records), '--out', join(home, 'desk')];
      execFileSync(process.execPath, [join(root, 'build', 'run.js'), ...desk], { cwd: root, stdio: 'ignore' });
      // The desk is written in one piece. The first write of a day moves what was finished long ago to the archive.
      const first = [entry, 'visitor', 'in', '先到者', '--desk', join(home, 'desk')];
      execFileSync(process.execPath, first, { env: { ...process.env, OFFICE_NOW: NOW }, stdio: 'ignore' });
    },
    // Time to read the bytes of the desk and do nothing with them.
    extra: [{ name: '`cat` of the desk.json of `office`', line: (home) => ['cat', join(home, 'desk', 'desk.json')] }],
    list: { label: '`office today`', line: (home) => [process.execPath, entry, 'today', '--desk', join(home, 'desk')] },
    add: {
      label: '`office visitor in`',
      line: (home, title) => [process.execPath, entry, 'visitor', 'in', title, '--desk', join(home, 'desk')],
      // The visitor who was just added is listed as inside. The day's list may leave him out because of its limit.
      shownBy: (home) => [process.execPath, entry, 'visitor', 'inside', '--desk', join(home, 'desk')],
    },
  };
};
