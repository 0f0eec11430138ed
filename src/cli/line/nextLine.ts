import type { Next } from '../../core/next.ts';
import { dim } from '../../core/page.ts';
import { PLATES } from '../../core/plates.ts';
import type { DrawerName } from '../../core/record.ts';
import { both } from '../../core/text.ts';
import type { Answer } from '../../drawers/kit/verb.ts';
import { treeOfNoun } from '../commands/nounTree.ts';
import { commandLine, spelledNext } from './spellNext.ts';
import { commandWords as w } from './words.ts';

const NAMES = Object.keys(PLATES) as readonly DrawerName[];

/** The answer, and below it the command that its record needs next. */
export const withNextLine = async (answer: Answer, next: Next): Promise<Answer> => {
  const name = NAMES.find((one) => PLATES[one].noun === next.next[0]);
  if (name === undefined) return answer;
  const [noun = '', verb = '', id = ''] = next.next;
  const tree = await treeOfNoun(name, next.also === undefined ? [verb] : [verb, next.also]);
  const lines = [
    spelledNext(next, tree),
    ...(next.also === undefined ? [] : [commandLine([noun, next.also, id], tree)]),
  ];
  const line = both((lang) => lines.map((one) => one[lang]).join(lang === 'zh' ? '；' : '; '));
  return { ...answer, page: [...answer.page, { kind: 'lines', lines: [dim(w.nextStep(line))] }] };
};
