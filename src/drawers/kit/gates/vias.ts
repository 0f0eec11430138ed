/** The ways in which somebody is told. A report by phone has to be confirmed in writing. */
export const VIAS = ['phone', 'visit', 'letter', 'message'] as const;

export type Via = (typeof VIAS)[number];
