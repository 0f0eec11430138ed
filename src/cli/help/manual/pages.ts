import { EXIT } from '../../../core/complaint.ts';
import { EVERYWHERE } from '../../../core/plates.ts';
import { type Lang, type Text, text } from '../../../core/text.ts';
import type { Verb } from '../../../drawers/kit/verb.ts';
import { GLOBALS } from '../../line/globals.ts';
import { ROUTED } from '../../line/routed.ts';
import type { Tree } from '../../line/tree.ts';
import { shellWords } from '../../shell/words.ts';
import { globalOf } from '../parts.ts';
import { KEPT } from '../topics/files.ts';
import { TOPICS } from '../topics/index.ts';
import { EXITS, VARIABLES } from '../topics/scripting.ts';
import { helpWords as c } from '../words.ts';
import { bold, italic, item, paragraph, plain, prose, section, typed } from './roff.ts';
import { type ManualBook, signature, verbPart } from './verb.ts';
import { manualWords as w } from './words.ts';

/** Page of the manual: its name, as in `man office-notice`, and its source in man(7). */
export type ManualPage = { readonly name: string; readonly source: string };

/** Date of the last revision, shown in each page. It is changed by hand, so that building the same version later gives the same page. */
const REVISED = '2026-11-28';

/** Commands of one noun. If the noun is a command itself, that command comes first. */
type Chapter = {
  readonly noun: string;
  readonly summary: Text;
  readonly commands: readonly { readonly command: string; readonly verb: Verb }[];
};

/** All pages in one language: `office`, and one for each noun. */
export const manualOf = (book: ManualBook): readonly ManualPage[] => {
  const chapters = chaptersOf(book.tree);
  return [
    { name: 'office', source: bound(book, 'office', mainPage(book, chapters)) },
    ...chapters.map((chapter) => {
      const name = `office-${chapter.noun}`;
      return { name, source: bound(book, name, nounPage(book, chapter)) };
    }),
  ];
};

const chaptersOf = ({ drawers, verbsOf, groups }: Tree): readonly Chapter[] => [
  ...drawers.map((drawer) => ({
    noun: drawer.noun,
    summary: drawer.summary,
    commands: commandsOf(drawer.noun, verbsOf(drawer)),
  })),
  ...groups.map(({ noun, verbs, itself }) => ({
    noun,
    summary: w.groups[noun] ?? itself?.summary ?? shellWords.verbs(verbs.map(({ name }) => name)),
    commands: [
      ...(itself === undefined ? [] : [{ command: `office ${noun}`, verb: itself }]),
      ...commandsOf(noun, verbs),
    ],
  })),
];

const commandsOf = (noun: string, verbs: readonly Verb[]): Chapter['commands'] =>
  verbs.map((verb) => ({ command: `office ${noun} ${verb.name}`, verb }));

const bound = ({ version, lang }: ManualBook, name: string, body: readonly string[]): string =>
  [
    `'\\" -*- coding: UTF-8 -*-`,
    `.TH ${plain(name.toUpperCase())} 1 ${REVISED} "office ${version}" "${w.manual[lang]}"`,
    // No hyphenation and no justified lines: justification would stretch Chinese text.
    '.nh',
    '.ad l',
    ...body,
    '',
  ].join('\n');

/** Section NAME. whatis(1) reads its one line, which must have no formatting. */
const nameSection = (name: string, summary: Text, lang: Lang): string[] => [
  section(w.name[lang]),
  `${plain(name)} \\- ${plain(summary[lang])}`,
];

const mainPage = (book: ManualBook, chapters: readonly Chapter[]): string[] => {
  const { tree, lang } = book;
  return [
    ...nameSection('office', w.isDesk, lang),
    section(w.synopsis[lang]),
    `${bold('office')} ${italic('COMMAND')} […]`,
    '.br',
    `${bold('office')} ${italic('NOUN')} ${italic('COMMAND')} […]`,
    section(w.description[lang]),
    ...prose(w.about, lang),
    paragraph,
    ...prose(w.byOneself, lang),
    section(w.commands[lang]),
    ...chapters.flatMap(({ noun, summary }) => item(`${bold(`office-${noun}`)}(1)`, prose(summary, lang))),
    ...ROUTED.flatMap((name) =>
      item(
        `${bold(`office ${lang === 'zh' ? EVERYWHERE[name] : name}`)} ${italic(lang === 'zh' ? '编号' : 'ID')}`,
        prose(shellWords.routed[name], lang),
      ),
    ),
    ...tree.daily.flatMap((verb) => verbPart(`office ${verb.name}`, verb, book)),
    ...reference(lang),
    section(w.examples[lang]),
    ...c.normalDay.flatMap(({ when, lines }, n) => [
      ...(n === 0 ? [] : [paragraph]),
      ...prose(when, lang),
      ...typed(lines.map((line) => line.typed[lang])),
    ]),
    section(w.seeAlso[lang]),
    chapters.map(({ noun }) => `${bold(`office-${noun}`)}(1)`).join(', '),
  ];
};

/** Sections that are the same for every command: options, topics, variables, files, exit codes. */
const reference = (lang: Lang): string[] => [
  section(w.options[lang]),
  ...GLOBALS.flatMap((global) => item(bold(globalOf(global)[lang]), prose(global.help, lang))),
  section(w.topics[lang]),
  ...prose(w.topicsAre, lang),
  ...TOPICS.flatMap(({ name, alias, summary }) =>
    item(bold(lang === 'zh' ? `office 帮助 ${alias}` : `office help ${name}`), prose(summary, lang)),
  ),
  section(w.environment[lang]),
  ...VARIABLES.flatMap(([name, is]) => item(bold(name), prose(is, lang))),
  section(w.files[lang]),
  ...KEPT.flatMap(({ path, is }) => item(italic(path), prose(is, lang))),
  section(w.exitStatus[lang]),
  ...(Object.keys(EXIT) as (keyof typeof EXIT)[]).flatMap((name) =>
    item(bold(String(EXIT[name])), prose(EXITS[name], lang)),
  ),
];

const nounPage = (book: ManualBook, { noun, summary, commands }: Chapter): string[] => {
  const { lang } = book;
  return [
    ...nameSection(`office-${noun}`, summary, lang),
    section(w.synopsis[lang]),
    ...commands.flatMap(({ command, verb }, n) => [...(n === 0 ? [] : ['.br']), signature(command, verb, lang)]),
    section(w.description[lang]),
    ...prose(text(`${summary.en}. ${w.everywhere.en}`, `${summary.zh}。${w.everywhere.zh}`), lang),
    section(w.commands[lang]),
    ...commands.flatMap(({ command, verb }) => verbPart(command, verb, book)),
    section(w.seeAlso[lang]),
    `${bold('office')}(1)`,
  ];
};
