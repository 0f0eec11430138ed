import { shortMoment } from '../../../calendar/speak.ts';
import type { Drawer } from '../../../core/drawer.ts';
import type { Lens } from '../../../core/facts.ts';
import { type Block, type Cell, dim, type Page, strong } from '../../../core/page.ts';
import { both, inLang, type Text } from '../../../core/text.ts';
import type { PartLoss } from '../../../desk/recovery/survey.ts';
import type { LossOutcome, Side } from './bringBack.ts';
import { recoverWords as w } from './words.ts';

/** Everything that the page shows of a survey. */
export type Shown = {
  readonly outcomes: readonly LossOutcome[];
  readonly parts: readonly PartLoss[];
  /** The file that was looked into; null for the journal. */
  readonly file: string | null;
  readonly take: Side;
  readonly drawers: readonly Drawer[];
  readonly lens: Lens;
};

/** The most records that are listed, and the most of which both versions are shown. An import may be lost with thousands of records. */
const MOST = 40;
const MOST_PAIRS = 8;

/** The page of what would be brought back, a line for each record, then both versions of those that were changed on both sides. */
export const lossPage = (shown: Shown): Page => {
  const { outcomes, parts, file } = shown;
  const count = outcomes.length;
  const head = file === null ? w.found(count) : w.foundIn(count, file);
  const conflicts = outcomes.filter(({ loss }) => loss.verdict === 'conflict');
  return [
    { kind: 'lines', lines: count === 0 ? [] : [strong(head)] },
    {
      kind: 'rows',
      columns: [{}, { grow: true }, {}, {}],
      rows: outcomes.slice(0, MOST).map((outcome) => rowOf(outcome, shown)),
    },
    { kind: 'lines', lines: count > MOST ? [dim(w.andMore(count - MOST))] : [] },
    { kind: 'lines', lines: parts.map(({ part }): Cell => w.part[part]) },
    ...conflicts.slice(0, MOST_PAIRS).flatMap((outcome) => pairOf(outcome, shown)),
    { kind: 'lines', lines: conflicts.some(({ stays }) => stays) ? [dim(w.takeCopy)] : [] },
  ];
};

const rowOf = ({ loss, id, stays, excludedBy }: LossOutcome, { drawers, lens, take }: Shown): readonly Cell[] => {
  const { drawer: name, there, here, verdict } = loss;
  const drawer = drawers.find((one) => one.name === name);
  const record = there ?? here;
  const was = there?.id ?? id;
  const becomes = verdict === 'missing' && id !== was ? w.becomes(id) : w.verdicts[verdict];
  const kept = take === 'desk' ? w.stays : w.taken;
  const what = verdict === 'conflict' ? kept : becomes;
  return [
    was,
    record === null || drawer === undefined ? '' : drawer.titleOf(record),
    excludedBy === null ? what : w.excluded(excludedBy),
    dim(record === null || stays ? '' : shortMoment(record.updatedAt, lens.facts.now)),
  ];
};

/** Both versions of a record, with the lines of its card in which they differ. */
const pairOf = ({ loss, id }: LossOutcome, { drawers, lens, file }: Shown): readonly Block[] => {
  const drawer = drawers.find((one) => one.name === loss.drawer);
  const { here, there } = loss;
  if (drawer === undefined || here === null || there === null) return [];
  const mine = drawer.card(here, lens);
  const theirs = drawer.card(there, lens);
  const labels = [...new Map([...mine, ...theirs].map(([label]) => [label.en, label])).values()];
  const cellFor = (card: typeof mine, label: Text): Cell => card.find(([one]) => one.en === label.en)?.[1] ?? '';
  const rows = labels
    .map((label): readonly Cell[] => [label, cellFor(mine, label), cellFor(theirs, label)])
    .filter(([, one, other]) => JSON.stringify(one) !== JSON.stringify(other));
  const title = both((lang) => `${id}  ${inLang(drawer.titleOf(here), lang)}`);
  const columns = [{ head: w.field }, { head: w.onDesk, grow: true }, { head: file === null ? w.inJournal : w.inCopy }];
  return [{ kind: 'gap' }, { kind: 'title', cell: title }, { kind: 'table', columns, rows }];
};
