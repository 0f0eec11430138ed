import { Complaint } from '../../core/complaint.ts';
import type { Text } from '../../core/text.ts';
import { spelled } from '../../drawers/kit/fields/index.ts';
import { lineInChinese } from './chinese.ts';
import { commandNamed } from './findCommand.ts';
import { GLOBALS, glance } from './globals.ts';
import { spelledInChinese } from './optionWord.ts';
import type { FoundCommand, Tree } from './tree.ts';

/** A complaint about a line that was typed in Chinese words. Commands and options in its Chinese sentences become Chinese too. */
export const complaintInChinese = (complaint: Complaint, line: readonly string[], tree: Tree): Complaint => {
  const found = commandNamed(tree, glance(line));
  const spoken = (said: Text): Text => ({ ...said, zh: inChinese(said.zh, found, tree) });
  const { code, what, hint } = complaint;
  return hint === undefined ? new Complaint(code, spoken(what)) : new Complaint(code, spoken(what), spoken(hint));
};

const inChinese = (sentence: string, found: FoundCommand | null, tree: Tree): string => {
  const flags = flagsOf(found);
  return sentence
    .replace(/\boffice( [a-z]+)( [a-z]+)?(?![\w-])[^，。；？：\n]*/g, (command) => lineInChinese(command, tree))
    .replace(/(?<![\w-])--[a-z][a-z-]*/g, (flag) => flags.get(flag) ?? flag);
};

const flagsOf = (found: FoundCommand | null): ReadonlyMap<string, string> =>
  new Map([
    ...GLOBALS.flatMap(({ name, zh }) => (zh === null ? [] : [[`--${name}`, `--${zh}`] as const])),
    ...Object.entries(found?.kind === 'verb' ? found.verb.options : {}).flatMap(([name, field]) => {
      const chinese = spelledInChinese(name, field);
      return chinese === null ? [] : [[spelled(name), chinese] as const];
    }),
  ]);
