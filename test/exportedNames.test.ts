import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

// One exported name has one meaning in the house (design.md, house rule 6), but for two kinds of names.

const SRC = join(import.meta.dirname, '..', 'src');

/** Parts of a noun: the same part of each noun has the same name. They may stand in `drawers/` only, once in each noun. */
const NOUN_PARTS = new Set([
  ...['key', 'fields', 'verbs', 'filters', 'passes', 'columns', 'cells', 'card', 'outward', 'haystack', 'wording'],
  ...['actions', 'entries', 'reminders', 'inCalendar', 'warnings', 'isOpen', 'closedAt', 'takeIn', 'titleOf'],
  ...['options', 'logs', 'receive', 'verbsWith', 'publicly', 'covered', 'offered', 'paperColumns'],
]);

/** Words for kinds of values. The files are read as `schema.line`, `setting.line`, `field.line`, `kind.line`. */
const VOCABULARIES = [
  'core/schema.ts',
  'core/settings/kinds.ts',
  'drawers/kit/fields/',
  'drawers/kit/register/kinds.ts',
  'drawers/kit/register/choosing.ts',
  'drawers/kit/register/deskKinds.ts',
];

const EXPORT = /^export (?:async )?(?:const|let|function\*?|type|interface|class) (\w+)/gm;

const exported = (): ReadonlyMap<string, ReadonlySet<string>> => {
  const files = new Map<string, Set<string>>();
  for (const path of readdirSync(SRC, { recursive: true, encoding: 'utf8' })) {
    const file = path.replaceAll('\\', '/');
    if (!file.endsWith('.ts') || /\.(?:test|fixture)\.ts$/.test(file)) continue;
    for (const [, name = ''] of readFileSync(join(SRC, path), 'utf8').matchAll(EXPORT))
      files.set(name, (files.get(name) ?? new Set()).add(file));
  }
  return files;
};

const isVocabulary = (file: string): boolean => VOCABULARIES.some((words) => file.startsWith(words));
const nounOf = (file: string): string | null => /^drawers\/(?!kit\/)(\w+)/.exec(file)?.[1] ?? null;

const isNounItself = (name: string, file: string): boolean => file === `drawers/${name}/index.ts`;

/** The files that use a name in another meaning than the first of them. */
const clashing = (name: string, files: readonly string[]): readonly string[] => {
  // A noun is called by its own name: `people` is also a kind of field.
  const meanings = files.filter((file) => !isVocabulary(file) && !isNounItself(name, file));
  if (!NOUN_PARTS.has(name)) return meanings.length + Number(meanings.length < files.length) > 1 ? files : [];
  const nouns = meanings.map((file) => nounOf(file) ?? dirname(file));
  return new Set(nouns).size < nouns.length && name !== 'fields' ? files : [];
};

test('one exported name has one meaning', () => {
  const found = [...exported()].flatMap(([name, files]) => {
    const clash = clashing(name, [...files].sort());
    return clash.length === 0 ? [] : [`${name}: ${clash.join(', ')}`];
  });
  expect(found).toEqual([]);
});
