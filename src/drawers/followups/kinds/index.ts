/** Everything that the verbs of follow-ups need to know of the kinds of matters: petitions, suggestions of deputies, review comments. */
export * from './extending.ts';
export * from './petition/petition.ts';
export * from './supervision/index.ts';
