import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { below, copyOf, json, office } from './desk.fixture.ts';
import { swept } from './desks.fixture.ts';
import { FULL } from './refusing.fixture.ts';
import { noStrace } from './tools.fixture.ts';
import { failingAt, killedAt, type Step, sampled, stepsOf } from './trace.fixture.ts';
import { stateOf } from './whole.fixture.ts';

const ARGS = ['backup'];

/** The whole backups of a desk, by name. What a killed process left beside them is none. */
const backupsOf = (desk: string): ReadonlyMap<string, string> =>
  new Map(
    below(join(desk, 'backup'))
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name, readFileSync(join(desk, 'backup', name), 'utf8')]),
  );

/** Expects that the desk is as it was, that its backups are the old ones or these too, and that another backup can be made and restored. */
const expectOldOrNew = async (desk: string, old: string, done: string): Promise<string> => {
  const found = backupsOf(desk);
  const isNew = found.size > backupsOf(old).size;
  expect(found).toEqual(backupsOf(isNew ? done : old));
  expect(await stateOf(desk)).toEqual(await stateOf(old));
  const { name } = json(desk, ARGS);
  office(desk, ['jot', 'since']);
  office(desk, ['restore', name, '--yes']);
  expect(await stateOf(desk)).toMatchObject({ ...(await stateOf(old)) });
  return isNew ? 'new' : 'old';
};

describe.skipIf(noStrace())('a backup of everything', () => {
  const tried = async (
    strike: (desk: string, step: Step) => { readonly desk: string },
    isOf: (step: Step) => boolean,
  ) => {
    const desk = swept();
    const done = copyOf(desk);
    office(done, ARGS);
    const seen = new Set<string>();
    for (const step of sampled(stepsOf(desk, ARGS).filter(isOf), 2))
      seen.add(await expectOldOrNew(strike(desk, step).desk, desk, done));
    return seen;
  };

  it('that is killed leaves none or the whole one', async () => {
    expect(
      await tried(
        (desk, step) => killedAt(desk, ARGS, step),
        () => true,
      ),
    ).toEqual(new Set(['old', 'new']));
  });

  it('on a disk that is full leaves none', async () => {
    const isOf = ({ call, what }: Step) => FULL.calls.includes(call) && what !== 'write out';
    const seen = await tried((desk, step) => failingAt(desk, ARGS, step, FULL.error), isOf);
    expect(seen).toContain('old');
  });
});
