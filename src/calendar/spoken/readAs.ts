import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import utc from 'dayjs/plugin/utc.js';
import type { Moment } from '../../core/civil.ts';

dayjs.extend(customParseFormat);
dayjs.extend(utc);

/**
 * The moment a text says in a format of dayjs's tokens (`M/D/YY`, `D.M.YYYY HH:mm`), midnight where the format has no hour; null
 * if it does not fit or does not exist. Two-digit years up to 68 are of this century.
 */
export const readAs = (written: string, format: string): Moment | null => {
  // In UTC: the local zone lacks an hour, or a midnight, now and then.
  const read = dayjs.utc(written, format, true);
  return read.isValid() ? read.format('YYYY-MM-DDTHH:mm:ss') : null;
};
