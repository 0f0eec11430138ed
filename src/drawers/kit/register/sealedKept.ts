import { text } from '../../../core/text.ts';
import { yes } from './choosing.ts';
import { kept, later } from './spec.ts';

/** The mark of a record that comes from an accusation (`core/sealing.ts`). Records that never came from one lack it. */
export const sealedKept = later(kept(yes, text('Withheld', '不公开')));

/** The record as one that comes from a sealed one, or not. */
export const markedAsSealed = <R extends object>(record: R, isWithheld: boolean): R =>
  isWithheld === ('sealed' in record && record.sealed === true) ? record : { ...record, sealed: isWithheld };
