import fc from 'fast-check';
import { addDays, type Clock, type Day, type Moment } from '../core/civil.ts';

/** For tests: days of 2015 to 2034, announced years and years that are not. */
export const aDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 7304 }).map((n) => addDays('2015-01-01', n));

const two = (value: number): string => String(value).padStart(2, '0');

const aClock: fc.Arbitrary<Clock> = fc
  .integer({ min: 0, max: 1439 })
  .map((minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`);

export const aMoment: fc.Arbitrary<Moment> = fc.tuple(aDay, aClock).map(([day, clock]) => `${day}T${clock}:00`);
