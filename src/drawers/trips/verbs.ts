import type { Verb } from '../kit/verb.ts';
import { comeBack } from './back.ts';
import { cancelTrip, refuseTrip } from './close.ts';
import { tripGates } from './gated.ts';
import { tripLedger } from './ledger.ts';
import { goOut } from './out.ts';

/** The verbs of trips besides those that every register has. */
export const verbs: readonly Verb[] = [goOut, comeBack, cancelTrip, refuseTrip, ...tripGates, tripLedger];
