import type { Drawer } from '../../core/drawer.ts';
import type { Contact } from '../../core/facts.ts';
import { type Field, fixedWords, type KnownToOffer, type Offer } from '../../core/field.ts';
import { maskPersonal } from '../../core/personal/mask.ts';
import type { Resource } from '../../core/resources.ts';
import { inLang, type Lang, same, type Text, text } from '../../core/text.ts';
import { candidatesFor, completed } from '../../terminal/completion.ts';
import { harmless } from '../../terminal/harmless.ts';
import { byState } from '../desk/namable.ts';
import type { CursorSpot, Word } from './spot.ts';

/** The desk's data for completion. Each part is read only when it is needed. */
export type ShellKnown = Pick<KnownToOffer, 'facts' | 'records' | 'folder' | 'data'> & {
  readonly lang: Lang;
  /** The language of the words that are typed already; null if there are none. */
  readonly line: Lang | null;
  readonly drawersOf: (letters: readonly string[] | null) => readonly Drawer[];
};

export type Candidate = { readonly word: string; readonly note: string };

/** The answer to the shell: the words that can stand here, or that the shell is to complete a path itself. */
export type Completion = { readonly kind: 'words' | 'files' | 'folders'; readonly candidates: readonly Candidate[] };

/** The words that can stand at this spot and begin with the typed characters. */
export const completionAt = ({ words, field, before, typed, front }: CursorSpot, known: ShellKnown): Completion => {
  const kind = field?.offer?.kind;
  if (kind === 'files' || kind === 'folders') return { kind, candidates: [] };
  const offered = field === null ? [] : offeredBy(field, { typed, before }, known);
  const sought = typed.toLowerCase();
  const candidates = [...offered, ...inLanguageOf(words, typed, known)]
    .filter(({ word }) => word.toLowerCase().startsWith(sought) && isShowable(word))
    .map(({ word, note }) => ({ word: `${front}${word}`, note: harmless(maskPersonal(inLang(note, known.lang))) }));
  return { kind: 'words', candidates };
};

/** A word can be completed only as it stands: one that is not harmless, or has a number in it, is not offered. */
const isShowable = (word: string): boolean => harmless(word) === word && maskPersonal(word) === word;

const offeredBy = (
  field: NonNullable<CursorSpot['field']>,
  { typed, before }: Pick<CursorSpot, 'typed' | 'before'>,
  known: ShellKnown,
): readonly Word[] => {
  const fixed = fixedWords(field);
  if (fixed.length > 0) return choiceWords(fixed, typed, known);
  if (field.offer === undefined) return [];
  if (field.offer.kind === 'found') return choiceWords(field.offer.words(knownAfter(before, known)), typed, known);
  return wordsOf(field.offer, { typed, isMany: field.shape === 'NAMES', known });
};

/** The knowledge of the shell with the arguments before the word. The language is found only if it is asked for, because the desk may decide it. */
const knownAfter = (before: readonly string[], known: ShellKnown): KnownToOffer => {
  const { facts, records, folder, data } = known;
  return {
    ...{ facts, records, folder, data, before },
    get lang() {
      return known.lang;
    },
  };
};

/** The language in which a word goes on: that of its letters; before the first letter, that of the line, or else the one that is spoken. */
const languageFor = (typed: string, known: Pick<ShellKnown, 'line' | 'lang'>): Lang =>
  /[^ -~]/.test(typed) ? 'zh' : /[a-z]/i.test(typed) ? 'en' : (known.line ?? known.lang);

const inLanguageOf = (words: readonly Word[], typed: string, known: ShellKnown): readonly Word[] =>
  words.length === 0 || languageFor(typed, known) === 'en'
    ? words
    : words.map((each) => ({ ...each, word: each.zh ?? each.word }));

/** Fixed values. The note says what a code means, or which code a Chinese word stands for. */
const choiceWords = (choices: NonNullable<Field['choices']>, typed: string, known: ShellKnown): readonly Word[] =>
  languageFor(typed, known) === 'zh'
    ? choices.map(({ value, label }) => ({ word: label.zh, note: same(label.zh === value ? '' : value) }))
    : choices.map(({ value, label }) => ({ word: value, note: label[known.lang] === value ? same('') : label }));

type Asked = { readonly typed: string; readonly isMany: boolean; readonly known: ShellKnown };

const wordsOf = (offer: Offer, { typed, isMany, known }: Asked): readonly Word[] => {
  switch (offer.kind) {
    case 'ids':
      return known.drawersOf(offer.letters).flatMap((drawer) => idsOf(drawer, known));
    case 'people':
      return namesOf(known.facts().contacts, typed, isMany);
    case 'resources':
      return resourceNames(known.facts().resources, offer.of, typed);
    default:
      return [];
  }
};

const idsOf = (drawer: Drawer, { facts, records }: ShellKnown): readonly Word[] =>
  byState(drawer, records(drawer), facts()).open.map((record) => ({
    word: record.id,
    note: same(drawer.titleOf(record)),
  }));

/** Main names of halls or cars; other names too once a letter is typed, because each hall should be offered once. */
const resourceNames = (all: readonly Resource[], kind: Resource['kind'], typed: string): readonly Word[] =>
  all
    .filter((resource) => resource.kind === kind)
    .flatMap(({ names: [main, ...others] }) => [
      { word: main, note: same('') },
      ...(typed === '' ? [] : others.map((word) => ({ word, note: same(main) }))),
    ]);

/** The names of people. In a list of names, each candidate is the list typed so far with one more name, or with a group of people. */
const namesOf = (contacts: readonly Contact[], typed: string, isMany: boolean): readonly Word[] => {
  const notes = new Map<string, Text>();
  for (const group of isMany ? contacts.flatMap(({ groups }) => groups) : []) notes.set(group, GROUP);
  for (const { name, title, org } of contacts)
    if (!notes.has(name)) notes.set(name, same([org, title].filter((part) => part !== null).join(' ')));
  return candidatesFor(typed, [...notes.keys()], isMany).map((name) => ({
    word: completed(typed, name, isMany),
    note: notes.get(name) ?? same(''),
  }));
};

const GROUP = text('group', '分组');
