import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { workCalendar } from '../../src/calendar/working/workdays.ts';
import { toldUntil } from '../../src/cli/commands/sampleStory.ts';
import { programFilesIn } from '../../src/cli/edge/programFilesIn.ts';
import { run } from '../../src/cli/program.ts';
import { clocksOf } from '../../src/desk/clocks.ts';
import { hostOf } from '../../src/desk/disk/host.ts';
import { widthOf } from '../../src/terminal/width.ts';

const DATA = join(import.meta.dirname, '..', '..', 'data');
const LANGS = ['zh', 'en'] as const;
type Lang = (typeof LANGS)[number];

const folders: string[] = [];
const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'office-test-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A machine on which nothing has been typed yet: a terminal 80 columns wide, an own desk, and a separate scratch folder. */
const freshMachine = (moment: string, lang: Lang, data = DATA) => {
  const place = freshFolder();
  const own = join(place, 'own');
  const scratch = join(place, 'scratch');
  mkdirSync(scratch);
  const type = async (argv: readonly string[], desk = own) => {
    const said = { out: '', err: '' };
    const screen = (name: 'out' | 'err') =>
      new Writable({
        write: (chunk, _encoding, done) => {
          said[name] += String(chunk);
          done();
        },
      });
    const code = await run({
      argv,
      env: {
        OFFICE_DESK: desk,
        OFFICE_LANG: lang,
        OFFICE_NOW: moment.replace(' ', 'T'),
        NO_COLOR: '1',
        LANG: 'C.UTF-8',
      },
      instant: '1999-12-31T00:00:00Z',
      clocks: clocksOf(process.env),
      host: hostOf(process),
      platform: 'linux',
      uid: null,
      home: () => own,
      node: process.execPath,
      scratch: () => scratch,
      program: null,
      data: programFilesIn(data),
      version: 'test',
      newUid: () => crypto.randomUUID(),
      input: () => Readable.from([]),
      out: Object.assign(screen('out'), { isTTY: true, columns: 80 }),
      err: screen('err'),
    });
    return { code, ...said };
  };
  // biome-ignore lint/suspicious/noExplicitAny: a story looks at whatever fields it is about
  const json = async (line: string, desk?: string): Promise<any> =>
    JSON.parse((await type([...line.split(' '), '--json'], desk)).out);
  return { own, scratch, type, json };
};

const MOMENTS = [
  ['a working morning', '2026-11-23 08:30'],
  ['noon of a make-up Saturday', '2026-02-14 12:00'],
  ['the end of a working day', '2026-11-26 23:00'],
  ['a Saturday night', '2026-11-28 23:00'],
  ['National Day', '2026-10-01 10:00'],
  ['the first morning after the Spring Festival', '2026-02-24 07:30'],
  ['a New Year’s Day whose arrangement is unknown', '2027-01-01 09:00'],
] as const;
/** The languages take turns, because a whole sample desk takes long to write; a working morning is told in both. */
const EVERY = [
  ...MOMENTS.map(([when, moment], nth) => [when, moment, LANGS[nth % 2] ?? 'zh'] as const),
  [...MOMENTS[0], 'en'] as const,
];

const FOLDER = /export OFFICE_DESK=(\S+)$/;

describe('the sample desk', () => {
  it.each(EVERY)('is a whole office with a day to show at %s (%s, %s)', async (_when, moment, lang) => {
    const machine = freshMachine(moment, lang);
    const { code, out, err } = await machine.type(['sample']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.trimEnd().split('\n');
    const [, folder = ''] = FOLDER.exec(lines.pop() ?? '') ?? [];
    expect(folder.startsWith(join(machine.scratch, 'office-sample-'))).toBe(true);
    for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(80);
    // The leader on duty can be called at once; every other number is masked.
    expect(lines.find((line) => /^(?:Duty|值班) /.test(line))).toMatch(/138\d{8}.*138\*{4}\d{4}/);
    expect(/[\u4e00-\u9fff]/.test(out)).toBe(lang === 'zh');

    const count = async (noun: string) => (await machine.json(`${noun} list --all`, folder)).records.length;
    expect(await count('person')).toBe(14);
    expect(await count('notice')).toBe(9);
    expect(await count('duty')).toBe(31);
    expect(await count('visitor')).toBe(25);
    expect(await count('followup')).toBe(20);

    const today = await machine.json('today', folder);
    expect(today.duty).toMatchObject([{ leader: expect.any(String), officer: expect.any(String) }]);
    expect(today.schedule.length).toBeGreaterThanOrEqual(3);
    expect(today.schedule.filter(({ clashes }: { clashes: string[] }) => clashes.length > 0)).toHaveLength(2);
    expect(today.items.length).toBeGreaterThanOrEqual(10);
    const quadrants = today.items.map(({ quadrant }: { quadrant: string }) => quadrant);
    expect(new Set(quadrants)).toEqual(new Set(['A', 'B', 'C', 'D']));
    const latest = [moment, ...today.items.map(({ due }: { due: string | null }) => due ?? '')].sort().at(-1);
    expect(today.warnings).toHaveLength(latest.startsWith('2027') ? 1 : 0);
  });

  it('answers a script with its folder and its today', async () => {
    const machine = freshMachine('2026-11-23 08:30', 'en');
    const { schema, folder, today } = await machine.json('sample');
    expect(schema).toBe('office.sample/1');
    expect(today).toEqual(await machine.json('today', folder));
    expect(today.now).toMatch(/^2026-11-23T08:30:00[+-Z]/);
  });

  it('has someone inside at any office hour, and nobody who is still to come', async () => {
    for (const clock of ['08:30', '12:30', '17:29']) {
      const { today } = await freshMachine(`2026-11-25 ${clock}`, 'zh').json('sample');
      expect(today.inside.length).toBeGreaterThan(0);
      for (const { since } of today.inside) expect(since.slice(11, 16) <= clock).toBe(true);
    }
  });
});

/** The data of the program with a story of one line, for what does not depend on the story. */
const shortData = (): string => {
  const data = freshFolder();
  cpSync(DATA, data, { recursive: true });
  for (const lang of LANGS)
    writeFileSync(join(data, `sample.${lang}.txt`), `-1wd 09:00 | config set lang ${lang}\n-1wd 09:00 | jot {{0d}}\n`);
  return data;
};

describe('where it is laid out', () => {
  it('leaves the own desk alone, whether there is one or not', async () => {
    const machine = freshMachine('2026-11-23 08:30', 'en', shortData());
    await machine.type(['sample']);
    expect(existsSync(machine.own)).toBe(false);
    await machine.type(['jot', 'call', 'the', 'print', 'shop']);
    const before = readdirSync(machine.own).map((name) => [name, readdirOrText(join(machine.own, name))]);
    const { folder } = await machine.json('sample');
    expect(folder.startsWith(machine.scratch)).toBe(true);
    expect(readdirSync(machine.own).map((name) => [name, readdirOrText(join(machine.own, name))])).toEqual(before);
  });

  it('takes a folder that is new or empty, and no other', async () => {
    const machine = freshMachine('2026-11-23 08:30', 'en', shortData());
    const out = join(machine.scratch, "Li's try");
    const made = await machine.type(['sample', '--out', out]);
    expect(made.out).toContain(`export OFFICE_DESK='${out.replace("'", String.raw`'\''`)}'`);
    const desk = readFileSync(join(out, 'desk.json'), 'utf8');
    expect(await machine.type(['sample', '--out', out])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('not empty'),
    });
    expect(readFileSync(join(out, 'desk.json'), 'utf8')).toBe(desk);
    expect(await machine.type(['sample', '--out', join(out, 'desk.json')])).toMatchObject({ code: 2 });
    mkdirSync(join(machine.scratch, 'empty'));
    expect(await machine.type(['sample', '--out', join(machine.scratch, 'empty')])).toMatchObject({ code: 0 });
    expect(await machine.type(['sample', '--out', ''])).toMatchObject({ code: 2 });
  });

  it('opens in its own language afterwards', async () => {
    const machine = freshMachine('2026-11-23 08:30', 'zh');
    const { folder } = await machine.json('sample');
    expect((await machine.json('config get lang', folder)).value).toBe('zh');
  });
});

const readdirOrText = (path: string): string | string[] => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return readdirSync(path);
  }
};

describe('the story', () => {
  const calendar = workCalendar([]);
  const storyOf = (lang: Lang) => readFileSync(join(DATA, `sample.${lang}.txt`), 'utf8');

  it('is the same in both languages: times, verbs, options, ids, dates, telephones', () => {
    const isShared = (word: string) => /^(--|[a-z]+$|[NDVFP]\d+$|\d[\d: hm-]*$)/.test(word);
    const outline = (lang: Lang) =>
      ['2026-11-23T23:59:00', '2026-11-28T23:59:00'].flatMap((now) =>
        toldUntil(storyOf(lang), { now, calendar }).map(({ line, moment, argv }) =>
          argv[0] === 'jot'
            ? [line, moment, 'jot']
            : [line, moment, ...argv.filter(isShared), argv.length].filter((word) => word !== lang),
        ),
      );
    expect(outline('en')).toEqual(outline('zh'));
  });

  it('runs forward only, on any day', () => {
    for (const day of ['2026-02-24', '2026-10-01', '2026-10-08', '2026-11-23', '2026-11-28', '2027-01-01']) {
      const moments = toldUntil(storyOf('zh'), { now: `${day}T23:59:00`, calendar }).map(({ moment }) => moment);
      expect(moments).toEqual([...moments].sort());
    }
  });

  it('counts working days from today, or from the next working day', () => {
    const on = (now: string) =>
      toldUntil('-1wd 08:00 | jot {{0d}} {{0wd}} {{+1wd}} "{{-1wd}} 9:00" {{+4d}}', { now, calendar })[0]?.argv;
    expect(on('2026-10-09T08:00:00')).toEqual([
      'jot',
      '2026-10-09',
      '2026-10-09',
      '2026-10-10',
      '2026-10-08 9:00',
      '2026-10-13',
    ]);
    expect(on('2026-10-04T08:00:00')).toEqual([
      'jot',
      '2026-10-04',
      '2026-10-08',
      '2026-10-09',
      '2026-09-30 9:00',
      '2026-10-08',
    ]);
  });

  it('fails loudly at a line that is refused or unreadable, and names it', async () => {
    const data = freshFolder();
    cpSync(DATA, data, { recursive: true });
    writeFileSync(join(data, 'sample.en.txt'), '# a story\n-1wd 09:00 | followup done F7 --result "nothing"\n');
    await expect(freshMachine('2026-11-23 08:30', 'en', data).type(['sample'])).rejects.toThrow(
      /sample\.en\.txt:2: office followup done F7/,
    );
    writeFileSync(join(data, 'sample.en.txt'), 'yesterday | jot\n');
    await expect(freshMachine('2026-11-23 08:30', 'en', data).type(['sample'])).rejects.toThrow(/line 1 of the sample/);
  });
});
