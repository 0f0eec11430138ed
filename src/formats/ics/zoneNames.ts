/** IANA's name for each of Microsoft's names of zones, which are in small letters. */
export type WindowsZones = Readonly<Record<string, string>>;

/** CLDR has the English names only; these are the same zones as a Chinese Windows writes them. */
const CHINESE: WindowsZones = {
  中国标准时间: 'Asia/Shanghai',
  北京时间: 'Asia/Shanghai',
  台北标准时间: 'Asia/Taipei',
  东京标准时间: 'Asia/Tokyo',
  新加坡标准时间: 'Asia/Singapore',
};

/**
 * IANA's names that a name in a file may stand for, the likeliest first: the name itself; Microsoft's; and what is left of
 * `/mozilla.org/20050126_1/America/Argentina/Buenos_Aires` without one part after the other.
 */
export const namesOf = (tzid: string, windows: WindowsZones): readonly string[] => {
  const plain = tzid.trim().replace(/^"|"$/g, '');
  const parts = plain.split('/').filter((part) => part !== '');
  const shorter = parts.slice(0, -1).map((_, n) => parts.slice(n).join('/'));
  const known = windows[plain.toLowerCase()] ?? CHINESE[plain];
  return [...(known === undefined ? [] : [known]), ...shorter.slice(0, MOST_PARTS)].map((name) =>
    name.replaceAll(' ', '_'),
  );
};

/** No name has more parts; each is asked of the machine. */
const MOST_PARTS = 8;

const OFFSET = /^\(?(?:UTC|GMT)? ?([+-])(\d{1,2})(?::?(\d{2}))?(?:\)|$)/i;

/**
 * The offset in minutes that a name says: `+08:00`, `GMT+8`, `(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi`; null where it says
 * none. East of Greenwich is plus, as people write it.
 */
export const offsetIn = (tzid: string): number | null => {
  if (/^\(?(?:UTC|GMT|Z|Zulu)(?:\)|$)|^tzone:\/\/Microsoft\/Utc$/i.test(tzid.trim())) return 0;
  const [, sign, hours, minutes = '00'] = OFFSET.exec(tzid.trim()) ?? [];
  if (hours === undefined || Number(hours) > 14 || Number(minutes) > 59) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
};
