import type { Text } from '../../core/text.ts';
import { commandWords as w } from './words.ts';

/** An option that every command takes, before or after its name. */
export type Global = {
  readonly flags: string;
  readonly name: string;
  /** The Chinese name, without hyphens; null where the English one serves both. */
  readonly zh: string | null;
  readonly help: Text;
  readonly takesValue: boolean;
};

export const GLOBALS: readonly Global[] = [
  { flags: '--desk <DIR>', name: 'desk', zh: '台面', help: w.helpDesk, takesValue: true },
  { flags: '--lang <en|zh>', name: 'lang', zh: '语言', help: w.helpLang, takesValue: true },
  { flags: '--json', name: 'json', zh: null, help: w.helpJson, takesValue: false },
  { flags: '--reveal', name: 'reveal', zh: '明文', help: w.helpReveal, takesValue: false },
  { flags: '--no-color', name: 'no-color', zh: '无色', help: w.helpNoColor, takesValue: false },
  { flags: '--no-pager', name: 'no-pager', zh: '不分页', help: w.helpNoPager, takesValue: false },
  { flags: '--no-input', name: 'no-input', zh: '不提问', help: w.helpNoInput, takesValue: false },
  { flags: '-h, --help', name: 'help', zh: '帮助', help: w.helpHelp, takesValue: false },
  { flags: '-V, --version', name: 'version', zh: '版本', help: w.helpVersion, takesValue: false },
];

/**
 * The result of a first look at the words, before the command is known. It is enough to find the command and to complain in the right
 * language.
 */
export type Glance = {
  readonly desk: string | null;
  readonly lang: string | null;
  readonly json: boolean;
  readonly reveal: boolean;
  readonly noColor: boolean;
  readonly noPager: boolean;
  readonly help: boolean;
  readonly version: boolean;
  /** Words that are neither options nor values of global options, with their places in argv. */
  readonly words: readonly { readonly word: string; readonly at: number }[];
};

/** Looks at the words once, knowing only the global options. `parse` reads them again once the verb is known, and its result counts. */
export const glance = (argv: readonly string[]): Glance => {
  const end = argv.indexOf('--');
  const before = end === -1 ? argv : argv.slice(0, end);
  const has = (...flags: string[]): boolean => before.some((word) => flags.includes(word));
  const isValue = (at: number): boolean => ['--desk', '--lang'].includes(before[at - 1] ?? '');
  return {
    desk: textAfter(before, 'desk'),
    lang: textAfter(before, 'lang'),
    json: has('--json'),
    reveal: has('--reveal'),
    noColor: has('--no-color'),
    noPager: has('--no-pager'),
    help: has('-h', '--help'),
    version: has('-V', '--version'),
    words: before.flatMap((word, at) => (word.startsWith('-') || isValue(at) ? [] : [{ word, at }])),
  };
};

const textAfter = (argv: readonly string[], name: string): string | null => {
  const at = argv.findLastIndex((word) => word === `--${name}` || word.startsWith(`--${name}=`));
  if (at === -1) return null;
  const word = argv[at] ?? '';
  return word.includes('=') ? word.slice(word.indexOf('=') + 1) : (argv[at + 1] ?? null);
};
