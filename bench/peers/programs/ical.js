import { hourAfter, stampText } from '../items.js';

const block = (name, lines) => [`BEGIN:${name}`, ...lines, `END:${name}`];

/** RFC 5545 wants CRLF. The lines stay below its 75 octets. */
export const calendar = (lines) =>
  block('VCALENDAR', ['VERSION:2.0', 'PRODID:-//office//bench peers//EN', ...lines])
    .map((line) => `${line}\r\n`)
    .join('');

const common = ({ uid, title, entered }) => [`UID:${uid}`, `DTSTAMP:${stampText(entered)}`, `SUMMARY:${title}`];

/** An hour at its due time. */
export const event = (item) =>
  block('VEVENT', [...common(item), `DTSTART:${stampText(item.due)}`, `DTEND:${stampText(hourAfter(item.due))}`]);

/** A task, finished where it is. */
export const todo = (item) => {
  const { done } = item;
  const state = done === null ? ['STATUS:NEEDS-ACTION'] : ['STATUS:COMPLETED', `COMPLETED:${stampText(done)}`];
  return block('VTODO', [...common(item), `DUE:${stampText(item.due)}`, ...state]);
};
