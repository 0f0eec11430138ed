import { isAddress } from '../../core/record.ts';
import type { Lang } from '../../core/text.ts';
import type { Digest } from '../digest.ts';
import type { Ground, Way } from './delivery.ts';
import { deliver } from './mailDelivery.ts';
import { NotSent } from './refusal.ts';
import { sayingLines, sayingTitle } from './saying.ts';
import { channelWords as w } from './words.ts';

/** Mail in the form that nodemailer takes. */
export type Letter = Awaited<ReturnType<typeof letterOf>>;

/**
 * Mail, by SMTP or by this machine's own sendmail. A mail that is sent again has the same Message-ID, so that the receiver recognises the
 * copy.
 */
export const mail: Way = {
  ...{ name: 'mail', isRepeatable: true, isAddressed: true },
  lacks: ({ settings: { mailTo, mailFrom, mailVia, smtpHost, smtpUser }, secrets: { smtpPassword } }) => [
    ...(mailTo.length === 0 ? ['mail-to'] : []),
    ...(mailFrom === '' ? ['mail-from'] : []),
    ...(mailVia === 'smtp' && smtpHost === '' ? ['smtp-host'] : []),
    ...(mailVia === 'smtp' && smtpUser !== '' && smtpPassword === '' ? ['smtp-password'] : []),
  ],
  send: async (digest, lang, ground) => deliver(await letterOf(digest, lang, ground), ground),
};

const letterOf = async (digest: Digest, lang: Lang, { settings, office, outside }: Ground) => {
  if (digest.to !== null && !isAddress(digest.to)) throw new NotSent(w.badRecipient);
  const { calendar } = digest;
  return {
    from: { name: office, address: settings.mailFrom },
    to: (digest.to === null ? settings.mailTo : [digest.to]).map((address) => ({ name: '', address })),
    subject: sayingTitle(digest, lang),
    text: `${sayingLines(digest, lang).join('\n')}\n`,
    messageId: await messageIdOf(digest, settings.mailFrom),
    date: new Date(outside.epoch),
    // Asks mail programs not to send out-of-office replies (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...{ disableFileAccess: true, disableUrlAccess: true },
    ...(calendar === null ? {} : { icalEvent: { method: calendar.method, content: calendar.text } }),
  };
};

/** Message-ID of a digest. The id may contain any character; its hash contains only such as a header allows. */
const messageIdOf = async ({ id, to }: Digest, from: string): Promise<string> => {
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256')
    .update(JSON.stringify([id, to]))
    .digest('hex')
    .slice(0, 40);
  return `<${hash}@${from.slice(from.lastIndexOf('@') + 1)}>`;
};
