import { type Day, dayOf, isDay } from '../../core/civil.ts';
import { type Moments, mapMoments } from '../../core/moments.ts';
import type { Zone } from '../zone.ts';
import { isFields } from './outline.ts';

/**
 * A property of the records' lines in a `desk.json`: all moments have this offset, and nothing else in the lines ends with it. `first`
 * and `last` are the earliest and the latest day of a moment. `rules` names those by which each was found to have it (`Zone.rules`).
 *
 * If the zone here keeps that offset from the first day to the last (`isKeptIn`), the records can be read by deleting the offset from
 * the text. That is ten times as fast as looking at every field.
 */
export type Steady = {
  readonly offset: string;
  readonly first: Day;
  readonly last: Day;
  readonly rules: string | null;
};

/** Whether the moments have the offset in this zone too. By other rules than those of the note, ten years are gone through in steps of five days. */
export const isKeptIn = ({ offset, first, last, rules }: Steady, zone: Zone): boolean =>
  (rules !== null && rules === zone.rules) || zone.keeps(offset, first, last);

/**
 * Text of steady lines without the offset: moments are wall-clock time then. A regular expression of plain characters makes one new text, and
 * `replaceAll` a piece for each moment.
 */
export const withoutOffset = (lines: string, { offset }: Steady): string =>
  lines.replace(new RegExp(`\\${offset}"`, 'g'), '"');

/** A record to be written, its moments and its line. */
export type Written = { readonly form: unknown; readonly moments: Moments; readonly line: string };

/**
 * Finds out whether a desk with these lines is steady; null if it is not, or if it has no moment.
 * @param before what is known of the other lines; null if there are none
 */
export const steadyOf = (fresh: readonly Written[], before: Steady | null, zone: Zone): Steady | null => {
  let steady = before;
  const counts: number[] = [];
  for (const { form, moments } of fresh) {
    const instants = instantsIn(form, moments);
    counts.push(instants.length);
    for (const instant of instants) {
      steady = spanning(steady, instant, zone);
      if (steady === null) return null;
    }
  }
  if (steady === null) return null;
  const end = `${steady.offset}"`;
  return fresh.every(({ line }, n) => line.split(end).length - 1 === counts[n]) ? steady : null;
};

const WALL = '2026-11-23T08:30:00'.length;

/**
 * `steady` extended to the day of an instant; null if the instant has another offset, or one that the zone here does not have at that
 * time.
 */
const spanning = (steady: Steady | null, instant: string, zone: Zone): Steady | null => {
  const [day, wall, offset] = [dayOf(instant), instant.slice(0, WALL), instant.slice(WALL)];
  if (zone.toLocal(instant) !== wall) return null;
  const { rules } = zone;
  if (steady === null) return OFFSET.test(offset) ? { offset, first: day, last: day, rules } : null;
  const { first, last } = steady;
  if (offset !== steady.offset) return null;
  return first <= day && day <= last
    ? steady
    : { offset, first: day < first ? day : first, last: day > last ? day : last, rules };
};

const OFFSET = /^[+-]\d{2}:\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

const instantsIn = (form: unknown, moments: Moments): readonly string[] => {
  const instants: string[] = [];
  mapMoments(form, moments, (text) => {
    if (INSTANT.test(text)) instants.push(text);
    return text;
  });
  return instants;
};

/** Steadiness in a note; null if it is malformed. */
export const steadyIn = (noted: unknown): Steady | null => {
  const { offset, first, last, rules } = isFields(noted) ? noted : {};
  const isWhole = typeof offset === 'string' && typeof first === 'string' && typeof last === 'string';
  return isWhole && OFFSET.test(offset) && isDay(first) && isDay(last)
    ? { offset, first, last, rules: typeof rules === 'string' ? rules : null }
    : null;
};
