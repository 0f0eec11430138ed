import type { Outside } from '../../core/outside.ts';
import type { Text } from '../../core/text.ts';
import { secondsOf } from '../runner/deadline.ts';
import type { Ground } from './delivery.ts';
import type { Letter } from './mail.ts';
import { runProgram } from './program.ts';
import { NotSent } from './refusal.ts';
import { channelWords as w } from './words.ts';

const USUAL_PORT = { tls: 465, starttls: 587, none: 25 } as const;

/** Sends a mail. Resolves when the server has accepted it for all recipients. Throws `NotSent`. */
export const deliver = (letter: Letter, ground: Ground): Promise<void> =>
  ground.settings.mailVia === 'sendmail' ? bySendmail(letter, ground) : bySmtp(letter, ground);

const bySmtp = async (letter: Letter, ground: Ground): Promise<void> => {
  const { createTransport } = await import('nodemailer');
  const { settings, secrets, patience } = ground;
  const { smtpHost, smtpPort, smtpSecurity, smtpUser } = settings;
  const transport = createTransport({
    host: smtpHost,
    port: smtpPort ?? USUAL_PORT[smtpSecurity],
    secure: smtpSecurity === 'tls',
    requireTLS: smtpSecurity === 'starttls',
    ignoreTLS: smtpSecurity === 'none',
    ...(smtpUser === '' ? {} : { auth: { user: smtpUser, pass: secrets.smtpPassword } }),
    tls: await trusted(settings.smtpCa),
    ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience, socketCloseTimeout: 0 },
  });
  // The timeouts above are of silence. This one is of the whole conversation.
  const signal = AbortSignal.timeout(patience);
  try {
    const { rejected } = await transport.sendMail({ ...letter, signal });
    if (rejected.length > 0) throw new NotSent(w.someRefused(rejected.map(String)));
  } catch (error) {
    if (error instanceof NotSent) throw error;
    // Whichever of these timeouts comes first, it is one thing to the reader: no answer in time.
    if (signal.aborted || isTimeout(error)) throw new NotSent(w.noTimelyAnswer(smtpHost, secondsOf(patience)), true);
    throw new NotSent(whyOf(error, smtpHost));
  } finally {
    transport.close();
  }
};

/** TLS options: the certificates of the office's own authority (`smtp-ca`) in addition to the usual ones. */
const trusted = async (path: string): Promise<{ readonly ca?: string[] }> => {
  if (path === '') return {};
  const { readFile } = await import('node:fs/promises');
  const { rootCertificates } = await import('node:tls');
  try {
    return { ca: [...rootCertificates, await readFile(path, 'utf8')] };
  } catch (error) {
    throw new NotSent(w.badCertificates(path, (error as NodeJS.ErrnoException).code ?? ''));
  }
};

const isTimeout = (error: unknown): boolean => (error as { code?: string }).code === 'ETIMEDOUT';

/** Reason of a failure: nodemailer's code, and the server's answer if there was one. */
const whyOf = (error: unknown, host: string): Text => {
  const { code = '', response, message = '' } = error as { code?: string; response?: string; message?: string };
  if (code === 'EAUTH') return w.badLogin(host, response ?? message);
  const cause = /\bE[A-Z]{4,}\b/.exec(message)?.[0];
  if (response === undefined && cause !== undefined) return w.noAnswer(host, cause);
  return w.mailRefused(host, [code, response ?? message].filter((part) => part !== '').join(' '));
};

/** Sends by sendmail. `-i`: a line with only a dot does not end the mail. `--`: no address is taken for an option. */
const bySendmail = async (letter: Letter, { outside, patience }: Ground): Promise<void> => {
  const { createTransport } = await import('nodemailer');
  const { message } = await createTransport({ streamTransport: true, buffer: true, newline: 'unix' }).sendMail(letter);
  await runProgram({
    file: await sendmailIn(outside),
    args: ['-i', '-f', letter.from.address, '--', ...letter.to.map(({ address }) => address)],
    env: outside.env,
    input: message as Uint8Array,
    patience,
  });
};

/** Path of sendmail. cron's PATH does not contain the folders where it usually is. */
const sendmailIn = async ({ env }: Outside): Promise<string> => {
  const { accessSync, constants } = await import('node:fs');
  const folders = [...(env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/lib'];
  const found = folders
    .filter((folder) => folder.startsWith('/'))
    .map((folder) => `${folder}/sendmail`)
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
  if (found === undefined) throw new NotSent(w.noSendmail);
  return found;
};
