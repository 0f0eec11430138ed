import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wholeTree } from '../src/cli/doors.ts';
import { inEnglish } from '../src/cli/line/english.ts';
import { afterCommand, findCommand } from '../src/cli/line/findCommand.ts';
import { glance } from '../src/cli/line/globals.ts';
import { parse } from '../src/cli/line/parse.ts';
import { spelledNext } from '../src/cli/line/spellNext.ts';
import type { Action } from '../src/core/drawer.ts';
import { fieldsOf } from '../src/core/next.ts';
import type { Row } from '../src/core/record.ts';
import { everyNoun } from '../src/drawers/cabinet.ts';
import { contractOf } from '../src/drawers/kit/contract.fixture.ts';
import { facts } from './facts.fixture.ts';

const tree = await wholeTree();

/** Times at which the arbitrary records ask for different things. */
const TIMES = ['2026-01-05T08:30:00', '2026-11-23T08:30:00', '2026-11-23T18:00:00', '2027-06-01T12:00:00'];

/** What many arbitrary records of every noun ask for, at several times. */
const asked = async (): Promise<readonly Action[]> => {
  const all = await Promise.all(
    (await everyNoun()).map(async (noun) => {
      const { record } = await contractOf(noun);
      const records = fc.sample(record as fc.Arbitrary<Row>, { numRuns: 80, seed: 11 });
      return records.flatMap((one) => TIMES.flatMap((time) => noun.actions([one], facts(time))));
    }),
  );
  return all.flat();
};

/** The words of a line, as a shell splits it. */
const wordsOf = (line: string): string[] =>
  (line.match(/(?:"[^"]*"|\S)+/g) ?? []).slice(1).map((word) => word.replaceAll('"', ''));

it('every action of every drawer names a command that there is, and the line that is shown means it', async () => {
  const kinds = new Set<string>();
  for (const action of await asked()) {
    const { next, asks, drawer } = action;
    const found = findCommand(tree, glance(next));
    if (found.kind !== 'verb') throw new Error(`${drawer}: ${next.join(' ')} is no command`);
    const { words, from } = afterCommand(next, found.used);
    parse(found.command, found.verb, words, from);
    for (const field of asks === undefined ? [] : fieldsOf(asks))
      expect({ ...found.verb.args, ...found.verb.options }).toHaveProperty(field);
    const kind = `${next[0]} ${next[1]}${asks === undefined ? '' : ` ${asks.field}`}`;
    if (!kinds.has(kind)) {
      const line = spelledNext(action, tree);
      for (const typed of [line.en, line.zh]) {
        const { argv } = await inEnglish(wordsOf(typed), async () => tree);
        const again = findCommand(tree, glance(argv));
        expect(again, typed).toMatchObject({ command: found.command });
      }
      expect(line.zh, line.zh).toMatch(/^office \p{Script=Han}/u);
    }
    kinds.add(kind);
  }
  // Nobody has to do anything about a person or a meeting of others as such.
  const silent = (await everyNoun()).filter(({ noun }) => ![...kinds].some((kind) => kind.startsWith(`${noun} `)));
  expect(silent.map(({ noun }) => noun)).toEqual(['person', 'event']);
});
