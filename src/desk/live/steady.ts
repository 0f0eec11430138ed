import { type Day, dayOf, isDay } from '../../core/civil.ts';
import { type Moments, mapMoments } from '../../core/moments.ts';
import type { Zone } from '../zone.ts';
import { isFields } from './outline.ts';

/**
 * A property of the records' lines in a `desk.json`: all their moments have this one offset, and nothing else in them ends as a moment
 * does. `first` and `last` are the earliest and the latest day of a moment.
 *
 * Where the clock here keeps that offset from the first day to the last (`Zone.keeps`), the records are read by leaving the offset out of
 * the text: ten times as quick as looking at every field, and a tenth of a start.
 */
export type Steady = { readonly offset: string; readonly first: Day; readonly last: Day };

/** Text of steady lines with every moment as the clock here shows it. */
export const withoutOffset = (lines: string, { offset }: Steady): string => lines.replaceAll(`${offset}"`, '"');

/** A record as it is to be written, which of its fields are moments, and its line. */
export type Written = { readonly form: unknown; readonly moments: Moments; readonly line: string };

/**
 * What is steady of a desk with these lines; null where nothing is, or where no moment is known.
 * @param before what is steady of the other lines; null where there are none
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

/** Null where the instant has another offset, or one that the clock here does not have at that time. */
const spanning = (steady: Steady | null, instant: string, zone: Zone): Steady | null => {
  const [day, wall, offset] = [dayOf(instant), instant.slice(0, WALL), instant.slice(WALL)];
  if (zone.toLocal(instant) !== wall) return null;
  if (steady === null) return OFFSET.test(offset) ? { offset, first: day, last: day } : null;
  const { first, last } = steady;
  if (offset !== steady.offset) return null;
  return first <= day && day <= last
    ? steady
    : { offset, first: day < first ? day : first, last: day > last ? day : last };
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

/** What a note says of it; null where it says nothing that can be. */
export const steadyIn = (noted: unknown): Steady | null => {
  const { offset, first, last } = isFields(noted) ? noted : {};
  const isWhole = typeof offset === 'string' && typeof first === 'string' && typeof last === 'string';
  return isWhole && OFFSET.test(offset) && isDay(first) && isDay(last) ? { offset, first, last } : null;
};
