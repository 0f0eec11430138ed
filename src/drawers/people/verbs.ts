export { personVerbs as verbs } from './commands.ts';
