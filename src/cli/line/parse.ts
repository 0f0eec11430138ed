import { Command, CommanderError, Option } from 'commander';
import { Complaint } from '../../core/complaint.ts';
import type { Fields } from '../../core/field.ts';
import { spelled } from '../../drawers/kit/fields/index.ts';
import type { Verb } from '../../drawers/kit/verb.ts';
import { GLOBALS } from './globals.ts';
import { operandsOf } from './operands.ts';
import { spreadSigns } from './signs.ts';
import { flagsOf, needsValue, refuseSlips, unknownOption } from './slips.ts';
import type { TypedLine } from './typedLine.ts';
import { commandWords as w } from './words.ts';

/**
 * Reads the words of a command with commander, which is told of this one command only: all 51 would take 4 ms. Throws a usage `Complaint`
 * for an unknown or mistyped option, an option without its value or with two, a word too many or in the wrong place. @param from the index
 * of the first word behind the command; words before it belong to global options
 */
export const parse = (command: string, verb: Verb, words: readonly string[], from = 0): TypedLine => {
  const spread = spreadSigns(verb.options, words);
  refuseSlips(command, verb.options, spread, from);
  const parser = parserFor(command, verb.options);
  try {
    parser.parse([...spread], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) throw translated(error, command, verb.options);
    throw error;
  }
  const said = parser.opts<Record<string, unknown>>();
  refuseContradiction(command, verb.options, said);
  return {
    args: operandsOf(command, verb.args, parser.args),
    options: Object.fromEntries(
      Object.entries(verb.options).flatMap(([name, { also }]) => {
        const typed = [name, ...(also === undefined ? [] : [also])].map((each) => said[each]).filter(isTyped);
        return typed.length === 0 ? [] : [[name, typed.flat()]];
      }),
    ),
    globals: {
      desk: textOr(said['desk']),
      lang: textOr(said['lang']),
      json: said['json'] === true,
      reveal: said['reveal'] === true,
      color: said['color'] !== false,
      input: said['input'] !== false,
    },
  };
};

/** Refuses two different values for an option that takes one, because one of them would be lost without notice. */
const refuseContradiction = (command: string, options: Fields, said: Readonly<Record<string, unknown>>): void => {
  for (const [name, { repeats }] of Object.entries(options)) {
    const typed = said[name];
    const values = repeats !== true && isTyped(typed) ? [...new Set(typed)] : [];
    if (values.length > 1)
      throw new Complaint('usage', w.contradiction(spelled(name), values), w.contradictionHint(command));
  }
};

const isTyped = (value: unknown): value is readonly string[] => Array.isArray(value);
const textOr = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const parserFor = (command: string, options: Fields): Command => {
  const parser = new Command(command).exitOverride().allowExcessArguments().helpOption(false).argument('[words...]');
  parser.configureOutput({ writeErr: () => undefined, writeOut: () => undefined }).showSuggestionAfterError(false);
  for (const { flags } of GLOBALS) parser.addOption(new Option(flags));
  for (const [name, { shape, also }] of Object.entries(options))
    for (const each of [name, ...(also === undefined ? [] : [also])])
      parser.addOption(collecting(spelled(each), shape));
  return parser;
};

/** An option that keeps all its occurrences. Its field decides what several of them mean. */
const collecting = (flag: string, shape: string | null): Option => {
  if (shape === null) return new Option(flag).argParser(() => ['']).preset('');
  const keep = (value: string, earlier: readonly string[] | undefined) => [...(earlier ?? []), value];
  return new Option(`${flag} <value>`).argParser<readonly string[]>(keep);
};

/** The complaint for an error of commander. Its messages are English, so only its code and the option it quotes are used. */
const translated = (error: CommanderError, command: string, options: Fields): Complaint => {
  const flag = /'([^' ]+)[^']*'/.exec(error.message)?.[1] ?? '';
  if (error.code === 'commander.optionMissingArgument') return needsValue(flag, undefined, command);
  if (error.code === 'commander.unknownOption') return unknownOption(flag, command, flagsOf(options));
  return new Complaint('usage', w.unknownCommand(flag), w.seeHelp(command));
};
