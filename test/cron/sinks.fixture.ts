import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { createServer as createTcpServer, type Socket } from 'node:net';

/** Mail as the server received it. */
export type Letter = { readonly to: readonly string[]; readonly head: string; readonly text: string };

/** Server on loopback that keeps what it receives. */
export type Sink<T> = {
  readonly port: number;
  /** Everything received since the last call. */
  readonly taken: () => readonly T[];
  readonly close: () => Promise<void>;
};

const listening = async <T>(
  server: {
    listen: (port: number, host: string, done: () => void) => unknown;
    address: () => unknown;
    close: (done: () => void) => unknown;
  },
  kept: T[],
): Promise<Sink<T>> => {
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  return {
    port: (server.address() as { port: number }).port,
    taken: () => kept.splice(0),
    close: () => new Promise((settle) => server.close(() => settle())),
  };
};

/** Mail server that accepts everything. Knows as much of RFC 5321 as a client without TLS and login needs. */
export const mailSink = (): Promise<Sink<Letter>> => {
  const kept: Letter[] = [];
  return listening(
    createTcpServer((socket) => serve(socket, kept)),
    kept,
  );
};

const serve = (socket: Socket, kept: Letter[]): void => {
  let [pending, data] = ['', null as string[] | null];
  let to: string[] = [];
  const answer = (line: string): void => {
    socket.write(`${line}\r\n`);
  };
  const told = (line: string): void => {
    if (data !== null) {
      if (line !== '.') data.push(line.replace(/^\.\./, '.'));
      else {
        kept.push(letterFrom(data.join('\n'), to));
        [data, to] = [null, []];
        answer('250 taken');
      }
    } else if (/^DATA/i.test(line)) {
      data = [];
      answer('354 go on');
    } else if (/^QUIT/i.test(line)) {
      answer('221 bye');
      socket.end();
    } else {
      const recipient = /^RCPT TO:<(.*?)>/i.exec(line)?.[1];
      if (recipient !== undefined) to.push(recipient);
      answer(/^(?:EHLO|HELO|MAIL|RCPT|RSET|NOOP)/i.test(line) ? '250 sink' : '500 what?');
    }
  };
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    pending += chunk.toString('latin1');
    const lines = pending.split('\r\n');
    pending = lines.pop() ?? '';
    for (const line of lines) told(line);
  });
  answer('220 sink');
};

const letterFrom = (written: string, to: readonly string[]): Letter => {
  const at = written.indexOf('\n\n');
  const head = written.slice(0, at).replaceAll(/\n[ \t]+/g, ' ');
  const body = written.slice(at + 2);
  const encoding = /^content-transfer-encoding: *(\S+)/im.exec(head)?.[1]?.toLowerCase();
  const bytes = encoding === 'base64' ? Buffer.from(body, 'base64') : Buffer.from(unquoted(body, encoding), 'latin1');
  return { to, head, text: bytes.toString('utf8') };
};

/** Decodes quoted-printable (RFC 2045 §6.7). */
const unquoted = (body: string, encoding: string | undefined): string =>
  encoding !== 'quoted-printable'
    ? body
    : body
        .replaceAll('=\n', '')
        .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Message that a robot received with a valid signature. */
export type Post = {
  readonly way: 'wecom' | 'dingtalk' | 'feishu' | 'webhook';
  readonly text: string;
};

export type Secrets = { readonly dingtalk: string; readonly feishu: string };

const signed = (key: string, message: string): string => createHmac('sha256', key).update(message).digest('base64');

/** The four web services on one server. Each answers as the real service does, and with its error if the signature is wrong. */
export const robots = (secrets: Secrets): Promise<Sink<Post>> => {
  const kept: Post[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      const answer = answerTo(url, body, secrets, kept);
      response.writeHead(answer === null ? 404 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer));
    });
  });
  return listening(server, kept);
};

// biome-ignore lint/suspicious/noExplicitAny: what came in is looked at field by field
type Body = any;

const answerTo = (url: URL, body: Body, secrets: Secrets, kept: Post[]): unknown => {
  const take = (way: Post['way'], text: string): void => {
    kept.push({ way, text });
  };
  if (url.pathname === '/cgi-bin/webhook/send') {
    const { content } = body.text;
    if (body.msgtype !== 'text' || Buffer.byteLength(content) > 2048) return { errcode: 40058, errmsg: 'too long' };
    take('wecom', content);
    return { errcode: 0, errmsg: 'ok' };
  }
  if (url.pathname === '/robot/send') {
    const at = url.searchParams.get('timestamp') ?? '';
    if (url.searchParams.get('sign') !== signed(secrets.dingtalk, `${at}\n${secrets.dingtalk}`))
      return { errcode: 310000, errmsg: 'sign not match' };
    take('dingtalk', body.text.content);
    return { errcode: 0, errmsg: 'ok' };
  }
  if (url.pathname === '/open-apis/bot/v2/hook/x') {
    if (body.sign !== signed(`${body.timestamp}\n${secrets.feishu}`, ''))
      return { code: 19021, msg: 'sign match fail' };
    take('feishu', body.content.text);
    return { code: 0, msg: 'success', data: {} };
  }
  if (url.pathname !== '/own') return null;
  take('webhook', JSON.stringify(body));
  return { ok: true };
};
