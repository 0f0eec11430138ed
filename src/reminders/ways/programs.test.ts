import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { notification } from './desktop.ts';
import { digestOf, EPOCH, groundWith, programs, sent } from './ways.fixture.ts';

describe('a program of one’s own', () => {
  const ground = (folder: string, script: string, execFormat: 'text' | 'json' = 'text') =>
    groundWith({
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

  it('is ended after ten seconds, with what it started', { timeout: 30_000 }, async () => {
    const folder = programs({ say: 'sleep 12 && touch "$OUT/late" & sleep 60' });
    const complaint = await sent('exec', digestOf(['N1']), ground(folder, 'say'));
    expect(complaint?.what.zh).toContain('超过 10 秒');
    await new Promise((settle) => setTimeout(settle, 3_000));
    expect(existsSync(join(folder, 'late'))).toBe(false);
  });
});

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
