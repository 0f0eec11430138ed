import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Complaint } from '../../core/complaint.ts';
import { valuesIn } from '../../core/settings/setting.ts';
import { same, text } from '../../core/text.ts';
import type { Digest, Reminder } from '../digest.ts';
import { PATIENCE_MS } from '../runner/deadline.ts';
import type { ChannelName } from '../way.ts';
import type { Ground } from './delivery.ts';
import { openChannels } from './open.ts';
import { type ChannelSecrets, secrets } from './secrets.ts';
import { type ChannelSettings, channels } from './settings.ts';

/** 2026-11-26 08:30:00 in China. */
export const EPOCH = 1_795_653_000_000;

export const groundWith = (more: {
  readonly settings?: Partial<ChannelSettings>;
  readonly secrets?: Partial<ChannelSecrets>;
  readonly env?: Record<string, string>;
  readonly platform?: string;
  readonly uid?: number | null;
  readonly patience?: number;
}): Ground => ({
  settings: { ...valuesIn(channels, {}), ...more.settings },
  secrets: { ...valuesIn(secrets, {}), ...more.secrets },
  office: '县人大办',
  outside: {
    env: { PATH: process.env['PATH'], ...more.env },
    platform: more.platform ?? 'linux',
    uid: more.uid ?? null,
    epoch: EPOCH,
  },
  allowed: { has: () => true, path: '/home/li/.config/office/allowed.json' },
  patience: more.patience ?? PATIENCE_MS,
  withOffset: (moment) => `${moment}+08:00`,
});

export const reminder = (line: string, more: Partial<Reminder> = {}): Reminder => ({
  ...{ key: 'N1/start/30m', kind: 'meeting', id: 'N1', at: '2026-11-25T08:30:00', when: '2026-11-25T09:00:00' },
  ...{ text: same(line), late: false },
  ...more,
});

export const digestOf = (lines: readonly string[], more: Partial<Digest> = {}): Digest => ({
  ...{ id: 'd1', title: text('Reminders', '办公提醒'), reminders: lines.map((line) => reminder(line)) },
  ...{ over: null, body: null, to: null, calendar: null },
  ...more,
});

const NONE = { name: 'stdout', isRepeatable: false, isAddressed: false } as const;

/** Sends by one channel as the command does. Resolves to the complaint; null if the digest was accepted. */
export const sent = async (name: ChannelName, digest: Digest, ground: Ground): Promise<Complaint | null> => {
  const [channel] = openChannels([name], ground, {
    ...NONE,
    send: () => Promise.reject(new Error('not of this kind')),
  });
  try {
    await channel?.send(digest, 'zh');
    return null;
  } catch (error) {
    if (error instanceof Complaint) return error;
    throw error;
  }
};

type Taken = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever fields it is about
  readonly json: any;
};

type Answering = (taken: Taken) => {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
} | null;

/** A web server on this machine that records the requests it gets. Null means that it does not answer. */
export const httpSink = async (answer: Answering) => {
  const taken: Taken[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    const { method = '', url = '', headers } = request;
    const one: Taken = { method, url, headers, text: body, json: body === '' ? null : JSON.parse(body) };
    taken.push(one);
    const said = answer(one);
    if (said === null) return;
    response.writeHead(said.status ?? 200, { 'content-type': 'application/json', ...said.headers });
    response.end(typeof said.body === 'string' ? said.body : JSON.stringify(said.body ?? {}));
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { taken, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

/** A server on this machine that says the first words and then more of the same for ever. Resolves to its address. */
export const dribbling = async (first: string, more: string): Promise<string> => {
  const server = createTcpServer((socket) => {
    const timer = setInterval(() => socket.write(more), 20);
    socket.on('error', () => undefined).on('close', () => clearInterval(timer));
    socket.resume().write(first);
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  onTestFinished(() => new Promise<void>((settle) => server.close(() => settle())));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** Numbers of the processes of a group that still run. Those that have ended and wait to be counted (zombies) do not. */
export const runningIn = (group: number): readonly string[] =>
  spawnSync('ps', ['-A', '-o', 'pgid=,stat=,pid='], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((line) => new RegExp(`^\\s*${group}\\s+[^Z]`).test(line));

/** A new folder with these programs, by name and script. */
export const programs = (scripts: Readonly<Record<string, string>> = {}): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'office-channel-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o700);
  }
  return folder;
};
