import { describe, expect, it } from 'vitest';
import { fullDesk as desk, followup, forms, reading, whyNot } from '../desk.fixture.ts';
import { serialise } from './layOut.ts';
import { FromTheFuture, type Migration } from './migrations.ts';
import { parseDesk } from './reading.ts';

const bytes = (text: string) => Buffer.from(text);
const read = (text: string, more: Partial<typeof reading> = {}) =>
  parseDesk(bytes(text), { ...reading, ...more }).contents;
const written = serialise(desk, forms);
const changed = (change: (document: Record<string, unknown>) => object) => JSON.stringify(change(JSON.parse(written)));
describe('a damaged desk', () => {
  it.each([
    ['empty', '', 'it is empty'],
    ['blank', '\n', 'it is not whole JSON'],
    ['cut short', written.slice(0, 300), 'it is not whole JSON'],
    ['no object', '[]', 'it is not a desk'],
    ['nothing', 'null', 'it is not a desk'],
    ['without a version', '{}', 'its "version" is missing or malformed'],
    ['of format 0', changed((d) => ({ ...d, version: 0 })), 'its "version" is missing or malformed'],
    [
      'with a revision that is text',
      changed((d) => ({ ...d, revision: '7' })),
      'its "revision" is missing or malformed',
    ],
    [
      'with a counter below zero',
      changed((d) => ({ ...d, counters: { F: -1 } })),
      'its "counters.F" is missing or malformed',
    ],
    ['with a drawer gone', changed(({ duty: _, ...d }) => d), 'its "duty" is missing or malformed'],
    ['with a drawer that is no list', changed((d) => ({ ...d, duty: {} })), 'its "duty" is missing or malformed'],
    ['with a record that is none', changed((d) => ({ ...d, duty: [null] })), 'a record in "duty" has no id or no uid'],
    [
      'with an id twice',
      changed((d) => ({ ...d, notices: [followup(1), { ...followup(1), uid: 'other' }] })),
      'F1 or its uid stands twice in "notices"',
    ],
  ])('is one that is %s', (_, text, why) => {
    expect(whyNot(text)).toBe(why);
  });

  it('is one that is not UTF-8', () => {
    expect(whyNot(Buffer.from([0x7b, 0xff, 0x7d]))).toBe('it is not UTF-8 text');
  });

  it.each(['later', 'settings'])('is one nested 200,000 levels deep in %s', (field) => {
    const deep = `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`;
    expect(
      whyNot(written.replace(/("version": 1)/, `$1, "x": 1`).replace(/\n {2}"seal.*/, `\n  "${field}": ${deep}`)),
    ).toBe('it is nested too deeply');
  });

  it('is not one with a field called __proto__', () => {
    const text = written.replace(
      '"later":',
      '"__proto__": {"revision": 0, "due": "2026-11-23T08:30:00+08:00"}, "later":',
    );
    const contents = read(text);
    expect(contents.revision).toBe(7);
    expect(Object.getPrototypeOf(contents.extra)).toBe(Object.prototype);
    expect(serialise(contents, forms)).toContain('"__proto__": {"revision":0');
  });
});

describe('a desk of another format', () => {
  const steps: Migration[] = [
    { name: 'offices have a name', apply: (d) => ({ ...d, settings: { office: 'a', ...(d['settings'] as object) } }) },
    { name: 'no more notices', apply: (d) => ({ ...d, notices: [] }) },
  ];

  it('is brought up to date step by step', () => {
    const { contents, format } = parseDesk(bytes(changed((d) => ({ ...d, settings: {}, notices: [followup(9)] }))), {
      ...reading,
      migrations: steps,
    });
    expect(format).toBe(1);
    expect(contents).toMatchObject({ version: 3, settings: { office: 'a' }, drawers: { notices: [] } });
  });

  it('only takes the steps it lacks', () => {
    const text = changed((d) => ({ ...d, version: 2, settings: {} }));
    expect(read(text, { migrations: steps })).toMatchObject({ version: 3, settings: {} });
  });

  it('is damaged when a step stumbles', () => {
    const stumbling = { name: 'stumble', apply: () => (undefined as unknown as { a: { b: object } }).a.b } as never;
    expect(() => read(written, { migrations: [stumbling] })).toThrow('the step "stumble" to a newer format failed');
  });

  it('is refused when it is from the future', () => {
    expect(() => read(changed((d) => ({ ...d, version: 2 })))).toThrow(FromTheFuture);
  });
});
