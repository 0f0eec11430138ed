import { Complaint } from '../../core/complaint.ts';
import type { Text } from '../../core/text.ts';
import { harmless } from '../../terminal/harmless.ts';
import type { ChannelName } from '../way.ts';
import { channelWords as w } from './words.ts';

/** Failure to send, thrown where the channel's name is not known. The reason may still contain a secret; `notSent` removes it. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
  constructor(
    readonly why: Text,
    /** True if the time for sending was over. */
    readonly isSlow = false,
  ) {
    super(why.en);
  }
}

const SIGN = '••••';
/** Shortest text that is removed. A shorter one is no key and may be part of an ordinary word. */
const LEAST = 4;

/** Whether a part of a path may be a key and is not a word such as `webhook`. */
const isTelling = (part: string): boolean => /\d/.test(part) || part.length >= 16;

/** Forms in which a secret may appear in a message: itself, the parts of an address, a password as SMTP encodes it. */
const formsOf = (secret: string): readonly string[] => {
  const url = /^https?:/.test(secret) && URL.canParse(secret) ? new URL(secret) : null;
  const parts =
    url === null
      ? [Buffer.from(secret).toString('base64'), encodeURIComponent(secret)]
      : [`${url.pathname}${url.search}`, ...url.searchParams.values(), ...url.pathname.split('/').filter(isTelling)];
  return [secret, ...parts];
};

/** Text without the secrets. The longest form is removed first, so that no part of it is left. */
const without = (secrets: readonly string[], words: string): string =>
  secrets
    .flatMap(formsOf)
    .filter((form) => form.length >= LEAST)
    .sort((a, b) => b.length - a.length)
    .reduce((left, form) => left.replaceAll(form, SIGN), words);

const MOST = 300;

/** Complaint for a failure. Its text has no control characters, no secret, and at most 300 characters. */
export const notSent = (name: ChannelName, { why }: NotSent, secrets: readonly string[]): Complaint => {
  const told = (words: string): string => [...harmless(without(secrets, words))].slice(0, MOST).join('');
  return new Complaint('notSent', w.notSent(w.names[name], { en: told(why.en), zh: told(why.zh) }));
};
