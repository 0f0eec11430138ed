import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../facts.ts';
import type { Reading } from '../field.ts';
import { directoryOf } from './directory.ts';
import { tidied } from './fold.ts';
import { nearName, soundsIn } from './near.ts';
import { Ambiguous, resolvedName, resolvedNames } from './resolve.ts';

const someone = (id: string, name: string, more: Partial<Contact> = {}): Contact => ({
  ...{ id, name, title: null, org: null, roles: [], phone: null, email: null, rank: null },
  ...{ aliases: [], groups: [], leaves: [] },
  ...more,
});

const PEOPLE: readonly Contact[] = [
  someone('P1', '王强', { title: '主任', org: '办公室', groups: ['常委会组成人员'] }),
  someone('P2', '王芳', { title: '副主任', org: '办公室', aliases: ['小王', '芳姐'] }),
  someone('P3', '张伟', { org: '财政局', title: '局长' }),
  someone('P4', '张伟', { org: '水利局' }),
  someone('P5', '买买提·艾力', { groups: ['常委会组成人员'] }),
  someone('P6', 'Li Na', { title: 'Director', org: 'Planning' }),
  someone('P7', '欧阳修', { title: '主席' }),
  someone('P8', 'Wang Fang'),
];

const reading = (contacts: readonly Contact[] = PEOPLE, chosen?: ReadonlyMap<string, string>): Reading => ({
  facts: { now: '2026-11-23T08:30:00', contacts } as Reading['facts'],
  toLocal: (iso) => iso,
  given: {},
  ...(chosen === undefined ? {} : { chosen }),
});

const one = (typed: string): string => resolvedName(typed, reading());
const many = (...typed: string[]): readonly string[] => resolvedNames(typed, reading());
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a name', () => {
  it('is found however it is padded, whatever its width and its dot', () => {
    expect(['王强', '王　强', ' 王 强 ', '王强\u200b'].map(one)).toEqual(Array(4).fill('王强'));
    expect(['买买提·艾力', '买买提•艾力', '买买提・艾力', '买买提 · 艾力'].map(one)).toEqual(
      Array(4).fill('买买提·艾力'),
    );
    expect(['Li Na', 'li  na', 'ＬＩ ＮＡ'].map(one)).toEqual(Array(3).fill('Li Na'));
  });

  it('is an id, an alias, a surname with a title, or a name with unit or title', () => {
    expect(['P1', 'ｐ１', '王主任', '王强主任', '办公室王强', '王强（办公室）'].map(one)).toEqual(
      Array(6).fill('王强'),
    );
    expect(['小王', '芳姐', '王副主任'].map(one)).toEqual(Array(3).fill('王芳'));
    expect(['欧阳主席', 'Director Li', 'director li na'].map(one)).toEqual(['欧阳修', 'Li Na', 'Li Na']);
  });

  it('that two bear is asked about, and told apart by unit', () => {
    expect(() => one('张伟')).toThrow(Ambiguous);
    expect(['P3', '张伟（财政局）', '财政局张伟', '张局长'].map(one)).toEqual(Array(4).fill('张伟（财政局）'));
    expect(one('张伟(水利局)')).toBe('张伟（水利局）');
    expect(resolvedName('张　伟', reading(PEOPLE, new Map([['张伟', 'P4']])))).toBe('张伟（水利局）');
  });

  it('falls back on title and id where units do not tell namesakes apart', () => {
    const twins = [someone('P1', '李静', { org: '一科', title: '科长' }), someone('P2', '李静', { org: '一科' })];
    expect(directoryOf(twins).people.map(({ label }) => label)).toEqual(['李静（科长）', '李静（P2）']);
  });

  it('that nobody has is stored as typed, tidied', () => {
    expect(['县水利局', '冯　滔', '某公司（上海）'].map(one)).toEqual(['县水利局', '冯滔', '某公司（上海）']);
  });

  it('is one name: a list is refused where one person is asked for', () => {
    expect(['王强、王芳', '甲,乙', '甲;乙', '甲/乙', '王强 王芳'].map((typed) => codeOf(() => one(typed)))).toEqual(
      Array(5).fill('badValue'),
    );
  });

  it('may not be an id nobody has, an id of something else, or a group', () => {
    expect(codeOf(() => one('P99'))).toBe('noSuchRecord');
    expect(codeOf(() => one('N1'))).toBe('wrongDrawer');
    expect(codeOf(() => one('常委会组成人员'))).toBe('badValue');
  });
});

describe('a list of names', () => {
  it('is parted by signs, breaks and tabs', () => {
    const names = ['王强', '王芳', '欧阳修'];
    for (const mark of [',', '，', '、', ';', '；', '/', '\n', '\t', ' 、 '])
      expect(many(names.join(mark)), mark).toEqual(names);
    expect(many('王强', '王芳、王强')).toEqual(['王强', '王芳']);
  });

  it('is parted by blanks where every part is known', () => {
    expect(many('王强 王芳　欧阳修')).toEqual(['王强', '王芳', '欧阳修']);
    expect(many('Li Na Wang Fang')).toEqual(['Li Na', 'Wang Fang']);
    expect(many('Li Na Zhou Min')).toEqual(['Li Na Zhou Min']);
    expect(codeOf(() => many('王强 赵敏 孙磊'))).toBe('badValue');
  });

  it('has a group stand for its members', () => {
    expect(many('常委会组成人员、小王')).toEqual(['王强', '买买提·艾力', '王芳']);
  });

  it('takes no time without end for a line without end', () => {
    expect(codeOf(() => many(`${'Li Na '.repeat(30)}nobody`))).toBe('none');
    expect(many('王强 '.repeat(60))).toEqual(['王强']);
  });
});

describe('a name nobody has', () => {
  const soundsOf = soundsIn(readFileSync(join(import.meta.dirname, '../../../data/sounds.txt'), 'utf8'));
  const near = (typed: string, ...names: string[]): string | null =>
    nearName(typed, directoryOf(names.map((name, n) => someone(`P${n + 1}`, name))), soundsOf);

  it('is near to one that sounds alike, tones, zh and -ng aside', () => {
    expect(near('冯滔', '冯涛')).toBe('冯涛');
    expect(near('陈静', '程静')).toBe('程静');
    expect(near('罗丽', '骆利')).toBe('骆利');
    expect(near('单晓', '山小')).toBe('山小');
  });

  it('is near to one that looks alike, or differs in one of three characters', () => {
    expect(near('李未', '李末')).toBe('李末');
    expect(near('欧阳明日', '张敏', '欧阳明月')).toBe('欧阳明月');
    expect(near('Li Nana', 'Li Nan')).toBe('Li Nan');
  });

  it('of two characters with another character is another name', () => {
    expect(near('张伟', '张敏')).toBeNull();
    expect(near('县水利局', '王强')).toBeNull();
  });
});

const known = fc.constantFrom('王强', '王芳', '买买提·艾力', 'Li Na', '欧阳修', 'Wang Fang');
const separator = fc.constantFrom(',', '，', '、', ';', '；', '/', '\n', '\t', ' ', '　', ' 、');

describe('names, whatever is typed', () => {
  it('split into the same people however they are parted', () => {
    fc.assert(
      fc.property(fc.uniqueArray(known, { minLength: 1 }), separator, (names, mark) => {
        expect(many(names.join(mark))).toEqual(names);
      }),
    );
  });

  it('resolve to themselves once resolved', () => {
    const typed = fc.oneof(
      known,
      fc.constantFrom('P3', '张局长', '小王', '李　雷', 'ＡＢＣ公司', '财政局张伟'),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(typed, (written) => {
        fc.pre(codeOf(() => one(written)) === 'none');
        const label = one(written);
        expect(one(label)).toBe(label);
        expect(many(label)).toContain(label);
      }),
    );
  });

  it('are tidied once and for all', () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        expect(tidied(tidied(written))).toBe(tidied(written));
      }),
    );
  });

  it('find the person by name, unit and title together, in every order and with every sign between', () => {
    const part = fc.string({ unit: fc.constantFrom(...'张伟欧阳甲乙科长一aB· '), minLength: 1, maxLength: 4 });
    const filled = part.filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(filled, fc.option(filled), fc.option(filled), (name, org, title) => {
        const { find } = directoryOf([someone('P1', name, { org, title })]);
        const typed = [
          name,
          ...(org === null ? [] : [`${name}（${org}）`, `${name} (${org})`, `${org}${name}`, `${org} ${name}`]),
          ...(title === null ? [] : [`${name}${title}`, `${name} ${title}`, `${title} ${name}`, `${name}（${title}）`]),
        ];
        for (const one of typed) expect(find(one), one).toHaveLength(1);
      }),
    );
  });

  it('have labels that no two people share', () => {
    const person = fc.record({
      name: fc.constantFrom('张伟', '张 伟', 'Li Na'),
      org: fc.constantFrom(null, '甲', '乙'),
      title: fc.constantFrom(null, '科长'),
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 8 }), (all) => {
        const labels = directoryOf(all.map(({ name, ...more }, n) => someone(`P${n + 1}`, name, more))).people.map(
          ({ label }) => label,
        );
        expect(new Set(labels).size).toBe(labels.length);
      }),
    );
  });
});
