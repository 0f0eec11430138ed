import { expect, it } from 'vitest';
import { everyNoun } from '../src/drawers/cabinet.ts';
import { contractOf } from '../src/drawers/kit/contract.fixture.ts';
import { office } from './world.fixture.ts';

const nouns = await everyNoun();
const contracts = await Promise.all(nouns.map(contractOf));

// The archive of a drawer is searched for a reference only if the drawer declares the letter of the id.
it.each(nouns.map(({ noun, letter }) => [noun, letter]))(
  'a matter that comes from a %s is named with it',
  async (_, letter) => {
    const $ = office('2026-11-23 08:30', 'zh');
    for (const { birth } of contracts) await $(birth);
    await $(`followup new 有出处 --ref ${letter}1 --lead 规划科`);
    expect((await $.json(`show ${letter}1`)).related).toContain('F2');
  },
);
