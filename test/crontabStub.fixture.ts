import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/** Folder with programs that replace those of the system and record how they were called. */
export type Programs = {
  /** Value for PATH. Nothing else is on it, so that no program of the machine is called. */
  readonly path: string;
  readonly folder: string;
  /** Writes a program: a script for `sh`. */
  readonly put: (name: string, script: string) => void;
  readonly remove: (name: string) => void;
  /** Calls since the last time this was asked. */
  readonly calls: () => readonly string[];
};

export const programs = (): Programs => {
  const folder = mkdtempSync(join(tmpdir(), 'office-programs-'));
  folders.push(folder);
  const path = join(folder, 'bin');
  const log = join(folder, 'calls');
  mkdirSync(path);
  return {
    path,
    folder,
    put: (name, script) => {
      const told = `#!/bin/sh\necho ${quoted(name)} "$@" >> ${quoted(log)}\nPATH=/usr/bin:/bin\n${script}\n`;
      writeFileSync(join(path, name), told);
      chmodSync(join(path, name), 0o755);
    },
    remove: (name) => rmSync(join(path, name)),
    calls: () => {
      const said = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
      rmSync(log, { force: true });
      return said;
    },
  };
};

/** A crontab(1) that keeps its file in the folder and prints the messages of Debian's. */
export type CrontabStub = Programs & {
  /** Crontab with one character for each byte (latin1); null if there is none. */
  readonly tab: () => string | null;
  readonly write: (tab: string | null) => void;
};

export const crontabStub = (): CrontabStub => {
  const made = programs();
  const file = join(made.folder, 'tab');
  const at = quoted(file);
  made.put(
    'crontab',
    `case "$1" in
      -l) [ -f ${at} ] && cat ${at} || { echo "no crontab for li" >&2; exit 1; } ;;
      -r) rm ${at} ;;
      -) cat > ${at}.new
         [ -z "$(tail -c 1 ${at}.new)" ] || { echo "new crontab file is missing newline before EOF, can't install." >&2; exit 1; }
         mv ${at}.new ${at} ;;
      *) exit 2 ;;
    esac`,
  );
  return {
    ...made,
    tab: () => (existsSync(file) ? readFileSync(file, 'latin1') : null),
    write: (tab) => (tab === null ? rmSync(file, { force: true }) : writeFileSync(file, tab, 'latin1')),
  };
};
