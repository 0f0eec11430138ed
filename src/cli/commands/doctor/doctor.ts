import { EXIT } from '../../../core/complaint.ts';
import { bad, type Cell, dim, good, type Page, warn } from '../../../core/page.ts';
import { DAILY } from '../../../core/plates.ts';
import { inLang, type Lang } from '../../../core/text.ts';
import type { Ailment } from '../../../desk/doctor/ailment.ts';
import type { Examined } from '../../../desk/doctor/examine.ts';
import { doctorWords as w } from '../../../desk/doctor/words.ts';
import { drawerNamesOf } from '../../../desk/live/contents.ts';
import * as field from '../../../drawers/kit/fields/index.ts';
import { verb } from '../../../drawers/kit/verb.ts';
import { openBook } from '../../../reminders/book/open.ts';
import { look } from './look.ts';

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

const ailmentJson = ({ code, severity, where, what, remedy, cure }: Ailment, lang: Lang) => ({
  ...{ code, severity, where: where === '' ? null : where },
  message: inLang(what, lang),
  remedy: remedy === null ? null : inLang(remedy, lang),
  fixable: cure !== undefined,
});

const countsOf = ({ contents, archived, journalLines, backups }: Examined) => ({
  records:
    contents === null
      ? archived.count
      : drawerNamesOf(contents.drawers).reduce((sum, name) => sum + contents.drawers[name].length, archived.count),
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
