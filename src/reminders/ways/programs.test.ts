import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Complaint } from '../../core/complaint.ts';
import type { Channel } from '../way.ts';
import { notification } from './desktop.ts';
import { openChannels } from './open.ts';
import { digestOf, EPOCH, groundWith, programs, runningIn, sent } from './ways.fixture.ts';

describe('a program of one’s own', () => {
  const ground = (folder: string, script: string, execFormat: 'text' | 'json' = 'text', patience?: number) =>
    groundWith({
      ...(patience === undefined ? {} : { patience }),
      secrets: { execProgram: join(folder, script) },
      settings: { execFormat },
      env: { OUT: folder, PATH: '/usr/bin:/bin' },
    });

  it('gets the digest on its standard input, as text or as JSON', async () => {
    const folder = programs({ say: 'cat > "$OUT/said"' });
    expect(await sent('exec', digestOf(['N1 周例会; $(touch /tmp/x) `id`', 'F9']), ground(folder, 'say'))).toBe(null);
    expect(readFileSync(join(folder, 'said'), 'utf8')).toBe('办公提醒\nN1 周例会; $(touch /tmp/x) `id`\nF9\n');
    expect(await sent('exec', digestOf(['N1']), ground(folder, 'say', 'json'))).toBe(null);
    expect(JSON.parse(readFileSync(join(folder, 'said'), 'utf8'))).toMatchObject({
      schema: 'office.digest/1',
      reminders: [{ id: 'N1', text: 'N1' }],
    });
  });

  it('that ends with anything but 0 has not taken it', async () => {
    const folder = programs({ say: 'echo; echo "no paper \\033[31m left" >&2; echo second >&2; exit 3' });
    const complaint = await sent('exec', digestOf(['N1']), ground(folder, 'say'));
    expect([complaint?.code, complaint?.what.zh]).toEqual([
      'notSent',
      `自备程序未发出：${join(folder, 'say')} 以 3 结束：no paper  left`,
    ]);
  });

  it('may leave its standard input unread, however long', async () => {
    const folder = programs({ say: 'exit 0' });
    expect(await sent('exec', digestOf(['x'.repeat(1_000_000)]), ground(folder, 'say'))).toBe(null);
  });

  it('that is not there has not taken it', async () => {
    const complaint = await sent('exec', digestOf(['N1']), ground(programs(), 'say'));
    expect(complaint?.what.zh).toContain('ENOENT');
  });

  it('is ended when its time is over, with what it started', async () => {
    const folder = programs({ say: 'echo $$ > "$OUT/group"; sleep 60 & sleep 60' });
    const complaint = await sent('exec', digestOf(['N1']), ground(folder, 'say', 'text', 500));
    expect(complaint?.what.zh).toContain('超过 1 秒');
    expect(complaint?.what.en).toContain('took more than 1 seconds and was ended');
    const group = Number(readFileSync(join(folder, 'group'), 'utf8'));
    await vi.waitFor(() => expect(runningIn(group)).toEqual([]));
  });

  it('may write without end: it is ended, and that is said', async () => {
    const folder = programs({ say: 'yes no >&2' });
    const complaint = await sent('exec', digestOf(['N1']), ground(folder, 'say'));
    expect(complaint?.what.zh).toContain('输出超过 1024 KiB，已终止');
  });

  it('whose interpreter is missing could not be run', async () => {
    const folder = programs();
    writeFileSync(join(folder, 'say'), '#!/nowhere/sh\n', { mode: 0o700 });
    const complaint = await sent('exec', digestOf(['N1']), ground(folder, 'say'));
    expect(complaint?.what.en).toContain('could not be run (ENOENT)');
  });

  it('that is too slow three times is not started a fourth time in this run', async () => {
    const folder = programs({ say: 'echo x >> "$OUT/calls"; sleep 60' });
    const [channel] = openChannels(['exec'], ground(folder, 'say', 'text', 300), unused);
    const why: string[] = [];
    for (const n of ['1', '2', '3', '4'])
      await channel?.send(digestOf([n]), 'zh').catch((error: Complaint) => why.push(error.what.zh));
    expect(why.map((words) => words.includes('未尝试'))).toEqual([false, false, false, true]);
    expect(readFileSync(join(folder, 'calls'), 'utf8')).toBe('x\nx\nx\n');
  });
});

const unused: Channel = {
  ...{ name: 'stdout', isRepeatable: false, isAddressed: false },
  send: () => Promise.reject(new Error('not of this kind')),
};

describe('a notification', () => {
  const stub = 'printf "%s\\n" "$DBUS_SESSION_BUS_ADDRESS" "$@" > "$OUT/shown"';

  it('is shown by notify-send: the words are arguments, and no markup', async () => {
    const folder = programs({ 'notify-send': stub });
    const env = { PATH: `${folder}:/usr/bin:/bin`, OUT: folder, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/x' };
    expect(await sent('desktop', digestOf(['--hint <b>N1</b> & 13812345678', 'F9']), groundWith({ env }))).toBe(null);
    expect(readFileSync(join(folder, 'shown'), 'utf8')).toBe(
      'unix:path=/x\n--app-name=office\n--\n办公提醒\n--hint &lt;b&gt;N1&lt;/b&gt; &amp; 138****5678\nF9\n',
    );
  });

  it('says a few lines and how many more there are', async () => {
    const folder = programs({ 'notify-send': stub });
    const env = { PATH: `${folder}:/usr/bin:/bin`, OUT: folder, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/x' };
    const lines = Array.from({ length: 40 }, (_, n) => `F${n}`);
    expect(await sent('desktop', digestOf(lines), groundWith({ env }))).toBe(null);
    expect(readFileSync(join(folder, 'shown'), 'utf8').trimEnd().split('\n').slice(4)).toEqual([
      ...lines.slice(0, 6),
      '……另有 34 项',
    ]);
  });

  it('needs somebody who is logged in', async () => {
    const env = { PATH: programs({ 'notify-send': stub }) };
    expect((await sent('desktop', digestOf(['x']), groundWith({ env, uid: 987_654 })))?.what.zh).toContain(
      '没有登录桌面',
    );
    expect((await sent('desktop', digestOf(['x']), groundWith({ env, platform: 'aix' })))?.what.zh).toContain('aix');
  });

  it.each([
    ['darwin', 'osascript'],
    ['win32', 'powershell.exe'],
  ])('on %s the words are no part of the script of %s', async (platform, program) => {
    const title = 'T" & (do shell script "id") & "';
    const body = `'; Remove-Item x; $(id)\nF9`;
    const outside = { env: {}, platform, uid: null, epoch: EPOCH };
    const { file, args, env } = await notification(title, body, outside);
    expect(file).toBe(program);
    const scripts = args.filter((arg) => arg !== title && arg !== body).join(' ');
    expect(scripts).not.toMatch(/shell script|Remove-Item/);
    expect([...args, ...Object.values(env)]).toEqual(expect.arrayContaining([title, body]));
  });
});
