import { describe, expect, it } from 'vitest';
import { facts } from '../../../test/facts.fixture.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Field } from '../../core/field.ts';
import { spelled } from '../../drawers/kit/fields/index.ts';
import type { Verb } from '../../drawers/kit/verb.ts';
import { wholeTree } from '../doors.ts';
import { GLOBALS } from './globals.ts';
import { parse } from './parse.ts';
import { readAll, slotsOf } from './slots.ts';

// The tests below run over every option and argument of every command, so that a new noun is tested too.

const HOME = '/home/li';
const reading = {
  facts: facts('2026-11-23T08:30:00'),
  toLocal: (iso: string) => iso.slice(0, 19),
  home: () => HOME,
};

const { daily, groups, drawers, verbsOf } = await wholeTree();
const commands: readonly (readonly [string, Verb])[] = [
  ...daily.map((verb) => [`office ${verb.name}`, verb] as const),
  ...groups.flatMap(({ noun, verbs, itself }) => [
    ...verbs.map((verb) => [`office ${noun} ${verb.name}`, verb] as const),
    ...(itself === undefined ? [] : [[`office ${noun}`, itself] as const]),
  ]),
  ...drawers.flatMap((drawer) => verbsOf(drawer).map((verb) => [`office ${drawer.noun} ${verb.name}`, verb] as const)),
];

type Case = {
  readonly at: string;
  readonly command: string;
  readonly verb: Verb;
  readonly name: string;
  readonly field: Field;
};
const options: readonly Case[] = commands.flatMap(([command, verb]) =>
  Object.entries(verb.options).map(([name, field]) => ({
    at: `${command} ${spelled(name)}`,
    command,
    verb,
    name,
    field,
  })),
);
const args: readonly Case[] = commands.flatMap(([command, verb]) =>
  Object.entries(verb.args).map(([name, field]) => ({
    at: `${command} ${name.toUpperCase()}`,
    command,
    verb,
    name,
    field,
  })),
);
const withValue = options.filter(({ field }) => field.shape !== null);

const complaintOf = (attempt: () => unknown): Complaint => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Complaint) return error;
    throw error;
  }
  throw new Error('no complaint');
};

/** Values of a line of this command. Missing fields are not complained of. */
const read = ({ command, verb }: Case, words: readonly string[]): Readonly<Record<string, unknown>> =>
  readAll(slotsOf(verb, parse(command, verb, words)), reading);

const refused = (each: Case, words: readonly string[]): Complaint => {
  const wrong = complaintOf(() => read(each, words));
  expect(wrong.exit).toBe(2);
  expect(wrong.what.en).not.toBe(wrong.what.zh);
  return wrong;
};

it('there are many', () => {
  expect(Math.min(options.length, args.length)).toBeGreaterThan(40);
});

describe('an option', () => {
  it.each(options)('behind any other dash is refused and named: $at', (each) => {
    const flag = spelled(each.name);
    for (const dash of ['——', '—', '－－', '－', '–', '――', '−', '-—', '⸺']) {
      const wrong = refused(each, [`${dash}${flag.slice(2)}`, 'x']);
      expect(wrong).toMatchObject({ code: 'unknownOption', hint: { zh: `是不是 ${flag}？` } });
    }
    const wide = flag.slice(2).replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    for (const typed of [
      `——${flag.slice(2)}＝周五`,
      `－－${wide}`,
      `--${wide}`,
      `--${flag.slice(2)}：x`,
      flag.toUpperCase(),
      flag.slice(1),
    ])
      expect(refused(each, [typed])).toMatchObject({ code: 'unknownOption', hint: { en: `Did you mean ${flag}?` } });
  });

  it.each(withValue)('takes no empty value: $at', (each) => {
    const flag = spelled(each.name);
    for (const words of [[flag, ''], [`${flag}=`], [flag, '  '], [flag, '\u3000']]) {
      const wrong = refused(each, words);
      expect(wrong).toMatchObject({ code: 'missingValue', what: { zh: `${flag} 是空的` } });
      const isCleared = !each.field.required && each.field.isNeverCleared !== true;
      expect(wrong.hint?.en.includes(`${flag} -`) ?? false).toBe(isCleared);
      if (isCleared) expect(read(each, [flag, '-'])).toEqual({ [each.name]: null });
    }
  });

  it.each(withValue)('takes no other option for its value: $at', (each) => {
    const flag = spelled(each.name);
    for (const next of ['--json', '--desk', flag, '——json', '－－desk', '--nothing-such', '--']) {
      const wrong = refused(each, [flag, next, 'x']);
      expect(wrong).toMatchObject({ code: 'missingValue', what: { zh: `${flag} 后面要有值` } });
      if (next !== '--') expect(wrong.hint?.en).toContain(`${flag}=${next}`);
    }
    expect(refused(each, [flag])).toMatchObject({ code: 'missingValue' });
  });

  it.each(withValue)('is followed by no free word: $at', (each) => {
    const flag = spelled(each.name);
    for (const words of [
      [flag, '138', '0013', '8000', '--json'],
      [`${flag}=138`, '0013', '8000'],
      ['--json', flag, '138', '0013', '8000'],
    ])
      expect(refused(each, words)).toMatchObject({
        code: 'usage',
        what: { en: expect.stringContaining('“0013 8000”') },
        hint: { en: expect.stringContaining(`${flag} "…"`) },
      });
  });

  it.each(withValue.filter(({ field }) => field.repeats !== true))('of one value is not given two: $at', (each) => {
    const flag = spelled(each.name);
    expect(refused(each, [flag, '1', flag, '2'])).toMatchObject({ code: 'usage' });
  });
});

describe('an argument', () => {
  it.each(args)('is not empty: $at', (each) => {
    for (const empty of ['', '  ', '\u3000']) expect(refused(each, [empty])).toMatchObject({ code: 'missingValue' });
  });

  it.each(args)('does not begin with a dash that was meant for an option: $at', (each) => {
    for (const word of ['——json', '－－reveal', '–no-color'])
      expect(refused(each, [word])).toMatchObject({
        code: 'unknownOption',
        hint: { zh: expect.stringMatching(/^是不是 --(json|reveal|no-color)？$/) },
      });
    expect(refused(each, ['——转发上级通知'])).toMatchObject({
      hint: { zh: expect.stringContaining(`${each.command} -- ——转发上级通知`) },
    });
  });
});

describe('a list of an edit', () => {
  const lists = options.filter(({ at, field }) => field.repeats === true && / edit --/.test(at));

  it.each(lists)('is changed by words with signs: $at', ({ command, verb, name, field }) => {
    expect(field.isAmended).toBe(true);
    const flag = spelled(name);
    const typed = parse(command, verb, ['X1', flag, '+甲', '-乙', '＋丙', '--json', '-h']);
    expect([typed.options[name], typed.globals.json]).toEqual([['+甲', '-乙', '＋丙'], true]);
    expect(read({ at: '', command, verb, name, field }, [flag, '-'])).toEqual({ [name]: null });
  });

  it('is had by several drawers', () => {
    expect(new Set(lists.map(({ command }) => command)).size).toBeGreaterThan(3);
  });
});

describe('width and case', () => {
  const wide = (typed: string): string =>
    typed.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const same = (field: Field, plain: string, others: readonly string[]) => {
    const value = field.read([plain], { ...reading, given: {} });
    for (const other of others) expect(field.read([other], { ...reading, given: {} }), other).toEqual(value);
  };
  const all = [...args, ...options];
  const ids = all.filter(({ field }) => field.offer?.kind === 'ids');
  const numbers = all.filter(({ field }) => field.shape === 'N');
  const chosen = all.filter(({ field }) => field.choices !== undefined);

  it.each(ids)('of an id do not matter: $at', ({ field }) => {
    const [letter = 'F'] = field.offer?.kind === 'ids' ? (field.offer.letters ?? []) : [];
    const id = `${letter}12`;
    same(field, id, [id.toLowerCase(), wide(id), wide(id.toLowerCase()), ` ${letter}１2 `]);
  });

  it.each(numbers)('of figures do not matter: $at', ({ name, field }) => {
    const number = name === 'phone' ? '138' : name === 'year' ? '2026' : '12';
    same(field, number, [wide(number), ` ${wide(number[0] ?? '')}${number.slice(1)} `]);
  });

  it.each(chosen)('of a choice do not matter: $at', ({ field }) => {
    for (const { value, label } of field.choices ?? [])
      same(field, value, [
        value.toUpperCase(),
        wide(value),
        label.en.toUpperCase(),
        label.zh,
        ` ${wide(label.en)}`.replaceAll('\u3000', ' '),
      ]);
  });

  it('are looked at for each kind', () => {
    for (const kind of [ids, numbers, chosen]) expect(kind.length).toBeGreaterThan(5);
  });
});

describe('a path', () => {
  const paths = [...args, ...options].filter(
    ({ field }) => /FILE|FOLDER|DIR/.test(field.shape ?? '') || ['files', 'folders'].includes(field.offer?.kind ?? ''),
  );

  it.each(paths)('may begin at home: $at', ({ field }) => {
    const pathOf = (typed: string): unknown => {
      const value = field.read([typed], { ...reading, given: {} });
      return typeof value === 'object' && value !== null && 'typed' in value ? value.typed : value;
    };
    expect(pathOf('~/x/日历.ics')).toBe(`${HOME}/x/日历.ics`);
    expect(pathOf('~')).toBe(HOME);
    for (const other of ['~li/x', 'x/~/y', './~/x', '/x~']) expect(pathOf(other)).toBe(other);
  });

  it('is taken by many commands', () => {
    expect(paths.length).toBeGreaterThan(7);
  });
});

describe('a global option', () => {
  it.each(GLOBALS.map(({ name }) => name))('behind another dash is named, whatever the command: --%s', (name) => {
    for (const each of options.slice(0, 5))
      expect(refused(each, [`——${name}`])).toMatchObject({ hint: { en: `Did you mean --${name}?` } });
  });
});

describe('a name', () => {
  const contact = (id: string, name: string, title: string | null, aliases: readonly string[]) => ({
    ...{ id, name, title, aliases, org: null, roles: [], phone: null, email: null, rank: null },
    ...{ groups: ['党组'], leaves: [] },
  });
  const contacts = [contact('P1', '王强', '主任', ['老王']), contact('P2', '张伟', null, [])];
  const known = { ...reading, facts: { ...reading.facts, contacts }, given: {} };
  const named = [...args, ...options].filter(({ field }) => field.peopleIn !== undefined);
  /** A task names its owner behind a sign: `维修屋面=王强`; an activity behind its place, and before its time. */
  const isTask = ({ shape }: Field): boolean => shape?.includes('=') === true;
  const asTask = ({ shape }: Field, name: string): string =>
    shape?.includes('=PLACE=') === true ? `座谈=三楼=${name}@2026-12-08 9:30` : `维修屋面=${name}`;
  const meant = (field: Field, ...typed: readonly string[]): readonly string[] | undefined =>
    field.peopleIn?.(
      field.read(
        typed.map((one) => (isTask(field) ? asTask(field, one) : one)),
        known,
      ),
    );

  it.each(named)('means the person, however it is typed: $at', ({ field }) => {
    for (const typed of ['P1', 'p１', '王 强', '王　强', '老王', '王主任', '主任 王强'])
      expect(meant(field, typed), typed).toEqual(['王强']);
    expect(meant(field, '赵敏')).toEqual(['赵敏']);
    for (const typed of ['P9', 'F1']) expect(complaintOf(() => meant(field, typed)).exit, typed).toBeGreaterThan(0);
  });

  it.each(named.filter(({ field }) => field.repeats === true && !isTask(field)))(
    'is one of a list, however it is parted: $at',
    (each) => {
      for (const typed of ['P1、张　伟', '老王 张伟', '王强\n张伟', '王强，P2；张伟', '党组'])
        expect(meant(each.field, typed), typed).toEqual(['王强', '张伟']);
      expect(meant(each.field, '王强', 'P2')).toEqual(['王强', '张伟']);
    },
  );

  it('is read by the directory in every field that asks for a person of the desk', () => {
    const others = [...args, ...options].filter(
      ({ field }) => /NAME/.test(field.shape ?? '') && field.peopleIn === undefined,
    );
    // A noun that is no person has a name of its own.
    const isNameOfThing = (at: string): boolean => /^(?!person|visitor)\S+ (?:new NAME|edit --name)$/.test(at);
    const asked = others.map(({ at }) => at.replace('office ', '')).filter((at) => !isNameOfThing(at));
    expect(asked.sort()).toEqual(
      [
        // Names of calendars and settings.
        ...[
          'calendar forget NAME',
          'calendar import --name',
          'config get NAME',
          'config set NAME',
          'config unset NAME',
        ],
        // Callers and visitors, who are not from this office.
        ...['incident edit --from', 'incident new --from', 'incident inform --receiver', 'incident report --receiver'],
        ...['duty log --caller', 'visitor edit --name', 'visitor expect NAME', 'visitor in WHO', 'visitor list --name'],
        ...['visitor out WHO'],
        // Petitioners, and those whom they accuse.
        ...['in', 'expect', 'edit'].flatMap((verb) => [`visitor ${verb} --reps`, `visitor ${verb} --accused`]),
        // Parties, which are firms.
        ...['contract edit --party', 'contract new --party'],
        // A role, a group or names, which are looked up when a list is opened, because people change till then.
        ...['routine edit --each', 'routine new --each'],
        // A person or a whole unit; a person of the desk is kept under the label.
        ...['notice settle --to', 'supply count --by', 'supply put --by', 'supply take --by'],
        // A person of the desk, kept by the id, or the name that the person is to have.
        ...['person back WHO', 'person edit --name', 'person leave WHO', 'person new NAME'],
      ].sort(),
    );
  });
});
