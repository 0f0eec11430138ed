import type { Day } from '../../core/civil.ts';
import type { Leave, Person } from './record.ts';

/** The first leave that begins after this day; null if there is none. */
export const nextLeave = ({ leaves }: Person, day: Day): Leave | null => leaves.find(({ from }) => from > day) ?? null;
