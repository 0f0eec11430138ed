import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

// Doc comments of src/ are short literal sentences that a stranger understands at the first reading. A test can only find the signs
// that they are not.

const SRC = join(import.meta.dirname, '..', 'src');

/**
 * First words that do not name the thing a comment is about. They lean on the code below or on another comment: "It stands there and binds
 * nobody", "Of what others did", "The same, today written out".
 */
const FORBIDDEN = new Set([
  ...['It', 'Its', 'This', 'That', 'These', 'Those', 'They', 'Them', 'Their', 'He', 'She', 'Such', 'So', 'Else'],
  ...['Who', 'Whoever', 'Whom', 'Whose', 'What', 'Whatever', 'Which', 'One', 'None', 'Nobody', 'Nothing'],
  ...['With', 'Without', 'By', 'Of', 'As', 'In', 'From', 'Than', 'And', 'Or', 'But', 'Also', 'Not'],
]);

const MOST_SENTENCES = 6;
const MOST_WORDS = 45;

type Doc = { readonly place: string; readonly text: string };

/** The doc comments of a file, each as one line without its tags. */
const docsIn = (name: string): readonly Doc[] => {
  const source = readFileSync(join(SRC, name), 'utf8');
  return Array.from(source.matchAll(/^[ \t]*\/\*\*([\s\S]*?)\*\//gm), ({ index, 1: body = '' }) => ({
    place: `src/${name.replaceAll('\\', '/')}:${source.slice(0, index).split('\n').length}`,
    text: body
      .replace(/^[ \t]*\*[ \t]?/gm, '')
      .replace(/\s+@[a-z]+ [\s\S]*$/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  }));
};

const docs = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap(docsIn);

/** The sentences of a comment. Code between backticks counts as one word, since it may contain stops. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .replace(/`[^`]*`/g, 'X')
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => sentence !== '');

const listed = (found: readonly Doc[]): readonly string[] => found.map(({ place, text }) => `${place}  ${text}`);

const firstWord = (text: string): string => /^[A-Za-z’']+/.exec(text)?.[0] ?? '';

describe('a doc comment', () => {
  it('is there', () => {
    expect(docs.length).toBeGreaterThan(1000);
  });

  it('begins with the thing it is about', () => {
    const leaning = docs.filter(({ text }) => FORBIDDEN.has(firstWord(text)) || /^The same\b/.test(text));
    expect(listed(leaning), 'Name the thing first: "The entry …", "Whether …", "Throws …" (design.md, rule 7)').toEqual(
      [],
    );
  });

  it('says something', () => {
    expect(listed(docs.filter(({ text }) => text === '')), 'Fill or delete empty comments').toEqual([]);
  });

  it(`has at most ${MOST_SENTENCES} sentences`, () => {
    const long = docs.filter(({ text }) => sentencesOf(text).length > MOST_SENTENCES);
    expect(listed(long), 'Keep reasons, rules and sources; move the rest to docs/').toEqual([]);
  });

  it(`has sentences of at most ${MOST_WORDS} words`, () => {
    const winding = docs.filter(({ text }) =>
      sentencesOf(text).some((sentence) => sentence.split(/\s+/).length > MOST_WORDS),
    );
    expect(listed(winding), 'Split the sentence').toEqual([]);
  });
});
