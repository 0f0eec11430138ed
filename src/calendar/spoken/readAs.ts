import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import utc from 'dayjs/plugin/utc.js';
import type { Moment } from '../../core/civil.ts';

dayjs.extend(customParseFormat);
dayjs.extend(utc);

/**
 * The moment of a text in a format of dayjs's tokens (`M/D/YY`, `D.M.YYYY HH:mm`); midnight if the format has no hour. Null if the text
 * does not fit or the moment does not exist. Years of two digits up to 68 are in this century.
 */
export const readAs = (written: string, format: string): Moment | null => {
  // Read as UTC, because in a local zone some hours, or midnight, may not exist.
  const read = dayjs.utc(written, format, true);
  return read.isValid() ? read.format('YYYY-MM-DDTHH:mm:ss') : null;
};
