import { Complaint } from '../../core/complaint.ts';
import type { Text } from '../../core/text.ts';
import { spelled } from '../../drawers/kit/fields/index.ts';
import { commandsInChineseFor, GLOBAL_FLAGS } from './commandsInChinese.ts';
import { commandNamed } from './findCommand.ts';
import { type Glance, glance } from './globals.ts';
import { spelledInChinese } from './optionWord.ts';
import { mayNameCommand } from './rewordedPage.ts';
import { shapeInChinese } from './shapeInChinese.ts';
import type { FoundCommand, Tree } from './tree.ts';

const OPTION = /(?<![\w-])(--[a-z][a-z-]*)( [A-Z][A-Z|]*\b)?/g;

/** Sentences for readers of Chinese, with every command and option in them as it is typed in Chinese. */
type Rewording = {
  readonly text: (said: Text) => Promise<Text>;
  readonly complaint: (complaint: Complaint) => Promise<Complaint>;
};

type Trees = { readonly line: () => Promise<Tree>; readonly treeFor: (words: Glance['words']) => Promise<Tree> };

/**
 * The rewording of what is said about one line. Commands and options are named in Chinese words, in whatever language the line was typed.
 * Commands are looked up only if a sentence names one.
 */
export const inChineseWords = (argv: readonly string[], trees: Trees): Rewording => {
  const reworded = async (said: Text): Promise<Text> =>
    mayNameCommand(said) ? { ...said, zh: await sentence(said.zh) } : said;
  const sentence = async (zh: string): Promise<string> => {
    const spoken = await commandsInChineseFor(zh, trees.treeFor);
    const flags = flagsOf(commandNamed(await trees.line(), glance(argv)));
    return spoken.replace(OPTION, (whole, flag: string, shape: string | undefined) => {
      const chinese = flags.get(flag);
      return chinese === undefined
        ? whole
        : `${chinese}${shape === undefined ? '' : ` ${shapeInChinese(shape.trim())}`}`;
    });
  };
  return {
    text: reworded,
    complaint: async ({ code, what, hint }) =>
      hint === undefined
        ? new Complaint(code, await reworded(what))
        : new Complaint(code, await reworded(what), await reworded(hint)),
  };
};

const flagsOf = (found: FoundCommand | null): ReadonlyMap<string, string> =>
  new Map([
    ...GLOBAL_FLAGS,
    ...Object.entries(found?.kind === 'verb' ? found.verb.options : {}).flatMap(([name, field]) => {
      const chinese = spelledInChinese(name, field);
      return chinese === null ? [] : [[spelled(name), chinese] as const];
    }),
  ]);
