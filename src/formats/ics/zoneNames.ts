/** IANA's names by Microsoft's names of zones, which are in small letters. */
export type WindowsZones = Readonly<Record<string, string>>;

/** The names in a Chinese Windows. CLDR only has the English ones. */
const CHINESE: WindowsZones = {
  中国标准时间: 'Asia/Shanghai',
  北京时间: 'Asia/Shanghai',
  台北标准时间: 'Asia/Taipei',
  东京标准时间: 'Asia/Tokyo',
  新加坡标准时间: 'Asia/Singapore',
};

/**
 * IANA's names that a name in a file may mean, the likeliest first: the one for a name of Microsoft's; the name itself; then its ends, one
 * part shorter each time, for names such as `/mozilla.org/20050126_1/America/Argentina/Buenos_Aires`.
 */
export const zoneNamesOf = (tzid: string, windows: WindowsZones): readonly string[] => {
  const plain = tzid.trim().replace(/^"|"$/g, '');
  const parts = plain.split('/').filter((part) => part !== '');
  const shorter = parts.slice(0, -1).map((_, n) => parts.slice(n).join('/'));
  const known = windows[plain.toLowerCase()] ?? CHINESE[plain];
  return [...(known === undefined ? [] : [known]), ...shorter.slice(0, MOST_PARTS)].map((name) =>
    name.replaceAll(' ', '_'),
  );
};

/** The most parts of a name that are tried, each by asking the machine. No name has more. */
const MOST_PARTS = 8;

const OFFSET = /^\(?(?:UTC|GMT)? ?([+-])(\d{1,2})(?::?(\d{2}))?(?:\)|$)/i;

/**
 * The offset in minutes that a name contains: `+08:00`, `GMT+8`, `(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi`; null if it contains
 * none. East of Greenwich is positive.
 */
export const offsetIn = (tzid: string): number | null => {
  if (/^\(?(?:UTC|GMT|Z|Zulu)(?:\)|$)|^tzone:\/\/Microsoft\/Utc$/i.test(tzid.trim())) return 0;
  const [, sign, hours, minutes = '00'] = OFFSET.exec(tzid.trim()) ?? [];
  if (hours === undefined || Number(hours) > 14 || Number(minutes) > 59) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
};
