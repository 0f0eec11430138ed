/** A property of jCal (RFC 7265): name, parameters, type, value. */
export type Property = readonly [
  name: string,
  parameters: Readonly<Record<string, string>>,
  type: string,
  ...values: unknown[],
];

/** A component of jCal: name, properties, components. It is a plain value; ical.js converts it to text and back. */
export type Component = readonly [name: string, properties: readonly Property[], components: readonly Component[]];

/** The part of ical.js that writes. It is passed in, because it takes 12 ms to load and only calendars need it. */
export type Writer = { foldLength: number; readonly stringify: (component: unknown[]) => string };

/**
 * A calendar as text (RFC 5545): escaped, with CRLF, no line longer than 75 octets, none broken within a character. ical.js breaks lines by
 * octets but does not count the space at the beginning of a continued line, so it gets a limit of one octet less.
 */
export const calendarText = (ical: Writer, calendar: Component): string => {
  ical.foldLength = 74;
  return ical.stringify([...calendar]);
};
