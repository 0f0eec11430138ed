import { fieldsOf, type Next } from '../../core/next.ts';
import { both, type Lang, quoted, type Text } from '../../core/text.ts';
import { argumentIn, shapeOf, spellingsOf } from '../help/parts.ts';
import { lineInChinese } from './chinese.ts';
import { afterCommand, commandNamed } from './findCommand.ts';
import { glance } from './globals.ts';
import { parse } from './parse.ts';
import { isRequired, type Slot, slotsOf } from './slots.ts';
import { isId, type Tree } from './tree.ts';

/** The command without its noun, which the id tells: `office done F9`. */
const shortest = (argv: readonly string[]): readonly string[] => (isId(argv[2] ?? '') ? argv.slice(1) : argv);

/** Words of a command as a line that can be typed, in both languages. */
export const commandLine = (argv: readonly string[], tree: Tree): Text => {
  const line = ['office', ...shortest(argv).map(quoted)].join(' ');
  return both((lang) => (lang === 'zh' ? lineInChinese(line, tree) : line));
};

/** The command of an action as a line, with a word such as TEXT for every value that it still needs. */
export const spelledNext = ({ next, asks }: Next, tree: Tree): Text => {
  const found = commandNamed(tree, glance(next));
  if (found?.kind !== 'verb') return commandLine(next, tree);
  const { words, from } = afterCommand(next, found.used);
  const typed = parse(found.command, found.verb, words, from);
  const slots = slotsOf(found.verb, typed);
  const asked = asks === undefined ? [] : fieldsOf(asks);
  const missing = slots.filter(
    (slot) => slot.typed === undefined && (isRequired(slot, slots) || asked.includes(slot.name)),
  );
  return both((lang) => [commandLine(next, tree)[lang], ...missing.map((slot) => placeFor(slot, lang))].join(' '));
};

/** The word that stands for the value of a field: an option with its shape, an argument by its name. */
const placeFor = ({ name, field, spelled }: Slot, lang: Lang): string =>
  spelled.startsWith('--')
    ? `${spellingsOf(name, field, lang)[0]}${shapeOf(field)[lang]}`
    : argumentIn(name, field)[lang];
