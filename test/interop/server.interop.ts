import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { office } from './desk.fixture.ts';
import { ran, scratch, unlessHad } from './programs.fixture.ts';

const isMissing = unlessHad('radicale', '--version') ?? unlessHad('vdirsyncer', '--version');
const ZONE = 'Asia/Shanghai';

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

const asked = (port: number, method: string, path: string): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const auth = `Basic ${Buffer.from('clerk:').toString('base64')}`;
    const call = request({ host: '127.0.0.1', port, method, path, headers: { authorization: auth } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    call.on('error', reject).end();
  });

describe.skipIf(isMissing !== null)('a folder of calendar files, vdirsyncer and radicale', () => {
  let [home, port] = ['', 0];
  let server: ChildProcess | undefined;
  let $ = office('');

  beforeAll(async () => {
    home = scratch();
    port = await freePort();
    $ = office(join(home, 'desk'));
    const config = join(home, 'radicale.conf');
    writeFileSync(
      config,
      `[server]\nhosts = 127.0.0.1:${port}\n[auth]\ntype = none\n[storage]\nfilesystem_folder = ${join(home, 'store')}\n`,
    );
    server = spawn('radicale', ['--config', config], { stdio: 'ignore' });
    for (let tries = 0; tries < 100; tries += 1) {
      const up = await asked(port, 'GET', '/.web/').catch(() => null);
      if (up !== null) break;
      await wait(100);
    }
    expect((await asked(port, 'MKCALENDAR', '/clerk/office/')).status).toBe(201);
    writeFileSync(
      join(home, 'vdirsyncer.conf'),
      `[general]
status_path = "${join(home, 'status')}"
[pair office]
a = "here"
b = "there"
collections = ["office"]
[storage here]
type = "filesystem"
path = "${join(home, 'cal')}"
fileext = ".ics"
[storage there]
type = "caldav"
url = "http://127.0.0.1:${port}/"
username = "clerk"
password = "any"
`,
    );
  });
  afterAll(() => void server?.kill());

  const folder = (): string => join(home, 'cal', 'office');
  const exported = (now?: string): void => {
    const at = now === undefined ? $ : office(join(home, 'desk'), ZONE, now);
    at('calendar', 'export', '--dir', folder());
  };
  const synced = (): void => {
    const vdirsyncer = (...args: string[]) =>
      ran('vdirsyncer', ['-c', join(home, 'vdirsyncer.conf'), ...args], { home, zone: ZONE, input: 'y\n' });
    vdirsyncer('discover');
    vdirsyncer('sync');
  };
  const onServer = async (): Promise<string> =>
    (await asked(port, 'GET', '/clerk/office/')).text.replace(/\r?\n[ \t]/g, '');

  it('takes everything over, then an update, a cancellation and a removal', async () => {
    $(
      'notice',
      'new',
      '安全生产会🚒',
      '--at',
      '2026-12-02 9:00',
      '--place',
      '三楼会议室',
      '--host',
      '王主任',
      '--to',
      '张三',
    );
    $('followup', 'new', '报送材料', '--due', '2026-12-03 15:00', '--lead', '李四');
    exported();
    writeFileSync(join(folder(), 'note.txt'), 'mine');
    synced();
    const first = await onServer();
    expect(first).toContain('SUMMARY:安全生产会🚒');
    expect(first).toMatch(/DTSTART;TZID=Asia\/Shanghai:20261202T090000/);
    expect(first).toMatch(/BEGIN:VTODO[\s\S]*SUMMARY:报送材料/);

    const times = () => readdirSync(folder()).map((name) => [name, statSync(join(folder(), name)).mtimeMs]);
    const before = times();
    exported('2026-11-26T10:00:00+08:00');
    expect(times()).toEqual(before);

    $('notice', 'edit', 'N1', '--place', '二楼会议室');
    exported();
    synced();
    const second = await onServer();
    expect(second).toContain('LOCATION:二楼会议室');
    expect(second).not.toContain('三楼会议室');
    expect(sequenceOf(second)).toBeGreaterThan(sequenceOf(first));

    $('notice', 'cancel', 'N1', '--reason', '改为书面');
    exported();
    synced();
    const third = await onServer();
    expect(third).toContain('STATUS:CANCELLED');
    expect(sequenceOf(third)).toBeGreaterThan(sequenceOf(second));

    $('rm', 'F1');
    exported();
    synced();
    expect(await onServer()).not.toContain('VTODO');
    expect(readFileSync(join(folder(), 'note.txt'), 'utf8')).toBe('mine');
  });
});

const sequenceOf = (text: string): number => Number(/BEGIN:VEVENT[\s\S]*?SEQUENCE:(\d+)/.exec(text)?.[1]);
