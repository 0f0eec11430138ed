import { Complaint, EXIT } from '../../../core/complaint.ts';
import type { Drawer } from '../../../core/drawer.ts';
import { type Cell, dim, good, type Page } from '../../../core/page.ts';
import { DAILY } from '../../../core/plates.ts';
import { text } from '../../../core/text.ts';
import type { Recovery } from '../../../desk/recovery/recovery.ts';
import * as field from '../../../drawers/kit/fields/index.ts';
import { type Answer, type AnyCall, verb } from '../../../drawers/kit/verb.ts';
import { type BroughtBack, change, shapesOf } from './change.ts';
import { foundIn, type LossesFound, type RecoveryAsked } from './look.ts';
import { lossPage } from './view.ts';
import { recoverWords as w } from './words.ts';

/** The verb that brings back what the desk lacks of its journal, or of a copy: shown first, in one step that can be taken back. */
export const recover = verb({
  name: 'recover',
  zh: DAILY.recover,
  summary: w.does,
  opensAll: true,
  about: w.about,
  examples: [
    { typed: 'office recover', does: w.fromJournal },
    { typed: "office recover 'desk (冲突副本 2026-11-23).json'", does: w.fromCopy },
  ],
  args: { file: field.path(w.fileHelp) },
  options: {
    take: field.called(text('Take', '采用'), field.choice(w.takeHelp, w.take)),
    yes: field.flag(w.yesHelp),
    leave: field.called(text('Leave', '不找回'), field.flag(w.leaveHelp)),
  },
  onAnyDesk: true,
  tellsOfLoss: true,
  run: async ({ args, options, desk: { drawers }, ...call }) => {
    call.world.thrifty();
    const recovery = (await call.rescue()).recovery(
      (name, row) => drawers.find((one) => one.name === name)?.forgetting?.isForgotten(row) === true,
    );
    const asked: RecoveryAsked = {
      file: args.file == null ? null : recovery.pathOf(args.file),
      take: options.take ?? 'desk',
      leave: options.leave === true,
    };
    const looked = lookedAt(recovery, asked, drawers, call);
    return answered(looked, { recovery, asked, drawers, call, isSure: options.yes === true });
  },
});

/** Everything that is said of what there is to bring back, without the records. They are looked for again when they are brought back. */
type Looked = {
  readonly page: Page;
  readonly json: (isDone: boolean) => unknown;
  readonly shapes: ReadonlySet<string>;
  readonly outcomes: number;
  readonly isEmpty: boolean;
};

const lookedAt = (
  recovery: Recovery,
  asked: RecoveryAsked,
  drawers: readonly Drawer[],
  { lens }: Pick<AnyCall, 'lens'>,
): Looked => {
  const { found } = foundIn(recovery.whole.contents(), recovery, asked, drawers);
  const isEmpty = found.outcomes.length === 0 && found.survey.parts.length === 0;
  const file = asked.file === null ? null : recovery.nameOf(asked.file);
  return {
    page: isEmpty
      ? [{ kind: 'lines', lines: [file === null ? w.nothing : w.nothingIn(file)] }]
      : lossPage({ ...found, ...found.survey, file, take: asked.take, drawers, lens }),
    json: jsonOf(found, asked),
    shapes: new Set(shapesOf(found)),
    ...{ outcomes: found.outcomes.length, isEmpty },
  };
};

type Doing = {
  readonly recovery: Recovery;
  readonly asked: RecoveryAsked;
  readonly drawers: readonly Drawer[];
  readonly call: Pick<AnyCall, 'confirm' | 'facts' | 'lens' | 'rescue'>;
  readonly isSure: boolean;
};

const answered = async (looked: Looked, doing: Doing): Promise<Answer> => {
  const { asked, call, isSure, recovery } = doing;
  const { page, json, isEmpty } = looked;
  const file = asked.file === null ? null : recovery.nameOf(asked.file);
  const isCopy = recovery.copies().some(({ path }) => recovery.nameOf(path) === file);
  if (isEmpty && !isCopy) return { json: json(false), page: [...page, ...also(doing)] };
  const question = asked.leave ? w.askLeave : isEmpty ? w.askAside : w.ask;
  const isAgreed = isSure || (await call.confirm(question, page));
  if (isAgreed === null)
    return { json: json(false), page: [...page, ...also(doing)], notes: [w.missingYes], exit: EXIT.usage };
  if (!isAgreed) throw new Complaint('interrupted', w.declined);
  const lines = await done(looked, doing);
  return { json: json(true), page: [...(isSure ? page : []), { kind: 'lines', lines }, ...also(doing)] };
};

/** Brings everything back and moves the copy away. Returns the lines that say so. */
const done = async (looked: Looked, doing: Doing): Promise<readonly Cell[]> => {
  const { asked, recovery, call, drawers } = doing;
  const brought = looked.isEmpty ? null : await change(looked.shapes, recovery, asked, drawers);
  const to = asked.file === null ? null : recovery.layAside(asked.file, call.facts.now);
  return [
    ...(brought === null ? [] : [good(saidOf(brought, looked))]),
    ...(brought !== null && brought.back > 0 ? [dim(w.undo)] : []),
    ...(to === null ? [] : [w.aside(recovery.nameOf(to))]),
    ...(to === null && asked.file !== null ? [dim(w.removeIt(asked.file))] : []),
  ];
};

const saidOf = ({ outcomes, parts, back }: BroughtBack, looked: Looked) => {
  if (back > 0) return w.done(back);
  if (parts > 0) return w.settingsDone;
  return outcomes === looked.outcomes ? w.nothingDone : w.finished;
};

/** A line about the first conflict copy beside the desk, after a look at the journal. */
const also = ({ recovery, asked }: Doing): Page => {
  const [copy] =
    asked.file === null ? recovery.copies().filter(({ kind, of }) => kind === 'conflict' && of !== 'secrets') : [];
  return [{ kind: 'lines', lines: copy === undefined ? [] : [w.moreCopies(`'${recovery.nameOf(copy.path)}'`)] }];
};

const jsonOf = ({ outcomes, survey }: LossesFound, { file, leave }: RecoveryAsked): Looked['json'] => {
  const records = outcomes.map(({ loss, id, stays }) => ({
    drawer: loss.drawer,
    id,
    was: loss.there?.id ?? id,
    kind: loss.verdict,
    taken: !stays,
  }));
  const parts = survey.parts.map(({ part }) => part);
  return (isDone) => ({
    schema: 'office.recover/1',
    file,
    done: isDone && !leave,
    left: isDone && leave,
    records,
    parts,
  });
};
