import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { faketimeLibrary } from './tools.fixture.ts';

const BIN = join(import.meta.dirname, '..', '..', 'bin', 'office.js');

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** Mail that cron sent to the owner of the crontab. */
type CronMail = { readonly head: string; readonly body: string };

/**
 * A cron daemon with its own spool, clock and sendmail, set up with mounts that only its processes see. It neither reads the machine's
 * crontabs nor starts the machine's cron. Everything is gone when its processes end, and they end with this one.
 */
export type Machine = {
  readonly folder: string;
  /** Runs a command of the clerk there. */
  readonly run: (command: readonly string[], env?: Readonly<Record<string, string>>) => Ended;
  /** Writes a program into the machine: a script for `sh`. */
  readonly script: (path: string, script: string) => void;
  readonly office: (...args: readonly string[]) => string;
  /** Runs a command as cron does: with `sh -c` and only the variables that cron sets. */
  readonly bare: (command: string) => Promise<Ended>;
  /** Writes the clerk's crontab. */
  readonly crontab: (tab: string) => void;
  /** Starts the daemon. */
  readonly start: () => Promise<void>;
  /** Sets the clock to this minute (`2026-10-09 08:20`), three seconds after its start unless given. The daemon is not told. */
  readonly set: (minute: string, second?: number) => void;
  /** Sets the clock to this minute, wakes the daemon as a change of the clock does, and waits until its job has ended. */
  readonly turnTo: (minute: string) => Promise<void>;
  /** Sets the clock to a second within this minute and waits until the daemon has run a job by itself at the end of the minute. */
  readonly waitFrom: (minute: string, second: number) => Promise<void>;
  /** Mails that cron has sent since the last call. */
  readonly mails: () => readonly CronMail[];
  readonly stop: () => Promise<void>;
};

/** Zone of the clerk and of cron. It usually differs from that of the machine that runs the tests. */
const ZONE = 'Asia/Shanghai';
const OFFSET = '+08:00';

const writeScript = (path: string, script: string): void => {
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
};

/** Commands for the mounts. */
const laidOut = (folder: string, clock: string): string => {
  const at = (name: string): string => join(folder, name);
  mkdirSync(at('spool'));
  chownSync(at('spool'), 0, spoolGroup());
  chmodSync(at('spool'), 0o1730);
  mkdirSync(at('cron.d'));
  writeFileSync(at('crontab'), '');
  mkdirSync(at('mail'));
  writeScript(
    at('sendmail'),
    `cat > '${at('mail')}'/$$.new && mv '${at('mail')}'/$$.new '${at('mail')}'/$(date +%s%N)-$$`,
  );
  // cron does not pass its environment on to its jobs. PAM sets variables for them, and so the jobs get the faked clock.
  const conf = readFileSync('/etc/security/pam_env.conf', 'utf8');
  const clockEnv = Object.entries(clockIn(clock)).map(([name, value]) => `${name} DEFAULT=${value}`);
  writeFileSync(at('pam_env.conf'), `${conf}\n${clockEnv.join('\n')}\n`);
  mkdirSync(at('sbin'));
  return `
    set -e
    mount --bind '${at('spool')}' /var/spool/cron/crontabs
    mount --bind '${at('cron.d')}' /etc/cron.d
    [ ! -e /etc/crontab ] || mount --bind '${at('crontab')}' /etc/crontab
    mount --bind '${at('pam_env.conf')}' /etc/security/pam_env.conf
    mount -t tmpfs tmpfs /run
    # What libfaketime keeps there for each process stays behind a process that is killed.
    mount -t tmpfs tmpfs /dev/shm
    # The bus of the clerk's session at the desktop, as far as anyone looks for it.
    mkdir -p /run/user/0 && : > /run/user/0/bus
    # Every program of /usr/sbin, and our sendmail among them, whether the machine has one or not.
    mkdir '${at('sbin-real')}'
    mount --bind /usr/sbin '${at('sbin-real')}'
    for program in '${at('sbin-real')}'/*; do ln -s "$program" '${at('sbin')}'/; done
    ln -sf '${at('sendmail')}' '${at('sbin')}'/sendmail
    mount --bind '${at('sbin')}' /usr/sbin
    echo ready
    read -r go
    ${envWords({ ...clockIn(clock), FAKETIME_NO_CACHE: '1', TZ: ZONE, LANG: 'C.UTF-8' })} /usr/sbin/cron -f &
    echo $!
    cat > /dev/null
    kill $!
  `;
};

const spoolGroup = (): number =>
  Number(spawnSync('stat', ['-c', '%g', '/var/spool/cron/crontabs'], { encoding: 'utf8' }).stdout);

/**
 * Variables for a faked clock. libfaketime does not change the times of files. That does no harm, because the desk's lock does not depend
 * on them.
 */
const clockIn = (clock: string): Record<string, string> => ({
  LD_PRELOAD: faketimeLibrary() ?? '',
  FAKETIME_TIMESTAMP_FILE: clock,
  NO_FAKE_STAT: '1',
});

const envWords = (env: Readonly<Record<string, string>>): string =>
  `env ${Object.entries(env)
    .map(([name, value]) => `${name}='${value}'`)
    .join(' ')}`;

/** Counts of a daemon: page faults of its children that have ended, and the number of its living children. */
const childrenOf = (pid: number): { readonly ended: number; readonly living: number } => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const living = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return { ended: Number(fields[8]), living: living === '' ? 0 : living.split(' ').length };
};

export const machine = async (): Promise<Machine> => {
  const folder = mkdtempSync(join(tmpdir(), 'office-cron-'));
  const clock = join(folder, 'clock');
  const mailbox = join(folder, 'mail');
  writeFileSync(clock, '+0');
  const script = laidOut(folder, clock);
  const holder = spawn('unshare', ['--mount', '--propagation', 'private', 'sh', '-c', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: holder.stdout })[Symbol.asyncIterator]();
  const said = async (): Promise<string> => String((await lines.next()).value ?? '');
  if ((await said()) !== 'ready') throw new Error('the machine could not be laid out');
  let daemon = 0;

  const inside = (command: readonly string[]): string[] => ['-t', String(holder.pid), '-m', '--', ...command];
  const run: Machine['run'] = (command, env = {}) => {
    const own = { PATH: '/usr/bin:/bin', HOME: folder, TZ: ZONE, LANG: 'zh_CN.UTF-8', ...clockIn(clock), ...env };
    const words = ['env', '-i', ...Object.entries(own).map(([name, value]) => `${name}=${value}`), ...command];
    const { status, stdout, stderr } = spawnSync('nsenter', inside(words), { encoding: 'utf8' });
    return { code: status, out: stdout, err: stderr };
  };

  const untilJob = async (patienceMs: number): Promise<void> => {
    const before = childrenOf(daemon).ended;
    const until = Date.now() + patienceMs;
    for (;;) {
      const { ended, living } = childrenOf(daemon);
      if (ended !== before && living === 0) {
        // Two entries in one minute are two jobs, and the second may be about to start.
        await wait(60);
        const later = childrenOf(daemon);
        if (later.ended === ended && later.living === 0) return;
      }
      if (Date.now() > until) throw new Error(`cron ran nothing within ${patienceMs} ms`);
      await wait(5);
    }
  };

  const set = (minute: string, second = 3): void => {
    const seconds =
      (Date.parse(`${minute.replace(' ', 'T')}:${String(second).padStart(2, '0')}${OFFSET}`) - Date.now()) / 1000;
    // Renamed into place, because the daemon may read the file at any moment, whenever it asks for the time.
    writeFileSync(`${clock}.new`, `${seconds < 0 ? '' : '+'}${seconds.toFixed(3)}`);
    renameSync(`${clock}.new`, clock);
  };

  return {
    folder,
    run,
    script: writeScript,
    office: (...args) => {
      const { code, out, err } = run([process.execPath, BIN, ...args]);
      if (code !== 0) throw new Error(`office ${args.join(' ')}\nexit ${code}\n${err}${out}`);
      return out;
    },
    crontab: (tab) => {
      writeFileSync(join(folder, 'tab'), tab);
      const { code, err } = run(['crontab', join(folder, 'tab')]);
      if (code !== 0) throw new Error(err);
    },
    bare: (command) => bareRun(inside, command, clock, folder),
    start: async () => {
      holder.stdin.write('go\n');
      daemon = Number(await said());
      // Gives it time to read the crontabs and to wait for its first minute.
      await wait(500);
    },
    set,
    turnTo: async (minute) => {
      set(minute);
      const done = untilJob(20_000);
      process.kill(daemon, 'SIGHUP');
      await done;
    },
    waitFrom: async (minute, second) => {
      set(minute, second);
      process.kill(daemon, 'SIGHUP');
      await untilJob(90_000 - second * 1000);
    },
    mails: () => taken(mailbox),
    stop: async () => {
      await ended(holder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Command run with the variables that Debian's cron gives to a job and no others, except for the faked clock. */
const bareRun = (
  inside: (command: readonly string[]) => string[],
  command: string,
  clock: string,
  home: string,
): Promise<Ended> =>
  new Promise((settle, reject) => {
    const env = { PATH: '/usr/bin:/bin', HOME: home, LOGNAME: 'root', SHELL: '/bin/sh', ...clockIn(clock) };
    const words = [
      'env',
      '-i',
      ...Object.entries(env).map(([name, value]) => `${name}=${value}`),
      '/bin/sh',
      '-c',
      command,
    ];
    const child = spawn('nsenter', inside(words), { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => settle({ code, out, err }));
  });

const taken = (mailbox: string): readonly CronMail[] =>
  readdirSync(mailbox)
    .filter((name) => !name.endsWith('.new'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(mailbox, name), 'utf8');
      rmSync(join(mailbox, name));
      const at = text.indexOf('\n\n');
      return { head: text.slice(0, at), body: text.slice(at + 2) };
    });

const ended = (holder: ChildProcess): Promise<void> =>
  new Promise((settle) => {
    if (holder.exitCode !== null || holder.signalCode !== null) return settle();
    holder.once('close', () => settle());
    holder.stdin?.end();
  });
