import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Digest } from '../digest.ts';
import type { ChannelSettings } from './settings.ts';
import { digestOf, dribbling, groundWith, programs, sent } from './ways.fixture.ts';

/** Self-signed certificate for `localhost`, made for these tests. */
const CERTIFICATES = join(import.meta.dirname, '../../../test/fixtures/mail');

type Letter = { readonly from: string; readonly to: readonly string[]; readonly raw: string; readonly secure: boolean };

/** Mail server on this machine that keeps the mails it gets. */
const smtpSink = async (options: SMTPServerOptions = {}) => {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onData: async (stream, session, done) => {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      const { mailFrom, rcptTo } = session.envelope;
      letters.push({
        from: mailFrom === false ? '' : mailFrom.address,
        to: rcptTo.map(({ address }) => address),
        raw: Buffer.concat(chunks).toString('utf8'),
        secure: session.secure,
      });
      done();
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  onTestFinished(() => new Promise<void>((settle) => server.close(settle)));
  return { letters, port: (server.server.address() as AddressInfo).port };
};

const mailing = (port: number, more: Partial<ChannelSettings> = {}, smtpPassword = '') =>
  groundWith({
    settings: {
      ...{ mailTo: ['clerk@example.cn'], mailFrom: 'office@example.cn', smtpHost: '127.0.0.1', smtpPort: port },
      ...{ smtpSecurity: 'none' },
      ...more,
    },
    secrets: { smtpPassword },
  });

const header = (raw: string, name: string): string =>
  new RegExp(`^${name}: (.*(?:\\r?\\n[ \\t].*)*)`, 'im').exec(raw)?.[1] ?? '';

/** Decodes a header (RFC 2047). */
const decoded = (written: string): string =>
  written
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('utf8')
        : decodeURIComponent(text.replaceAll('_', ' ').replaceAll('=', '%')),
    );

const undone = (body: string, encoding = ''): string => {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? decodeURIComponent(body.replace(/=\r?\n/g, '').replaceAll('=', '%')) : body;
};

/** Parts of a mail: their headers and decoded contents. */
const partsOf = (raw: string): { readonly head: string; readonly text: string }[] =>
  raw.split(/^--[^\r\n]+\r?\n/m).flatMap((part) => {
    const [head = '', ...rest] = part.split(/\r?\n\r?\n/);
    const body = rest.join('\n\n');
    return /^content-type: (?!multipart)/im.test(head)
      ? [{ head, text: undone(body, /transfer-encoding: (\S+)/i.exec(head)?.[1]) }]
      : [];
  });

describe('mail', () => {
  it('is addressed, dated, and says its words in UTF-8', async () => {
    const { letters, port } = await smtpSink();
    const digest = digestOf(['N1 周例会 09:00 二楼会议室', 'F9 预算说明'], {
      title: { en: 'x', zh: '办公提醒：二项' },
    });
    expect(await sent('mail', digest, mailing(port, { mailTo: ['a@example.cn', 'b@example.cn'] }))).toBe(null);
    const [letter] = letters;
    expect([letter?.from, letter?.to]).toEqual(['office@example.cn', ['a@example.cn', 'b@example.cn']]);
    const raw = letter?.raw ?? '';
    expect(decoded(header(raw, 'Subject'))).toBe('办公提醒：二项');
    expect(decoded(header(raw, 'From'))).toBe('县人大办 <office@example.cn>');
    expect(header(raw, 'To')).toBe('a@example.cn, b@example.cn');
    expect(header(raw, 'Date')).toBe('Thu, 26 Nov 2026 00:30:00 +0000');
    expect(header(raw, 'Auto-Submitted')).toBe('auto-generated');
    expect(partsOf(raw)[0]?.text.replaceAll('\r', '')).toBe('N1 周例会 09:00 二楼会议室\nF9 预算说明\n');
  });

  it('sent again is the same letter, another digest another one', async () => {
    const { letters, port } = await smtpSink();
    const ids = ['d1', 'd1', 'd2', 'd1\r\nBcc: x@example.cn'];
    for (const id of ids) expect(await sent('mail', digestOf(['x'], { id }), mailing(port))).toBe(null);
    const [first, again, other, odd] = letters.map(({ raw }) => header(raw, 'Message-ID'));
    const hash = createHash('sha256')
      .update(JSON.stringify(['d1', null]))
      .digest('hex')
      .slice(0, 40);
    expect(first).toBe(`<${hash}@example.cn>`);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    expect(odd).toMatch(/^<[0-9a-f]{40}@example\.cn>$/);
  });

  it('goes to whoever a digest is for, with the meeting as a request', async () => {
    const { letters, port } = await smtpSink();
    const text =
      'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:周例会\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
    const digest = digestOf(['N1 周例会'], { to: 'zhang@example.cn', calendar: { method: 'REQUEST', text } });
    expect(await sent('mail', digest, mailing(port))).toBe(null);
    expect(letters[0]?.to).toEqual(['zhang@example.cn']);
    const parts = partsOf(letters[0]?.raw ?? '');
    const calendar = parts.find(({ head }) => /text\/calendar/i.test(head));
    expect(calendar?.head).toMatch(/content-type: text\/calendar; charset=utf-8;\s+method=REQUEST/i);
    expect(calendar?.text).toContain('SUMMARY:周例会');
    expect(parts.map(({ head }) => /content-type: ([^;\r\n]+)/i.exec(head)?.[1])).toEqual([
      'text/plain',
      'text/calendar',
      'application/ics',
    ]);
  });

  it.each<[string, Partial<Digest>]>([
    ['the title', { title: { en: 'x', zh: '提醒\r\nBcc: thief@example.cn\r\n\r\n正文' } }],
    ['a line', { body: { en: 'x', zh: '.\r\nQUIT\r\n' } }],
  ])('has no header that %s brought along', async (_, more) => {
    const { letters, port } = await smtpSink();
    expect(await sent('mail', digestOf(['x'], more), mailing(port))).toBe(null);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.to).toEqual(['clerk@example.cn']);
    expect(header(letters[0]?.raw ?? '', 'Bcc')).toBe('');
  });

  it.each([
    'zhang@example.cn\r\nRCPT TO:<thief@example.cn>',
    'a@example.cn, thief@example.cn',
    '张三 <a@example.cn>',
    '',
  ])('goes to no address that is none: %j', async (to) => {
    const { letters, port } = await smtpSink();
    expect((await sent('mail', digestOf(['x'], { to }), mailing(port)))?.what.zh).toContain('不是邮箱地址');
    expect(letters).toEqual([]);
  });

  it('logs in, and says so without the password where that fails', async () => {
    const { letters, port } = await smtpSink({
      authOptional: false,
      onAuth: ({ username, password }, _session, done) =>
        username === 'me' && password === 'hunter2-right'
          ? done(null, { user: 'me' })
          : done(new Error(`no such password: ${password} ${Buffer.from(String(password)).toString('base64')}`)),
    });
    const ground = (password: string) => mailing(port, { smtpUser: 'me' }, password);
    expect(await sent('mail', digestOf(['x']), ground('hunter2-right'))).toBe(null);
    expect(letters).toHaveLength(1);
    const complaint = await sent('mail', digestOf(['x']), ground('hunter2-wrong'));
    expect(complaint?.what.zh).toContain('不接受该用户名或密码');
    expect(complaint?.what.zh).not.toMatch(new RegExp(`hunter2|${Buffer.from('hunter2-wrong').toString('base64')}`));
  });

  it.each(['tls', 'starttls'] as const)(
    'by %s goes only to a server that is who it says it is',
    async (smtpSecurity) => {
      const { letters, port } = await smtpSink({
        ...{ secure: smtpSecurity === 'tls', disabledCommands: [] },
        ...{ key: readFileSync(join(CERTIFICATES, 'key.pem')), cert: readFileSync(join(CERTIFICATES, 'cert.pem')) },
      });
      const ground = (smtpCa: string) => mailing(port, { smtpSecurity, smtpHost: 'localhost', smtpCa });
      const complaint = await sent('mail', digestOf(['x']), ground(''));
      expect([complaint?.code, complaint?.what.en, letters]).toEqual([
        'notSent',
        expect.stringContaining('certificate'),
        [],
      ]);
      expect(await sent('mail', digestOf(['x']), ground(join(CERTIFICATES, 'cert.pem')))).toBe(null);
      expect(letters).toMatchObject([{ secure: true }]);
      expect((await sent('mail', digestOf(['x']), ground('/nowhere.pem')))?.what.zh).toContain('无法读取 /nowhere.pem');
    },
  );

  it('that is to be encrypted does not go to a server that cannot', async () => {
    const plain = await smtpSink();
    const refused = await sent('mail', digestOf(['x']), mailing(plain.port, { smtpSecurity: 'starttls' }));
    expect([refused?.code, plain.letters]).toEqual(['notSent', []]);
  });

  it('that one of several does not take is not sent', async () => {
    const { port } = await smtpSink({
      onRcptTo: ({ address }, _session, done) => (address.startsWith('no') ? done(new Error('unknown here')) : done()),
    });
    const complaint = await sent('mail', digestOf(['x']), mailing(port, { mailTo: ['a@example.cn', 'no@example.cn'] }));
    expect(complaint?.what.zh).toContain('no@example.cn');
  });

  it('cannot be handed to a server that is not there, or lacks its settings', async () => {
    expect((await sent('mail', digestOf(['x']), mailing(47)))?.what.zh).toBe(
      '邮件未发出：连接不上 127.0.0.1（ECONNREFUSED）',
    );
    expect((await sent('mail', digestOf(['x']), groundWith({})))?.what.en).toBe(
      'Not sent by mail: these settings are missing: mail-to, mail-from, smtp-host',
    );
  });

  it.each<[string, ChannelSettings['smtpSecurity'], string, string]>([
    ['EHLO', 'none', '220 tar\r\n', '250-more\r\n'],
    ['its greeting', 'none', '2', '2'],
    ['lines of its greeting', 'starttls', '220-a\r\n', '220-b\r\n'],
    ['nothing of TLS', 'tls', '', ''],
  ])('is not handed for ever to a server that dribbles %s', async (_, smtpSecurity, first, more) => {
    const port = Number((await dribbling(first, more)).split(':')[1]);
    const complaint = await sent('mail', digestOf(['x']), { ...mailing(port, { smtpSecurity }), patience: 500 });
    expect([complaint?.code, complaint?.what.zh]).toEqual(['notSent', '邮件未发出：127.0.0.1 在 1 秒内没有答复']);
  });

  it('goes by sendmail, dots and all', async () => {
    const folder = programs({ sendmail: 'printf "%s\\n" "$@" > "$OUT/args"; cat > "$OUT/letter"' });
    const ground = groundWith({
      settings: { mailTo: ['clerk@example.cn'], mailFrom: 'office@example.cn', mailVia: 'sendmail' },
      env: { PATH: `${folder}:/usr/bin:/bin`, OUT: folder },
    });
    expect(await sent('mail', digestOf(['x', '.', '周例会']), ground)).toBe(null);
    expect(readFileSync(join(folder, 'args'), 'utf8')).toBe('-i\n-f\noffice@example.cn\n--\nclerk@example.cn\n');
    const letter = readFileSync(join(folder, 'letter'), 'utf8');
    expect(letter).not.toContain('\r');
    expect(partsOf(letter)[0]?.text).toBe('x\n.\n周例会\n');
    writeFileSync(join(folder, 'sendmail'), '#!/bin/sh\necho "mailq is full" >&2; exit 75\n');
    expect((await sent('mail', digestOf(['x']), ground))?.what.zh).toContain('以 75 结束：mailq is full');
  });
});
