/** A property of jCal (RFC 7265): name, parameters, type, value. */
export type Property = readonly [
  name: string,
  parameters: Readonly<Record<string, string>>,
  type: string,
  ...values: unknown[],
];

/** A component of jCal: name, properties, components. Plain values; ical.js makes text of them and them of text. */
export type Component = readonly [name: string, properties: readonly Property[], components: readonly Component[]];

/** The part of ical.js that writes. It is handed in, because it takes 12 ms to load and only calendars need it. */
export type Writer = { foldLength: number; readonly stringify: (component: unknown[]) => string };

/**
 * A calendar as text (RFC 5545): escaped, CRLF, no line over 75 octets, none broken within a character. ical.js folds by octets but
 * does not count the blank that a continued line begins with, so it is asked for one octet less.
 */
export const calendarText = (ical: Writer, calendar: Component): string => {
  ical.foldLength = 74;
  return ical.stringify([...calendar]);
};
