import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The most files to be opened for reading one verb of a big noun, from its options to its refusals.
 *
 * Counted are
 * - the file of the verb,
 * - each file of its noun that it reaches through imports of values, directly or indirectly,
 * - each file of `drawers/kit` that any of these imports. Files that the kit itself imports are not counted, because the kit serves
 *   every noun alike and refuses nothing on behalf of this one. `kit/fields` counts as one file, because its names (`field.time`) can
 *   be read like words.
 * - A folder inside the noun is a subject of its own, such as the text of a notice. Only the file of it that the noun imports counts.
 *
 * Files that are only looked things up in are not counted: the record (its fields), the words (sentences in two languages, without
 * decisions), the view (columns and card, which come after the last refusal) and `kit/verb.ts` (the form that every verb has).
 */
const MOST = 6;

const BIG_NOUNS = ['followups', 'visitors', 'duty', 'notices'];

const LOOKED_UP = /\/(?:record|schema|words|view|verb)\.ts$/;

const DRAWERS = join(import.meta.dirname, '..', 'src', 'drawers');

const read = (name: string): string => readFileSync(join(DRAWERS, name), 'utf8');

/** Paths below `drawers/` that a file imports values from. */
const valueImports = (name: string): readonly string[] =>
  [...read(name).matchAll(/^(?:import|export) ([^;]*?) from '(\.[^']+)';|import\('(\.[^']+)'\)/gms)]
    .filter(([, names = '']) => !isTypesOnly(names))
    .map(([, , fixed, late]) => relative(DRAWERS, normalize(join(DRAWERS, dirname(name), fixed ?? late ?? ''))))
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !path.startsWith('..'));

const isTypesOnly = (names: string): boolean =>
  names.startsWith('type ') ||
  (/^\{.*\}$/s.test(names) &&
    names
      .slice(1, -1)
      .split(',')
      .map((one) => one.trim())
      .every((one) => one === '' || one.startsWith('type ')));

const isInFolder = (path: string): boolean => path.split('/').length > 2;

/** The files of its noun that a file reaches, itself among them. */
const ownFiles = (noun: string, start: string): readonly string[] => {
  const reached = [start];
  for (const name of reached)
    for (const path of isInFolder(name) ? [] : valueImports(name))
      if (path.startsWith(`${noun}/`) && !LOOKED_UP.test(path) && !reached.includes(path)) reached.push(path);
  return reached;
};

const filesToRead = (noun: string, start: string): readonly string[] => {
  const own = ownFiles(noun, start);
  const kit = own
    .filter((name) => !isInFolder(name))
    .flatMap(valueImports)
    .filter((path) => path.startsWith('kit/') && !LOOKED_UP.test(path))
    .map((path) => path.replace(/^kit\/fields\/.*/, 'kit/fields'));
  return [...own, ...new Set(kit)];
};

const sourcesOf = (noun: string): readonly string[] =>
  readdirSync(join(DRAWERS, noun), { recursive: true, encoding: 'utf8' })
    .map((name) => `${noun}/${name.split(sep).join('/')}`)
    .filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(name))
    .sort();

const verbFiles = (noun: string): readonly string[] =>
  sourcesOf(noun).filter((name) => !isInFolder(name) && /\bverb\(\{/.test(read(name)));

describe.each(BIG_NOUNS)('a verb of %s', (noun) => {
  it.each(verbFiles(noun))('is read in six files at most: %s', (file) => {
    const files = filesToRead(noun, file);
    expect(files.length, files.join('\n')).toBeLessThanOrEqual(MOST);
  });

  it('finds one file open to it in each folder inside the noun', () => {
    const entered = sourcesOf(noun)
      .filter((name) => !isInFolder(name))
      .flatMap(valueImports)
      .filter((path) => path.startsWith(`${noun}/`) && isInFolder(path) && !LOOKED_UP.test(path));
    const folders = [...new Set(entered)].map((path) => path.split('/')[1]);
    expect(folders).toEqual([...new Set(folders)]);
  });
});

describe('the count', () => {
  it('finds the files of verbs', () => {
    for (const noun of BIG_NOUNS) expect(verbFiles(noun).length, noun).toBeGreaterThan(3);
  });

  it('follows imports of values and passes over imports of types', () => {
    expect(filesToRead('followups', 'followups/extend.ts')).toEqual([
      'followups/extend.ts',
      'followups/kinds/index.ts',
      'followups/matter.ts',
      'followups/standing.ts',
      'kit/fields',
      'kit/saying.ts',
    ]);
    // `import type { OpenDesk } from '../kit/desk.ts'`
    expect(filesToRead('followups', 'followups/close.ts')).not.toContain('kit/desk.ts');
  });
});
