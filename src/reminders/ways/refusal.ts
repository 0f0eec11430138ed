import { Complaint } from '../../core/complaint.ts';
import type { Text } from '../../core/text.ts';
import { harmless } from '../../terminal/harmless.ts';
import type { ChannelName } from '../way.ts';
import { channelWords as w } from './words.ts';

/** Why a digest did not go out, before it is known on which channel. Its words may still hold a secret. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
  constructor(readonly why: Text) {
    super(why.en);
  }
}

const SIGN = '••••';
/** What is shorter is no key, and stands in innocent words. */
const LEAST = 4;

/** A part of a path that may be a key, and no word such as `webhook`. */
const isTelling = (part: string): boolean => /\d/.test(part) || part.length >= 16;

/** A secret, and what of it another program may repeat: the parts of an address, the password as SMTP sends it. */
const formsOf = (secret: string): readonly string[] => {
  const url = /^https?:/.test(secret) && URL.canParse(secret) ? new URL(secret) : null;
  const parts =
    url === null
      ? [Buffer.from(secret).toString('base64'), encodeURIComponent(secret)]
      : [`${url.pathname}${url.search}`, ...url.searchParams.values(), ...url.pathname.split('/').filter(isTelling)];
  return [secret, ...parts];
};

/** The words without any of the secrets, the longest taken out first. */
const without = (secrets: readonly string[], words: string): string =>
  secrets
    .flatMap(formsOf)
    .filter((form) => form.length >= LEAST)
    .sort((a, b) => b.length - a.length)
    .reduce((left, form) => left.replaceAll(form, SIGN), words);

const MOST = 300;

/** The complaint that tells of it: harmless, without any secret, and no longer than a few lines. */
export const notSent = (name: ChannelName, { why }: NotSent, secrets: readonly string[]): Complaint => {
  const told = (words: string): string => [...harmless(without(secrets, words))].slice(0, MOST).join('');
  return new Complaint('notSent', w.notSent(w.names[name], { en: told(why.en), zh: told(why.zh) }));
};
