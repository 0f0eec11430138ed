import { compare, compareIds } from '../../core/records.ts';
import { holding, type Sieve } from '../../core/sieve.ts';
import type { Kind, Notice } from './record.ts';

/** Notices that anything was learnt from. */
export const lessonsIn: Sieve = { keeps: holding('"lesson":"') };

const SHOWN = 2;

/** What was learnt at the latest events of this kind, newest first. */
export const lessonsFor = (records: readonly Notice[], kind: Kind): readonly { id: string; lesson: string }[] =>
  records
    .filter((n) => n.kind === kind && n.lesson !== null)
    .sort((a, b) => compare(b.start, a.start) || compareIds(b.id, a.id))
    .slice(0, SHOWN)
    .map(({ id, lesson }) => ({ id, lesson: lesson ?? '' }));
