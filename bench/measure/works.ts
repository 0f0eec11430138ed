import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { copyDesk } from './desks.ts';
import type { Work } from './pairs.ts';
import { type Command, NOTHING } from './process.ts';

/** Files of one measurement: the program's entry, a desk that is only read, and a folder for copies of it. */
export type Place = { readonly entry: string; readonly desk: string; readonly scratch: string; readonly root: string };

/** Folder of the desk that works write to in every run. */
export const writtenIn = ({ scratch }: Place): string => join(scratch, 'written');

const copyOf = ({ desk }: Place, folder: string): string => {
  copyDesk(desk, folder);
  return folder;
};

/** What bash asks at TAB behind these words. */
const TAB = ['__complete', 'bash', 'office followup show F', ' "\'><=;|&(:', '9', '80'];

/** All works on one desk, by their names for `--works`. */
export const worksOn = (place: Place): Readonly<Record<string, Work>> => {
  const { entry, desk, root } = place;
  const office = (folder: string, ...words: string[]): Command => ({ line: [entry, ...words], desk: folder });
  const reading = (...words: string[]): Work => ({ name: words.join(' '), command: () => office(desk, ...words) });
  // A copy is made when the first work on it is prepared. All works that write share one, unless they say another.
  const copies = new Map<string, string>();
  const writing = (
    name: string,
    words: (run: number) => readonly string[],
    folder: string = writtenIn(place),
  ): Work => ({
    name,
    command: (run) => {
      const copy = copies.get(folder) ?? copyOf(place, folder);
      copies.set(folder, copy);
      return office(copy, ...words(run));
    },
  });
  return {
    // The difference of this ratio from 1 is the noise of the machine.
    nothing: { name: 'node -e 0 again', command: () => ({ line: NOTHING }) },
    parse: {
      name: 'read and parse alone',
      command: () => ({ line: [join(root, 'bench/measure/parse.cjs'), join(desk, 'desk.json')] }),
    },
    version: { name: '--version', command: () => ({ line: [entry, '--version'] }) },
    today: reading('today'),
    chinese: reading('今日'),
    screen: { name: 'today, at a terminal', command: () => ({ ...office(desk, 'today'), atTerminal: true }) },
    table: {
      name: 'visitor inside, at a terminal',
      command: () => ({ ...office(desk, 'visitor', 'inside'), atTerminal: true }),
    },
    week: reading('week'),
    // The run that does not count sends what is due, and the first that counts notes until when nothing is.
    remind: writing('remind, nothing due', () => ['remind'], join(place.scratch, 'reminded')),
    // Without that note, as after a change of the desk, a run goes through all records.
    changed: {
      name: 'remind, after a change',
      command: (run) => {
        const command = writing('', () => ['remind']).command(run);
        rmSync(join(writtenIn(place), 'remind', 'idle.note'), { force: true });
        return command;
      },
    },
    tab: { ...reading(...TAB), name: 'TAB behind an id' },
    in: writing('visitor in', (run) => ['visitor', 'in', `来客${run}`]),
    jot: writing('jot', () => ['jot', '订报刊']),
    first: {
      name: 'visitor in, first of the day',
      command: (run) => office(copyOf(place, join(place.scratch, `first-${run}`)), 'visitor', 'in', `来客${run}`),
    },
    list: reading('followup', 'list'),
    show: reading('show', 'F1'),
    why: reading('why', 'F1'),
    who: reading('duty', 'who'),
    inside: reading('visitor', 'inside'),
    search: reading('search', '防汛备汛', '整改情况报告'),
    doctor: reading('doctor'),
  };
};

/** Copies the program into a scratch folder, so that a build during the measurement does not change it. Returns its entry. */
export const programIn = (root: string, scratch: string): string => {
  const copy = join(scratch, 'program');
  mkdirSync(copy);
  for (const part of ['package.json', 'bin', 'dist', 'data'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  // `visitor import` loads a package that is not in the bundle.
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return join(copy, 'bin', 'office.js');
};
