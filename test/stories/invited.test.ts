import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Office, office } from '../world.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'office-invited-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A sendmail that keeps each letter in a file of its own, behind a line with its recipients. */
const letters = (name: string): { readonly path: string; readonly read: () => readonly string[] } => {
  const kept = join(folder, `${name}.letters`);
  writeFileSync(join(folder, 'sendmail'), `#!/bin/sh\n{ echo "=== $*"; cat; } >> "$LETTERS"\n`);
  chmodSync(join(folder, 'sendmail'), 0o755);
  return {
    path: kept,
    read: () => (existsSync(kept) ? readFileSync(kept, 'utf8').split(/^=== /m).slice(1) : []),
  };
};

/** The text of a letter of one part; any other letter as it is. */
const bodyOf = (letter: string): string =>
  Buffer.from(
    /^Content-Transfer-Encoding: base64\r?\n[\s\S]*?\r?\n\r?\n([\s\S]*)$/m.exec(letter)?.[1] ?? '',
    'base64',
  ).toString();

const plain = (letter: string): string =>
  Buffer.from(
    letter.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

const lay = async ($: Office): Promise<void> => {
  await $('config set office 市人大办公室');
  await $('config set mail-from office@example.cn');
  await $('config set mail-to clerk@example.cn');
  await $('config set mail-via sendmail');
  await $('config set remind-channels mail');
  await $('person new 李娜 --email lina@example.cn');
  await $('person new 张伟 --email zhangwei@example.cn');
  await $('person new 王芳');
  await $('notice new 主任会议 --at "2026-11-23 9:00" --place 三楼会议室 --host 王主任 --to 李娜、张伟、王芳');
  await $('notice send N1 --to 李娜、王芳');
  await $('duty set 2026-11-23 --officer 张伟 --leader 王主任');
};

describe.skipIf(process.platform === 'win32')('those who are called and have an address', () => {
  it('are mailed the meeting with its invitation, once they have been told of it; the officer of duty the duty', async () => {
    const mail = letters('told');
    const $ = office('2026-11-20 08:00', 'zh', { PATH: `${folder}:/usr/bin:/bin`, LETTERS: mail.path });
    await lay($);
    $.at('2026-11-20 16:30');
    expect(await $.try('remind')).toEqual({ code: 0, out: '', err: '' });
    const [clerk = '', lina = '', ...others] = mail.read().map(plain);
    expect(others).toEqual([]);
    expect(clerk).toContain('clerk@example.cn');
    expect(clerk).not.toContain('BEGIN:VCALENDAR');
    expect(lina).toContain('lina@example.cn');
    expect(lina).toContain('METHOD:REQUEST');
    expect(lina).toMatch(/DTSTART(;TZID=[^:]+)?:20261123T090000/);
    expect(lina).not.toContain('zhangwei');
    $.at('2026-11-22 18:00');
    await $('remind');
    const duty = mail.read().map(plain).slice(2);
    expect(duty.map((letter) => /-- (\S+)/.exec(letter)?.[1])).toEqual(['clerk@example.cn', 'zhangwei@example.cn']);
    expect(bodyOf(mail.read()[3] ?? '')).toContain('值班 11-23 周一 08:30：值班员 张伟');
    expect(duty[1]).not.toContain('BEGIN:VCALENDAR');
    $.at('2026-11-22 18:10');
    await $('remind');
    expect(mail.read()).toHaveLength(4);
  });

  it('hear of a new time only when it was sent to them', async () => {
    const mail = letters('moved');
    const $ = office('2026-11-20 08:00', 'zh', { PATH: `${folder}:/usr/bin:/bin`, LETTERS: mail.path });
    await lay($);
    await $('notice postpone N1 --at "2026-11-24 9:00"');
    $.at('2026-11-23 16:30');
    await $('remind');
    const to = () => mail.read().map((letter) => /-- (\S+)/.exec(letter)?.[1]);
    expect(to()).not.toContain('lina@example.cn');
    await $('notice send N1');
    $.at('2026-11-24 08:30');
    await $('remind');
    expect(to()).toContain('lina@example.cn');
    const { entries } = await $.json('remind status');
    expect(entries.map((entry: { to: string | null }) => entry.to)).toContain('P1');
    expect(await $('remind status')).toContain('→ 李娜');
    expect(readFileSync(join($.folder, 'remind', 'sent.json'), 'utf8')).not.toMatch(/example\.cn|李娜|主任会议/);
  });
});
