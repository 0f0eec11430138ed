import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facts } from '../../../../test/facts.fixture.ts';
import type { Contact } from '../../../core/facts.ts';
import { drafted, MONDAY, only } from '../notices.fixture.ts';
import { addressedIn } from './addressed.ts';

const contact = (name: string, at: number, more: Partial<Contact>): Contact => ({
  ...{ id: `P${at + 1}`, name, title: null, org: null, roles: [], phone: null, email: null, rank: null },
  ...{ aliases: [], groups: [], leaves: [], ...more },
});
const people = (of: Readonly<Record<string, Partial<Contact>>>): readonly Contact[] =>
  Object.entries(of).map(([name, more], at) => contact(name, at, more));

const addressed = (to: readonly string[], contacts: readonly Contact[]) =>
  addressedIn(only(drafted({ to: [...to] })), facts(MONDAY, {}, contacts), 'zh').members;

describe('the address of a notice', () => {
  const groups = ['常委会组成人员'];
  const contacts = people({
    甲: { groups, roles: ['member'] },
    乙: { groups, roles: ['member'] },
    丙: { groups },
    丁: { title: '副主任' },
    戊: { title: '县人大常委会副主任' },
  });

  it('names a group of which all are called, and not the smaller role within it', () => {
    expect(addressed(['丁', '甲', '乙', '丙'], contacts)).toEqual(['各位常委会组成人员', '丁副主任']);
  });

  it('names nobody twice and leaves nobody out', () => {
    const names = ['甲', '乙', '丙', '丁', '戊'];
    fc.assert(
      fc.property(fc.subarray(names, { minLength: 1 }), (to) => {
        const said = addressed(to, contacts);
        const isWhole = ['甲', '乙', '丙'].every((name) => to.includes(name));
        expect(said.includes('各位常委会组成人员')).toBe(isWhole);
        for (const name of to) {
          const times = said.filter((one) => one.startsWith(name)).length;
          expect(times).toBe(isWhole && '甲乙丙'.includes(name) ? 0 : 1);
        }
      }),
    );
  });

  it('leaves out a title that is long', () => {
    expect(addressed(['戊', '己'], contacts)).toEqual(['戊', '己']);
  });
});
