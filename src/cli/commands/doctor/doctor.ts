import { setTimeout as pause } from 'node:timers/promises';
import { Complaint, EXIT } from '../../../core/complaint.ts';
import type { Drawer } from '../../../core/drawer.ts';
import type { Facts } from '../../../core/facts.ts';
import { bad, type Cell, dim, good, type Page, warn } from '../../../core/page.ts';
import { DAILY } from '../../../core/plates.ts';
import { inLang, type Lang } from '../../../core/text.ts';
import type { Rescue } from '../../../desk/backup/rescue.ts';
import type { Ailment } from '../../../desk/doctor/ailment.ts';
import type { Examined } from '../../../desk/doctor/examine.ts';
import { doctorWords as w } from '../../../desk/doctor/words.ts';
import { drawerNamesOf } from '../../../desk/live/contents.ts';
import * as field from '../../../drawers/kit/fields/index.ts';
import { verb } from '../../../drawers/kit/verb.ts';
import type { SentBook } from '../../../reminders/book/open.ts';
import { openBook } from '../../../reminders/book/open.ts';
import { checkUp } from './findings.ts';
import { lackingRecords } from './lacks.ts';
import { namesStanding } from './namesStanding.ts';

/** The verb that examines the whole desk. With `--fix` it repairs what can be repaired without changing a record. */
export const doctor = verb({
  name: 'doctor',
  zh: DAILY.doctor,
  summary: w.doctorDoes,
  opensAll: true,
  about: w.doctorAbout,
  examples: [{ typed: 'office doctor --fix', does: w.doctorFixes }],
  args: {},
  options: { fix: field.flag(w.fixHelp) },
  onAnyDesk: true,
  tellsOfLoss: true,
  run: async ({ options, desk, lang, facts, ...call }) => {
    const { data } = call.world;
    const seen = {
      rescue: await call.rescue(),
      drawers: desk.drawers,
      book: openBook(call.world.premises()),
      facts,
      data,
    };
    const before = await look(seen);
    const curable = options.fix === true && !isLockedElsewhere(before) ? before.ailments.filter(isCurable) : [];
    if (curable.length > 0) await seen.rescue.mend(curable);
    const after = curable.length > 0 ? await look(seen) : before;
    const faults = after.ailments.filter(({ severity }) => severity === 'fault');
    return {
      json: {
        schema: 'office.doctor/1',
        findings: after.ailments.map((ailment) => ailmentJson(ailment, lang)),
        mended: curable.map((ailment) => ailmentJson(ailment, lang)),
        faults: faults.length,
        ...countsOf(after),
      },
      page: doctorPage(after, curable),
      ...(faults.length > 0 ? { exit: EXIT.damaged } : {}),
    };
  },
});

const isCurable = ({ cure }: Ailment): boolean => cure !== undefined;

/** Whether another process holds the lock. Nothing can be repaired then, and waiting for it would only delay the report. */
const isLockedElsewhere = ({ ailments }: Examined): boolean =>
  ailments.some(({ code, severity, where }) => code === 'locked' && severity === 'fault' && where === 'desk.lock');

type Seen = {
  readonly rescue: Rescue;
  readonly drawers: readonly Drawer[];
  readonly book: SentBook;
  readonly facts: Facts;
  /** The folder of the program's own data. */
  readonly data: string;
};

/**
 * Looks the desk over. While others write to it, parts of it are seen before a command and parts after it. Then it is looked over twice, and
 * only findings that are there both times count.
 */
const look = async (seen: Seen): Promise<Examined> => {
  const { rescue } = seen;
  const stamp = rescue.stampAtRest();
  const first = await lookOnce(seen);
  if (first.ailments.length === 0 || (stamp !== null && stamp === rescue.stampAtRest())) return first;
  await resting(rescue);
  const second = await lookOnce(seen);
  const known = new Set(first.ailments.map(nameOf));
  return { ...second, ailments: second.ailments.filter((ailment) => known.has(nameOf(ailment))) };
};

/** Waits until no process holds the lock, at most a second: one that is only slow has put its desk in place by then. */
const resting = async ({ stampAtRest }: Rescue): Promise<void> => {
  for (let n = 0; n < 20 && stampAtRest() === null; n += 1) await pause(50);
};

const nameOf = ({ code, where, what }: Ailment): string => JSON.stringify([code, where, what.en]);

const lookOnce = async ({ rescue, drawers, book, facts, data }: Seen): Promise<Examined> => {
  const examined = await rescue.examine();
  // If the folder of reminders cannot be read at all, that is reported already.
  const sent = examined.ailments.some(({ where }) => where === 'remind') ? [] : bookAilments(book);
  const inside = checkUp(examined, drawers);
  // A month that the archive has lost is one finding, not two.
  const lacks = inside.some(({ code }) => code === 'lostRecords') ? [] : lackingRecords(examined, rescue, drawers);
  const { contents } = examined;
  const names = contents === null ? [] : namesStanding(contents, drawers, facts, data);
  return { ...examined, ailments: [...examined.ailments, ...lacks, ...inside, ...names, ...sent] };
};

/** A finding if the book of sent reminders cannot be read. */
const bookAilments = (book: SentBook): readonly Ailment[] => {
  const where = 'remind/sent.json';
  try {
    const { damage } = book.read();
    if (damage === null) return [];
    const what = w.fileDamaged(damage);
    return [{ code: 'damagedReminders', severity: 'fault', where, what, remedy: w.badBookDoes }];
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    const remedy = error.code === 'newerDesk' ? w.upgrade : w.unreadableDoes;
    return [
      {
        code: error.code === 'newerDesk' ? 'newerFile' : 'unreadable',
        severity: 'fault',
        where,
        what: error.what,
        remedy,
      },
    ];
  }
};

const ailmentJson = ({ code, severity, where, what, remedy, cure }: Ailment, lang: Lang) => ({
  ...{ code, severity, where: where === '' ? null : where },
  message: inLang(what, lang),
  remedy: remedy === null ? null : inLang(remedy, lang),
  fixable: cure !== undefined,
});

const countsOf = ({ contents, archived, journalLines, backups }: Examined) => ({
  records:
    contents === null
      ? archived.length
      : drawerNamesOf(contents.drawers).reduce((sum, name) => sum + contents.drawers[name].length, archived.length),
  journalLines,
  backups,
});

const doctorPage = (examined: Examined, mended: readonly Ailment[]): Page => {
  const { ailments } = examined;
  const { records, journalLines, backups } = countsOf(examined);
  const faults = ailments.filter(({ severity }) => severity === 'fault').length;
  const isAbsent = records === 0 && journalLines === 0 && backups === 0 && ailments.length === 0;
  if (isAbsent) return [{ kind: 'lines', lines: [w.noDesk] }];
  const isWell = ailments.length === 0 && mended.length === 0;
  return [
    { kind: 'lines', lines: mended.map((ailment): Cell => [good(w.mended), '  ', ...newsOf(ailment)]) },
    { kind: 'lines', lines: ailments.flatMap(ailmentLines) },
    { kind: 'lines', lines: [isWell ? good(w.well) : w.sum(faults, ailments.length - faults, mended.length)] },
    { kind: 'lines', lines: [dim(w.looked(records, journalLines, backups))] },
  ];
};

const newsOf = ({ where, what }: Ailment): readonly Cell[] => (where === '' ? [what] : [where, '  ', what]);

const ailmentLines = (ailment: Ailment): readonly Cell[] => {
  const { severity, remedy, cure } = ailment;
  const head = severity === 'fault' ? bad(w.fault) : warn(w.advice);
  const does = remedy === null || cure === undefined ? remedy : w.would(remedy);
  return [[head, '  ', ...newsOf(ailment)], ...(does === null ? [] : [['      ', dim(does)]])];
};
