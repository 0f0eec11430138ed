/** A logical line of a calendar, and the line of the file where it begins; the first is 1. */
export type CalendarLine = { readonly text: string; readonly at: number };

/** The name at the beginning of a line: `DTSTART`. */
export const nameIn = (text: string): string => (/^[A-Za-z0-9-]+/.exec(text)?.[0] ?? '').toUpperCase();

/** The value behind the first colon. */
export const lineValueIn = (text: string): string => text.slice(text.indexOf(':') + 1).trim();

/** A list of dates, times or periods: only digits, and the signs and letters that occur in times. */
const TIMES = /^(?:\d{4}-?\d{2}-?\d{2}[\dTZ:+\-.,/PWDHMS ]*)?$/i;

/**
 * The parts of a line that contains times. Outlook has zones named `(UTC+08:00) Beijing, Chongqing` and does not always quote them, so the
 * value begins behind the first colon that is followed by nothing but times.
 */
export const parametersIn = (
  text: string,
): { readonly value: string; readonly tzid: string | null; readonly type: string | null; readonly range: boolean } => {
  const colon = timesColon(text);
  const said = text.slice(0, colon);
  const tzid = /;TZID=(?:"([^"]*)"|(.*?))(?=;[A-Z-]+=|$)/i.exec(said);
  return {
    value: text.slice(colon + 1).trim(),
    tzid: (tzid?.[1] ?? tzid?.[2])?.trim() || null,
    type: /;VALUE=([A-Z-]+)/i.exec(said)?.[1]?.toUpperCase() ?? null,
    range: /;RANGE=THISANDFUTURE/i.test(said),
  };
};

/**
 * The length of the longest head of a line that is searched. Names of zones are shorter. The limit keeps a line full of colons from being
 * searched again and again.
 */
const LONGEST_HEAD = 400;

const timesColon = (text: string): number => {
  for (let colon = text.indexOf(':'); colon >= 0 && colon < LONGEST_HEAD; colon = text.indexOf(':', colon + 1))
    if (TIMES.test(text.slice(colon + 1).trim())) return colon;
  return text.indexOf(':');
};

/** Text without the escapes that keep a value in one line (RFC 5545, 3.3.11). */
export const unescaped = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
