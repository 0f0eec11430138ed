import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { datedUrgency, lateUrgency, undatedUrgency } from '../../../agenda/rank.ts';
import { type Hearing, readDuration, readMoment } from '../../../calendar/spoken/readMoment.ts';
import { workCalendar } from '../../../calendar/working/workdays.ts';
import { EXIT } from '../../../core/complaint.ts';
import { inLang } from '../../../core/text.ts';
import { everyNoun } from '../../../drawers/cabinet.ts';
import type { Followup } from '../../../drawers/followups/record.ts';
import { followupImportance } from '../../../drawers/followups/record.ts';
import { spelled } from '../../../drawers/kit/fields/index.ts';
import { layPage } from '../../../terminal/lay.ts';
import { noPaint } from '../../../terminal/paint.ts';
import { widthOf } from '../../../terminal/width.ts';
import { wholeTree } from '../../doors.ts';
import { shellLineOf } from '../../shell/line.ts';
import { KEPT } from './files.ts';
import { TOPICS, topicNamed, topicNear } from './index.ts';
import { FORMULAS, SOURCES } from './ranking.ts';
import { EXITS, VARIABLES } from './scripting.ts';
import { LENGTHS, SPOKEN } from './times.ts';

const cabinet = await everyNoun();

const hearingAt = (now: string): Hearing => ({
  now,
  hours: { open: '08:30', close: '17:30' },
  calendar: workCalendar([]),
  toLocal: (iso) => iso.slice(0, 19),
});

const LANGS = ['en', 'zh'] as const;

const pageOf = async (name: string, lang: 'en' | 'zh', width = 80, now = '2026-11-23T08:30:00'): Promise<string[]> => {
  const topic = TOPICS.find((one) => one.name === name);
  if (topic === undefined) throw new Error(name);
  const standing = { hearing: hearingAt(now), folder: '/home/clerk/.local/share/office' };
  return layPage(topic.page(standing), { lang, width, paint: noPaint, fancy: true });
};

describe('every topic', () => {
  for (const { name } of TOPICS)
    for (const lang of LANGS)
      it(`${name} fits 80 columns in ${lang}`, async () => {
        const lines = await pageOf(name, lang);
        expect(lines.filter((line) => widthOf(line) > 80)).toEqual([]);
        if (lang === 'en') expect(lines.join('\n')).not.toMatch(/\p{Script=Han}/u);
      });

  it('is found by its name in either language, and by a slip', () => {
    for (const topic of TOPICS) {
      expect(topicNamed(topic.name.toUpperCase())).toBe(topic);
      expect(topicNamed(topic.alias)).toBe(topic);
      expect(topicNear(topic.name.slice(0, -1))).toBe(topic);
    }
    expect(topicNamed('notice')).toBeNull();
    expect(topicNear('overtime')).toBeNull();
  });
});

describe('times', () => {
  const days = ['2026-01-31', '2026-02-27', '2026-11-23', '2026-11-29', '2026-12-31', '2028-02-29', '2027-06-30'];

  it.each(days)('are all understood on %s, early and late', (day) => {
    for (const clock of ['00:00:00', '08:30:00', '23:59:59'])
      for (const lang of LANGS) {
        const hearing = hearingAt(`${day}T${clock}`);
        for (const spoken of SPOKEN.flatMap(({ said }) => said)) {
          const typed = inLang(typeof spoken === 'function' ? spoken(hearing) : spoken, lang);
          expect(() => readMoment(typed, hearing), typed).not.toThrow();
        }
      }
  });

  it('mean the same in both languages', () => {
    const hearing = hearingAt('2026-11-23T08:30:00');
    for (const spoken of SPOKEN.flatMap(({ said }) => said)) {
      const { en, zh } = typeof spoken === 'function' ? spoken(hearing) : spoken;
      expect(readMoment(en, hearing), `${en} ${zh}`).toBe(readMoment(zh, hearing));
    }
  });

  it('have lengths that are understood, and a date that is not', async () => {
    for (const typed of [...LENGTHS.en, ...LENGTHS.zh]) expect(readDuration(typed)).toBeGreaterThan(0);
    expect((await pageOf('times', 'en')).join('\n')).toContain('2026-02-30');
    expect(() => readMoment('2026-02-30', hearingAt('2026-01-01T08:30:00'))).toThrow();
  });

  it('are shown as they are read on the day of asking', async () => {
    expect((await pageOf('times', 'zh')).join('\n')).toMatch(/下周一 +2026年11月30日 周一 17:30/);
    expect((await pageOf('times', 'zh', 80, '2026-12-24T08:30:00')).join('\n')).toMatch(
      /下周一 +2026年12月28日 周一 17:30/,
    );
  });
});

describe('ranking', () => {
  /** Value of a formula as it is written on the page. */
  const worked = (formula: string, w: number): number =>
    Function(
      'w',
      'min',
      `return ${formula.replaceAll('×', '*').replaceAll('÷', '/').replaceAll('−', '-').replaceAll('^', '**')}`,
    )(w, Math.min);

  it.each([0, 0.5, 1, 2.4, 7, 30, 200])('has the formulas by which matters are ranked, at %s', (w) => {
    expect(worked(FORMULAS.dated, w)).toBeCloseTo(datedUrgency(w), 10);
    expect(worked(FORMULAS.late, w)).toBeCloseTo(lateUrgency(-w), 10);
    expect(worked(FORMULAS.undated, w)).toBeCloseTo(undatedUrgency(w), 10);
  });

  it('names sources under the importance they give', () => {
    const of = (source: Followup['source']) => followupImportance({ source, importance: null } as Followup);
    const named = {
      superior: '上级',
      leader: '批示',
      meeting: '议定',
      petition: '信访',
      peer: '其他部门',
      own: '自己',
    } as const;
    for (const [source, word] of Object.entries(named))
      expect(SOURCES[of(source as Followup['source'])].zh).toContain(word);
  });
});

describe('scripting', () => {
  it('has every exit code', async () => {
    expect(Object.keys(EXITS)).toEqual(Object.keys(EXIT));
    const page = (await pageOf('scripting', 'en')).join('\n');
    for (const code of Object.values(EXIT)) expect(page).toMatch(new RegExp(`^ +${code}  \\w`, 'm'));
  });

  it('has every variable of its own that the program reads', () => {
    const root = join(import.meta.dirname, '..', '..', '..');
    const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('.test.') && !name.includes('help/topics'))
      .map((name) => readFileSync(join(root, name), 'utf8'))
      .join('\n');
    // Patterns of code that reads a variable. Some variables are only handed on to another program.
    const reads = /env\['(OFFICE_\w+)'\]|\{ (OFFICE_\w+) \} = env|readonly (OFFICE_\w+)\?:/g;
    const read = new Set([...sources.matchAll(reads)].map((found) => found[1] ?? found[2] ?? found[3]));
    const told = VARIABLES.flatMap(([names]) => names.split(', '));
    expect(told.filter((name) => name.startsWith('OFFICE_')).sort()).toEqual([...read].sort());
    for (const name of told) expect(sources, name).toContain(name);
  });
});

describe('files', () => {
  it('says how long what is closed stays on the desk', () => {
    const archive = KEPT.find(({ path }) => path.startsWith('archive'))?.is.en ?? '';
    const daysOf = (name: string) => cabinet.find((drawer) => drawer.name === name)?.daysOnDesk;
    expect(archive).toContain(`visits after ${daysOf('visitors')} days`);
    expect(archive).toContain(`follow-ups after ${daysOf('followups')}`);
    expect(archive).toContain(`notices and duty after ${daysOf('notices')}`);
    expect(daysOf('duty')).toBe(daysOf('notices'));
  });
});

describe('commands that topics name', () => {
  const commandsIn = async (name: string) =>
    [...(await pageOf(name, 'en', 1000)).join('\n').matchAll(/(?:^| )office ([a-z][^:;.\n]*?)(?= {2}|[;:.]|$)/gm)].map(
      ([, line = '']) => line.trim(),
    );

  it.each(TOPICS.map(({ name }) => name))('exist, with their options, in %s', async (name) => {
    const tree = await wholeTree();
    for (const line of await commandsIn(name)) {
      const argv = shellLineOf(`${line.replace(/ \|.*$/, '')} `, '').words;
      const [first = '', second = ''] = argv;
      const group = tree.groups.find(({ noun }) => noun === first);
      const known = [
        ...[...tree.daily, ...tree.groups.map(({ noun }) => ({ name: noun }))].map((one) => one.name),
        ...['help', 'show', 'done', 'edit', 'rm'],
      ];
      // In a sentence the word after “office” need not be a command.
      if (!known.includes(first)) continue;
      const verb = group?.verbs.find((one) => one.name === second) ?? group?.itself;
      if (group !== undefined) expect(verb, line).toBeDefined();
      // `office edit F9` is the edit of the follow-ups.
      const about = tree.drawers.find(({ letter }) => argv.some((word) => new RegExp(`^${letter}\\d+$`).test(word)));
      const routed = about && tree.verbsOf(about).find((one) => one.name === first);
      for (const option of argv.filter((word) => word.startsWith('--') && word !== '--'))
        expect(
          Object.keys((verb ?? routed ?? tree.daily.find((one) => one.name === first))?.options ?? {}).map(spelled),
          line,
        ).toEqual(expect.arrayContaining(option === '--json' ? [] : [option]));
      if (group !== undefined && !second.startsWith('-') && second !== '') expect(verb?.name, line).toBe(second);
    }
  });
});
