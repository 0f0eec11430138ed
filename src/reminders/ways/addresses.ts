import { Complaint } from '../../core/complaint.ts';
import { isAddress } from '../../core/record.ts';
import type { Setting } from '../../core/settings/setting.ts';
import { settingWords as w } from '../../core/settings/words.ts';
import type { Text } from '../../core/text.ts';
import { readLine, readNames } from '../../core/writing.ts';

const readAddress = (typed: string): string => {
  const address = readLine(typed);
  if (isAddress(address)) return address;
  throw new Complaint('badValue', w.notAnAddress(typed), w.addressHint);
};

export const mailAddress = (name: string, help: Text): Setting<string> => ({
  ...{ name, help, initial: '', show: String },
  read: readAddress,
});

export const mailAddresses = (name: string, help: Text): Setting<readonly string[]> => ({
  ...{ name, help, initial: [] },
  read: (typed) => [...new Set(readNames(typed).map(readAddress))],
  show: (addresses) => addresses.join(','),
});

/** Setting: a host name or an IP address. */
export const hostName = (name: string, help: Text): Setting<string> => ({
  ...{ name, help, initial: '', show: String },
  read: (typed) => {
    const said = typed.trim();
    if (/^[\p{L}\p{N}]([\p{L}\p{N}.-]{0,251}[\p{L}\p{N}])?$/u.test(said) || /^[\da-f:]{2,39}$/i.test(said)) return said;
    throw new Complaint('badValue', w.notAHost(typed), w.hostHint);
  },
});

/** Setting: a port number; null while it is unset. */
export const port = (name: string, help: Text): Setting<number | null> => ({
  ...{ name, help, initial: null },
  read: (typed) => {
    const number = /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : 0;
    if (number >= 1 && number <= 65_535) return number;
    throw new Complaint('badValue', w.notBetween(typed, 1, 65_535));
  },
  show: (number) => (number === null ? '' : String(number)),
});

/** Setting: the absolute path of a file. A relative path would not work, because cron starts programs in another folder. */
export const file = (name: string, help: Text): Setting<string> => ({
  ...{ name, help, initial: '', show: String, isPath: true },
  read: (typed) => {
    const said = readLine(typed);
    if (/^(\/|[A-Za-z]:[\\/]|\\\\)/.test(said)) return said;
    throw new Complaint('badValue', w.notAPath(typed), w.pathHint);
  },
});

const MOST_URL = 2_000;

/** Whether a host is this machine. Plain HTTP is allowed only there: elsewhere everyone on the way could read key and text. */
const isLoopback = (name: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(name);

/** Reads the address of a webhook. Throws `badValue`. The message does not repeat the address, because it contains a key. */
export const readWebhook = (typed: string): string => {
  const url = typed.trim().length <= MOST_URL && URL.canParse(typed.trim()) ? new URL(typed.trim()) : null;
  const isSound = url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)));
  if (!isSound || url.username !== '' || url.password !== '')
    throw new Complaint('badValue', w.notAWebhook, w.webhookHint);
  url.hash = '';
  return url.href;
};

/** Setting: the address of a webhook. Anyone who knows it can post, so it is kept secret. */
export const webhookAddress = (name: string, help: Text): Setting<string> => ({
  ...{ name, help, initial: '', show: String, safe: 'hidden' },
  read: readWebhook,
});
