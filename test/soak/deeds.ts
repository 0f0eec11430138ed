import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chance } from './chance.ts';
import {
  certain,
  contradictions,
  enter,
  type Fate,
  FRESH,
  foundIn,
  marksIn,
  type Saying,
  type Thing,
} from './ledger.ts';
import type { World } from './world.ts';

/** A worker: its own choices, and the records that it made. Nobody else changes them. */
export type Worker = { readonly number: number; readonly chance: Chance; readonly things: Thing[]; count: number };

/** A command, and what is to be entered when it has ended. `tell` returns sentences about what it should not have said. */
export type Deed = {
  readonly args: readonly string[];
  /** Whether its answer has to be JSON. */
  readonly isJson?: boolean;
  readonly tell: (fate: Fate, out: string) => readonly string[];
};

const NOTHING = (): readonly string[] => [];

const newThing = (worker: Worker, drawer: string, together: string | null = null): Thing => {
  worker.count += 1;
  const mark = `w${worker.number}n${worker.count}z`;
  return { mark, drawer, worker: worker.number, id: null, turns: 0, possible: [null], together };
};

/** Enters a new record. Its id is read from the answer: the first word that is an id. */
const begun = (worker: Worker, things: readonly Thing[], change: Saying = FRESH): Deed['tell'] => {
  for (const thing of things) worker.things.push(thing);
  return (fate, out) => {
    for (const thing of things) {
      thing.turns += 1;
      if (fate !== 'refused') thing.possible = fate === 'done' ? [change] : [null, change];
      if (fate === 'done' && thing.together === null && thing.drawer !== 'duty')
        thing.id = /"id":"([A-Z]\d+)"/.exec(out)?.[1] ?? /\b[A-Z]\d+\b/.exec(out)?.[0] ?? null;
    }
    return [];
  };
};

type Maker = (worker: Worker, world: World) => Deed | null;

const making =
  (drawer: string, argsOf: (mark: string, chance: Chance) => readonly string[]): Maker =>
  (worker) => {
    const thing = newThing(worker, drawer);
    return { args: argsOf(thing.mark, worker.chance), tell: begun(worker, [thing]) };
  };

const MAKERS: readonly Maker[] = [
  making('followups', (mark, { pick }) => [pick(['jot', '随手记']), '给印刷厂', '打电话', mark]),
  making('followups', (mark, { pick }) => [pick(['jot', '随手记']), `note ${mark}`]),
  making('followups', (mark, { pick }) => ['followup', 'new', `报告${mark}`, '--due', pick(['+3wd', '月底', '+1d'])]),
  making('followups', (mark) => ['督办', '新建', `总结${mark}`, '--时限', '+5wd', '--主办', '综合科']),
  making('visitors', (mark) => [
    'visitor',
    'in',
    `客${mark}`,
    '--org',
    '城关镇',
    '--kind',
    'business',
    '--purpose',
    'x',
  ]),
  making('visitors', (mark) => ['来访', '登记', `客${mark}`, '--单位', '城关镇', '--类别', '公务', '--事由', '交流']),
  making('events', (mark) => ['event', 'new', `会${mark}`, '--at', '+2d 9:00']),
  making('people', (mark, { pick }) => ['person', 'new', `人${mark}`, '--role', pick(['staff', 'leader', 'member'])]),
  making('supplies', (mark) => ['supply', 'new', `纸${mark}`]),
  making('checklists', (mark) => ['清单', '新建', `清单${mark}`]),
  making('venues', (mark) => ['venue', 'new', `厅${mark}`, '--seats', '20']),
  making('notices', (mark) => [
    ...['notice', 'new', `会议${mark}`, '--at', '+9d 10:00', '--place', '三楼', '--host', '张伟', '--to', '李娜、张伟'],
  ]),
  making('duty', (mark) => ['duty', 'log', `来电${mark}`]),
];

const book = (things: readonly Thing[], path: string): void =>
  writeFileSync(
    path,
    ['date,name,org,purpose', ...things.map(({ mark }, n) => `2026-06-${10 + n},客${mark},某局,谈话`), ''].join('\n'),
  );

/** A visitors' book, of which all visits come in or none. Its visits are over. */
const importing: Maker = (worker, { root: _, home }) => {
  const together = `book ${worker.number}-${worker.count}`;
  const things = Array.from({ length: 2 + worker.chance.below(12) }, () => newThing(worker, 'visitors', together));
  const path = join(home, `book-${worker.number}.csv`);
  book(things, path);
  return {
    args: ['visitor', 'import', path],
    tell: begun(worker, things, { ...FRESH, isClosed: true, before: 'unknown' }),
  };
};

/** A record that is there for certain, with no command in doubt, and that a command may be about. */
const sure = (worker: Worker, fits: (thing: Thing, state: Saying) => boolean): Thing | null => {
  const fitting = worker.things.slice(-150).filter((thing) => {
    const state = certain(thing);
    return thing.id !== null && state !== null && fits(thing, state);
  });
  return fitting.length === 0 ? null : worker.chance.pick(fitting);
};

const changing =
  (
    fits: (thing: Thing, state: Saying) => boolean,
    deedOf: (
      id: string,
      text: string,
      chance: Chance,
    ) => readonly [readonly string[], (state: Saying) => Saying | null],
  ): Maker =>
  (worker) => {
    const thing = sure(worker, fits);
    if (thing === null || thing.id === null) return null;
    worker.count += 1;
    thing.turns += 1;
    const [args, change] = deedOf(thing.id, `t${worker.number}c${worker.count}`, worker.chance);
    const keep = (state: Saying): Saying | null => {
      const next = change(state);
      return next === null ? null : { ...next, before: state };
    };
    return {
      args,
      tell: (fate) => {
        enter(thing, fate, keep);
        return [];
      },
    };
  };

const isOpenOf =
  (...drawers: readonly string[]) =>
  ({ drawer }: Thing, { isClosed }: Saying): boolean =>
    drawers.includes(drawer) && !isClosed;

const REMARKED = ['followups', 'visitors', 'supplies', 'checklists', 'notices', 'venues'];
const withLine =
  (text: string) =>
  (state: Saying): Saying => ({ ...state, lines: [...state.lines, text] });
const closed = (state: Saying): Saying => ({ ...state, isClosed: true });

const CHANGERS: readonly Maker[] = [
  changing(isOpenOf(...REMARKED), (id, text, { pick }) => [
    pick([
      ['edit', id, '--remark', text],
      ['修改', id, '--备注', text],
    ]),
    (state) => ({ ...state, remark: text }),
  ]),
  changing(isOpenOf('followups'), (id, text, { pick }) => [
    [
      ...pick([
        ['followup', 'feedback'],
        ['督办', '反馈'],
      ] as const),
      id,
      text,
    ],
    withLine(text),
  ]),
  changing(isOpenOf('checklists'), (id, text) => [['checklist', 'add', id, text], withLine(text)]),
  changing(isOpenOf('followups'), (id, text, { pick }) => [
    [
      ...pick([
        ['done', id, '--result'],
        ['办结', id, '--结果'],
      ] as const),
      text,
    ],
    closed,
  ]),
  changing(isOpenOf('visitors'), (id) => [['visitor', 'out', id], closed]),
  changing(
    ({ drawer }) => drawer !== 'people' && drawer !== 'duty',
    (id, _, { pick }) => [[pick(['rm', '删除']), id], () => null],
  ),
];

/** Takes back the last command about a record whose past is known. */
const takingBack: Maker = (worker) => {
  const thing = sure(worker, (_, { before }) => before !== 'unknown');
  const state = thing === null ? null : certain(thing);
  if (thing === null || state === null || state.before === 'unknown') return null;
  const { before } = state;
  thing.turns += 1;
  return {
    args: [
      ...worker.chance.pick([
        ['undo', '--of'],
        ['撤销', '--关于'],
      ] as const),
      thing.id ?? '',
    ],
    tell: (fate) => {
      enter(thing, fate, () => before);
      return [];
    },
  };
};

/** Looks up a record of one's own, which has to be there. */
const lookingUp: Maker = (worker) => {
  const thing = sure(worker, () => true);
  if (thing === null) return null;
  const { mark, id } = thing;
  return {
    args: worker.chance.pick([
      ['show', id ?? ''],
      ['查看', id ?? ''],
      ['search', mark],
    ]),
    tell: (fate, out) =>
      fate === 'done' && marksIn(out).includes(mark) ? [] : fate === 'done' ? [`${mark} was not shown`] : [],
  };
};

/** Exports the whole desk while others write: everything that this worker was told by then has to be in it. */
const exporting: Maker = (worker) => ({
  args: ['export'],
  tell: (fate, out) => {
    if (fate !== 'done') return [];
    const found = foundIn(out);
    return contradictions(worker.things, found).map((sentence) => `in an export: ${sentence}`);
  },
});

/** Makes a copy of everything in one file, and looks into it. */
const backingUp: Maker = (worker, { home }) => {
  const path = join(home, `backup-${worker.number}-${worker.count}.json`);
  worker.count += 1;
  const known = worker.things.filter((thing) => certain(thing) !== null).map(({ mark }) => mark);
  return {
    args: ['backup', '--out', path],
    tell: (fate) => {
      const marks = new Set(fate === 'done' ? marksIn(readFileSync(path, 'utf8')) : known);
      rmSync(path, { force: true });
      return known.filter((mark) => !marks.has(mark)).map((mark) => `${mark} is not in a backup`);
    },
  };
};

/** What `doctor` may advise about the words of the records. */
export const ADVICE = ['noLead', 'unknownName', 'ambiguousName'];

/** What `doctor` may find while processes are killed and a sync tool is at work. */
const MENDABLE = ['leftover', 'staleLock', 'locked', 'unsettled', 'tornLine', 'counterBehind', 'copy'];

type Findings = { readonly findings: readonly { readonly code: string; readonly where: string }[] };

export const alarmsIn = (out: string): readonly string[] =>
  (JSON.parse(out) as Findings).findings
    .filter(({ code }) => ![...MENDABLE, ...ADVICE].includes(code))
    .map(({ code, where }) => `doctor says ${code} of ${where}`);

const examining: Maker = () => ({
  args: ['doctor'],
  isJson: true,
  tell: (fate, out) => (fate === 'refused' || out === '' ? [] : alarmsIn(out)),
});

const reading =
  (...args: readonly string[]): Maker =>
  () => ({ args, tell: NOTHING });

const READERS: readonly Maker[] = [
  reading('today'),
  reading('今日'),
  reading('week'),
  reading('督办', '列表'),
  reading('visitor', 'list', '--all', '--limit', '30'),
  reading('log', '--limit', '20'),
  reading('purge', '--dry-run'),
  reading('remind', '--dry-run'),
  lookingUp,
  lookingUp,
  lookingUp,
  exporting,
  backingUp,
  examining,
];

const settingUp: Maker = ({ chance }) => ({
  args: ['config', 'set', 'office', chance.pick(['县人大办', '办公室', 'the office'])],
  tell: NOTHING,
});

/** The next command of a worker. */
export const nextDeed = (worker: Worker, world: World): Deed => {
  const { chance } = worker;
  const kind = chance.below(100);
  const made = (): Maker => {
    if (kind < 38) return chance.pick(MAKERS);
    if (kind < 66) return chance.pick(CHANGERS);
    if (kind < 72) return takingBack;
    if (kind < 75) return importing;
    return kind < 76 ? settingUp : chance.pick(READERS);
  };
  return made()(worker, world) ?? chance.pick(MAKERS)(worker, world) ?? { args: ['today'], tell: NOTHING };
};
