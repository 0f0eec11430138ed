import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './machine.fixture.ts';
import { mailSink, robots, type Secrets } from './sinks.fixture.ts';

/** Message received at the other end of a channel. */
export type Message = {
  readonly way: Way;
  readonly title: string;
  /** The lines: one for each reminder, or those of the day's list. */
  readonly lines: readonly string[];
};

export const WAYS = ['stdout', 'desktop', 'mail', 'wecom', 'dingtalk', 'feishu', 'webhook', 'exec'] as const;
type Way = (typeof WAYS)[number];

const SECRETS: Secrets = { dingtalk: 'SEC0123456789abcdef', feishu: 'feishu-signing-key' };

/** Receivers for all channels, and the settings that lead to them. */
export const otherEnds = async (m: Machine) => {
  const letters = await mailSink();
  const posts = await robots(SECRETS);
  const papers = join(m.folder, 'papers');
  mkdirSync(papers);
  const bin = join(m.folder, 'bin');
  mkdirSync(bin);
  // One file for each message. It is renamed when it is complete, so that half a file is never read.
  const keep = (kind: string, what: string): string =>
    `name='${papers}'/$(date +%s%N)-$$ && { ${what}; } > "$name.new" && mv "$name.new" "$name.${kind}"`;
  m.script(join(bin, 'notify-send'), keep('desktop', `printf '%s\\n' "$DBUS_SESSION_BUS_ADDRESS" "$@"`));
  m.script(join(bin, 'own'), keep('exec', 'cat'));
  const url = (path: string): string => `http://127.0.0.1:${posts.port}${path}`;
  const settings: Readonly<Record<Way, Readonly<Record<string, string>>>> = {
    stdout: {},
    desktop: {},
    mail: {
      'mail-to': 'li@office.example',
      'mail-from': 'desk@office.example',
      'smtp-host': '127.0.0.1',
      'smtp-port': String(letters.port),
      'smtp-security': 'none',
    },
    wecom: { 'wecom-url': url('/cgi-bin/webhook/send?key=k') },
    dingtalk: { 'dingtalk-url': url('/robot/send?access_token=t'), 'dingtalk-secret': SECRETS.dingtalk },
    feishu: { 'feishu-url': url('/open-apis/bot/v2/hook/x'), 'feishu-secret': SECRETS.feishu },
    webhook: { 'webhook-url': url('/own') },
    exec: { 'exec-program': join(bin, 'own') },
  };
  return {
    bin,
    settings: Object.assign({ 'remind-channels': WAYS.join(',') }, ...WAYS.map((way) => settings[way])) as Record<
      string,
      string
    >,
    /** Everything received since the last call, including standard output, which cron mails. */
    taken: (): readonly Message[] => [
      ...m.mails().flatMap(({ body }) => printed(body)),
      ...letters.taken().map(({ head, text }) => message('mail', [subjectOf(head), ...text.split('\n')])),
      ...posts.taken().map(({ way, text }) => (way === 'webhook' ? fromJson(text) : message(way, text.split('\n')))),
      ...papersIn(papers),
    ],
    close: () => Promise.all([letters.close(), posts.close()]),
  };
};

/** Message made of a title and lines, without the time and the indentation that standard output adds. */
const message = (way: Way, [first = '', ...rest]: readonly string[]): Message => ({
  way,
  title: first.split('  ')[0] ?? '',
  lines: rest.map((line) => line.trim()).filter((line) => line !== ''),
});

/** Messages printed in one run. Several digests stand one below the other. */
const printed = (body: string): readonly Message[] =>
  body
    .split(/^(?=(?:今日清单|提醒 \d+ 条|错过的提醒)(?:（.*?）)? {2})/m)
    .map((part) => message('stdout', part.split('\n')));

// biome-ignore lint/suspicious/noExplicitAny: what came out is looked at field by field
const fromJson = (text: string): Message => fromDigest(JSON.parse(text) as any);

// biome-ignore lint/suspicious/noExplicitAny: as above
const fromDigest = ({ title, reminders, over, body }: any): Message =>
  message('webhook', [
    title,
    // biome-ignore lint/suspicious/noExplicitAny: as above
    ...reminders.map((one: any) => one.text),
    ...(over === null ? [] : [over]),
    ...(body === null ? [] : body.split('\n')),
  ]);

const papersIn = (folder: string): readonly Message[] =>
  readdirSync(folder)
    .filter((name) => !name.endsWith('.new'))
    .sort()
    .map((name) => {
      const lines = readFileSync(join(folder, name), 'utf8').split('\n');
      rmSync(join(folder, name));
      if (name.endsWith('.exec')) return message('exec', lines);
      const [bus, , , title = '', ...body] = lines;
      if (bus !== 'unix:path=/run/user/0/bus') throw new Error(`the desktop was looked for at ${bus}`);
      return message('desktop', [title, ...body]);
    });

/** Decodes a subject (RFC 2047), as far as nodemailer uses it. */
const subjectOf = (head: string): string => {
  const written = /^subject: *(.*)$/im.exec(head)?.[1] ?? '';
  const words = written.replaceAll(/\?= +=\?/g, '?==?');
  return words.replaceAll(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, kind: string, text: string) =>
    kind.toLowerCase() === 'b'
      ? Buffer.from(text, 'base64').toString('utf8')
      : Buffer.from(
          text
            .replaceAll('_', ' ')
            .replaceAll(/=([0-9A-F]{2})/g, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
          'latin1',
        ).toString('utf8'),
  );
};
