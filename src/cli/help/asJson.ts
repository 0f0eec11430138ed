import type { Field, Fields } from '../../core/field.ts';
import type { Page } from '../../core/page.ts';
import type { Lang } from '../../core/text.ts';
import { spelled } from '../../drawers/kit/fields/index.ts';
import type { Verb } from '../../drawers/kit/verb.ts';
import { layPage } from '../../terminal/lay.ts';
import { noPaint } from '../../terminal/paint.ts';
import { type FoundCommand, nounsOf, type Tree } from '../line/tree.ts';

/** Help or the version: a page for people, and for scripts a value in the language spoken. */
export type HelpTold = { readonly page: Page; readonly json: (lang: Lang) => Promise<unknown> | unknown };

/** Help that has nothing but text for a script. */
export const wordsOnly = (page: Page): HelpTold => ({ page, json: (lang) => helpJson(page, lang, {}) });

/** Help about a command, a noun or everything, with the names that a script looks for. */
export const toldOf = (tree: Tree, found: FoundCommand, page: Page): HelpTold => ({
  page,
  json: async (lang) => helpJson(page, lang, await moreOf(tree, found, lang)),
});

const moreOf = async (tree: Tree, found: FoundCommand, lang: Lang): Promise<object> => {
  if (found.kind === 'verb') return verbJson(found, lang);
  const commands = listOf(tree, found, lang);
  if (found.kind === 'overview' || found.drawer === null) return { commands };
  // The package that makes JSON Schemas is needed for nothing else.
  const { recordSchema } = await import('./recordSchema.ts');
  return { commands, record: recordSchema(found.drawer, lang) };
};

const helpJson = async (page: Page, lang: Lang, more: object) => ({
  schema: 'office.help/1',
  ...more,
  text: (await layPage(page, { lang, width: Infinity, paint: noPaint, fancy: true })).join('\n'),
});

const verbJson = ({ command, verb, below = [] }: Extract<FoundCommand, { kind: 'verb' }>, lang: Lang) => ({
  command,
  summary: verb.summary[lang],
  arguments: fieldsJson(verb.args, (name) => name.toUpperCase(), lang),
  options: fieldsJson(verb.options, spelled, lang),
  commands: below.map((each) => commandJson(`${command} ${each.name}`, each, lang)),
});

const fieldsJson = (fields: Fields, spell: (name: string) => string, lang: Lang) =>
  Object.entries(fields).map(([name, field]) => ({ name: spell(name), ...fieldJson(field, lang) }));

const fieldJson = ({ shape, help, required, repeats, choices }: Field, lang: Lang) => ({
  value: shape,
  help: help[lang],
  required,
  repeats: repeats === true,
  choices: choices?.map(({ value, label }) => ({ value, label: label[lang] })) ?? null,
});

const commandJson = (command: string, { summary }: Verb, lang: Lang) => ({ command, summary: summary[lang] });

const listOf = (tree: Tree, found: Exclude<FoundCommand, { kind: 'verb' }>, lang: Lang) =>
  found.kind === 'noun'
    ? found.verbs.map((verb, n) => commandJson(`office ${nounsOf(found)[n]} ${verb.name}`, verb, lang))
    : [
        ...tree.daily.map((verb) => commandJson(`office ${verb.name}`, verb, lang)),
        ...tree.drawers.flatMap((drawer) =>
          tree.verbsOf(drawer).map((verb) => commandJson(`office ${drawer.noun} ${verb.name}`, verb, lang)),
        ),
        ...tree.groups.flatMap(({ noun, verbs, itself }) => [
          ...(itself === undefined ? [] : [commandJson(`office ${noun}`, itself, lang)]),
          ...verbs.map((verb) => commandJson(`office ${noun} ${verb.name}`, verb, lang)),
        ]),
      ];
