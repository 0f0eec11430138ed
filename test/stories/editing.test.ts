import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { programFilesIn } from '../../src/cli/edge/programFilesIn.ts';
import { run } from '../../src/cli/program.ts';
import { clocksOf } from '../../src/desk/clocks.ts';
import { hostOf } from '../../src/desk/disk/host.ts';
import { fakeTerminal, KEY, until } from '../../src/terminal/terminal.fixture.ts';

/** A desk at a terminal with a script as its editor: `$1` is the file, `$N` is the number of times it was opened before. */
const terminalDesk = () => {
  const folder = mkdtempSync(join(tmpdir(), 'office-edit-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const scratch = join(folder, 'scratch');
  mkdirSync(scratch);
  const editor = join(folder, 'my editor');
  const desk = join(folder, 'desk');
  const office = async (
    argv: readonly string[],
    script: string,
    answers: readonly (readonly [string, string])[] = [],
  ) => {
    writeFileSync(editor, `#!/bin/sh\necho >> "${folder}/opened"\nN=$(wc -l < "${folder}/opened")\n${script}\n`);
    chmodSync(editor, 0o700);
    const terminal = fakeTerminal('en');
    const running = run({
      argv,
      env: {
        OFFICE_DESK: desk,
        OFFICE_LANG: 'en',
        OFFICE_NOW: '2026-11-23T08:30',
        EDITOR: `'${editor}'`,
        PATH: process.env['PATH'],
      },
      instant: '1999-12-31T00:00:00Z',
      clocks: clocksOf(process.env),
      host: hostOf(process),
      ...{
        platform: 'linux',
        uid: null,
        home: () => folder,
        scratch: () => scratch,
        program: null,
        data: programFilesIn('data'),
      },
      ...{ node: process.execPath, version: 'test', newUid: () => crypto.randomUUID() },
      ...terminal.streams,
      input: () => terminal.streams.input,
    });
    for (const [sign, keys] of answers) {
      await until(() => terminal.shown('err').includes(sign));
      for (const key of keys) terminal.input.write(key);
      terminal.raw.err = '';
    }
    return { code: await running, out: terminal.shown('out'), err: terminal.shown('err') };
  };
  /** The settings on the desk, without the zone that every new desk takes from its machine. */
  const settings = () => {
    const { zone: _taken, ...others } = JSON.parse(readFileSync(join(desk, 'desk.json'), 'utf8')).settings;
    return others;
  };
  return { office, scratch, settings, desk };
};

it('changes many settings at once, in one step that can be undone, and leaves no text behind', async () => {
  const { office, scratch, settings } = terminalDesk();
  await office(['config', 'set', 'clerk', '李四'], '');
  const { code, out } = await office(
    ['config', 'edit'],
    'sed -i -e "s/^clerk.*//" -e "s/^# hours =.*/hours = 9:00-17:00/" -e "s/^# lead-days =.*/lead-days = 5/" "$1"',
  );
  expect([code, out]).toEqual([0, 'Changed: clerk, hours, lead-days\n']);
  expect(settings()).toEqual({ hours: '09:00-17:00', leadDays: '5' });
  expect(readdirSync(scratch)).toEqual([]);
  await office(['undo'], '');
  expect(settings()).toEqual({ clerk: '李四' });
});

it('asks again after a mistake, with what was written; then all of it is kept or nothing', async () => {
  const { office, settings, scratch } = terminalDesk();
  await office(['config', 'set', 'clerk', '李四'], '');
  const script =
    'if [ $N = 1 ]; then sed -i "s/^# hours =.*/hours = 17/;s/^# lead-days =.*/lead-days = 5/" "$1"; else sed -i "s/^hours.*/hours = 9:00-17:00/" "$1"; fi';
  const { code, out } = await office(['config', 'edit'], script, [['Edit it again?', `y${KEY.enter}`]]);
  expect([code, out]).toEqual([0, 'Changed: hours, lead-days\n']);
  expect(settings()).toEqual({ clerk: '李四', hours: '09:00-17:00', leadDays: '5' });
  expect(readdirSync(scratch)).toEqual([]);
});

it('changes nothing when the person gives up, and says where their text is', async () => {
  const { office, settings, scratch } = terminalDesk();
  await office(['config', 'set', 'clerk', '李四'], '');
  const { code, err } = await office(['config', 'edit'], 'echo "hours = 17" >> "$1"', [
    ['Edit it again?', `n${KEY.enter}`],
  ]);
  const [folder = ''] = readdirSync(scratch);
  const file = join(scratch, folder, 'settings.txt');
  expect([code, err.includes(`Your text is kept in ${file}`)]).toEqual([2, true]);
  expect(readFileSync(file, 'utf8')).toContain('hours = 17');
  expect([statSync(file).mode & 0o777, statSync(join(scratch, folder)).mode & 0o777]).toEqual([0o600, 0o700]);
  expect(settings()).toEqual({ clerk: '李四' });
});

it('changes only what was edited, whatever another process did meanwhile', async () => {
  const { office, settings, desk } = terminalDesk();
  await office(['config', 'set', 'clerk', '李四'], '');
  const other = `sed -i 's/"settings": *{[^}]*}/"settings":{"clerk":"王五"}/' "${desk}/desk.json"`;
  await office(['config', 'edit'], `${other}\nsed -i "s/^# lead-days =.*/lead-days = 5/" "$1"`);
  expect(settings()).toEqual({ clerk: '王五', leadDays: '5' });
});

it('an editor that fails changes nothing', async () => {
  const { office, settings } = terminalDesk();
  await office(['config', 'set', 'clerk', '李四'], '');
  const { code, err } = await office(['config', 'edit'], 'echo "lead-days = 5" >> "$1"; exit 1');
  expect([code, settings(), err.includes('Your text is kept in ')]).toEqual([2, { clerk: '李四' }, true]);
  expect((await office(['config', 'edit'], 'exit 1')).err).not.toContain('Your text is kept');
});

it('a secret is asked for unseen', async () => {
  const { office, desk } = terminalDesk();
  const { code, out, err } = await office(['config', 'set', 'smtp-password'], '', [
    ['password', `hunter2${KEY.enter}`],
  ]);
  expect([code, out, /hunter/.test(out + err)]).toEqual([0, 'smtp-password = •••• (set)\n', false]);
  expect(JSON.parse(readFileSync(join(desk, 'secrets.json'), 'utf8'))).toEqual({ smtpPassword: 'hunter2' });
});

it('one of a few words is picked from a menu', async () => {
  const { office, settings } = terminalDesk();
  const { code } = await office(['config', 'set', 'smtp-security'], '', [['starttls', `${KEY.down}${KEY.enter}`]]);
  expect([code, settings()]).toEqual([0, { smtpSecurity: 'starttls' }]);
});
