import { Complaint } from '../../core/complaint.ts';
import { EVERYWHERE } from '../../core/plates.ts';
import { text } from '../../core/text.ts';
import type { Glance } from './globals.ts';
import { type FoundCommand, type FoundNoun, isId, letterOf, named, type Tree } from './tree.ts';
import { commandWords as w } from './words.ts';

type Routed = keyof typeof EVERYWHERE;

/** Verbs that also work without a noun. */
export const ROUTED = Object.keys(EVERYWHERE) as readonly Routed[];

/** The verb of `ROUTED` that a word names, in either language. */
export const routedVerb = (word: string): Routed | null =>
  ROUTED.find((name) => name === word || EVERYWHERE[name] === word) ?? null;

/** The command of `office show F9`, which is `office followup show F9`. */
export const routed = (tree: Tree, words: Glance['words'], verbName: Routed, help: boolean): FoundCommand => {
  const [first, ...rest] = words;
  const id = rest.find(({ word }) => isId(word));
  if (id === undefined && help) return { kind: 'noun', noun: verbName, drawer: null, ...twins(tree, verbName) };
  if (id === undefined)
    throw new Complaint(
      'missingValue',
      w.noId(verbName, EVERYWHERE[verbName]),
      w.noIdHint(verbName, EVERYWHERE[verbName]),
    );
  const drawer = tree.drawers.find(({ letter }) => letter === letterOf(id.word));
  if (drawer === undefined)
    throw new Complaint(
      'badValue',
      w.noDrawer(id.word),
      w.drawerLetters(tree.drawers.map(({ letter, label }) => w.letterMeans(letter, label))),
    );
  const verb = named(tree.verbsOf(drawer), verbName);
  if (verb === undefined)
    throw new Complaint(
      'wrongDrawer',
      w.cannot(text(verbName, EVERYWHERE[verbName]), id.word, drawer.label),
      w.seeHelp(`office ${drawer.noun}`),
    );
  return {
    kind: 'verb',
    command: `office ${drawer.noun} ${verb.name}`,
    verb,
    used: first === undefined ? [] : [first.at],
  };
};

/** The verbs of this name, and the nouns that have them. */
const twins = (tree: Tree, verbName: string): Required<Pick<FoundNoun, 'verbs' | 'nouns'>> => {
  const found = tree.drawers.flatMap((drawer) => {
    const verb = named(tree.verbsOf(drawer), verbName);
    return verb === undefined ? [] : [{ verb, noun: drawer.noun }];
  });
  return { verbs: found.map(({ verb }) => verb), nouns: found.map(({ noun }) => noun) };
};
