import { hourAfter, stampText } from '../items.js';

const block = (name, lines) => [`BEGIN:${name}`, ...lines, `END:${name}`];

/** Calendar with CRLF line ends, as RFC 5545 requires. Its lines are shorter than 75 octets and need no folding. */
export const calendar = (lines) =>
  block('VCALENDAR', ['VERSION:2.0', 'PRODID:-//office//bench peers//EN', ...lines])
    .map((line) => `${line}\r\n`)
    .join('');

const common = ({ uid, title, entered }) => [`UID:${uid}`, `DTSTAMP:${stampText(entered)}`, `SUMMARY:${title}`];

/** Event of an hour at the item's due time. */
export const event = (item) =>
  block('VEVENT', [...common(item), `DTSTART:${stampText(item.due)}`, `DTEND:${stampText(hourAfter(item.due))}`]);

/** Task, marked finished if the item is. */
export const todo = (item) => {
  const { done } = item;
  const state = done === null ? ['STATUS:NEEDS-ACTION'] : ['STATUS:COMPLETED', `COMPLETED:${stampText(done)}`];
  return block('VTODO', [...common(item), `DUE:${stampText(item.due)}`, ...state]);
};
