/** The parts of an event to which a line belongs: 会前, 会中, 会后. */
export const PHASES = ['before', 'during', 'after'] as const;

export type Phase = (typeof PHASES)[number];
