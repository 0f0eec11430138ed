import { isMoment, type Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Zone } from '../../desk/zone.ts';
import { commandWords as w } from '../line/words.ts';
import type { Edge } from './edge.ts';

/**
 * The present moment by the clock of a zone, read once for each command: `OFFICE_NOW` if it is set (for rehearsals and tests), else the real
 * time. Throws `badTime`.
 */
export const nowAt = ({ env, instant }: Pick<Edge, 'env' | 'instant'>, zone: Zone): Moment => {
  const rehearsed = env['OFFICE_NOW'];
  if (rehearsed) {
    const now = readInstant(rehearsed, zone);
    if (now === null || !isMoment(now)) throw new Complaint('badTime', w.badNow(rehearsed), w.badNowHint);
    return now;
  }
  const now = zone.toLocal(instant);
  if (!isMoment(now)) throw new Complaint('badTime', w.badClock(instant), w.badClockHint);
  return now;
};

/** The moment of a text in ISO 8601 with at least day and minute; without an offset it is on the office's clock. Null if it is none. */
const readInstant = (iso: string, zone: Zone): Moment | null => {
  const parts = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/.exec(iso.trim());
  if (parts === null) return null;
  const [, day = '', clock = '', seconds = ':00', , offset = ''] = parts;
  const wall = `${day}T${clock}${seconds}`;
  if (!isMoment(wall)) return null;
  return offset === '' ? wall : zone.toLocal(`${wall}${offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
};
