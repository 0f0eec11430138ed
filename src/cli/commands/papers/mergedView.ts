import type { Drawer } from '../../../core/drawer.ts';
import { type Cell, dim, type Page } from '../../../core/page.ts';
import { both } from '../../../core/text.ts';
import { commonWords as c } from '../../../core/words.ts';
import { everySetting } from '../../settings/everySetting.ts';
import type { MergeReport, MergeTaken } from './merge.ts';
import { paperWords as w } from './words.ts';

/** The result of an import. */
export type MergeOutcome = {
  readonly file: string;
  readonly dryRun: boolean;
  readonly merged: MergeReport;
  readonly drawers: readonly Drawer[];
};

const WAYS = ['added', 'there', 'updated', 'kept'] as const satisfies readonly (keyof MergeTaken)[];

/** The result as JSON: numbers by drawer, and the ids of records that somebody should look at. */
export const mergedJson = ({ file, dryRun, merged, drawers }: MergeOutcome) => ({
  schema: 'office.merge/1',
  file,
  dryRun,
  drawers: Object.fromEntries(
    drawers.map(({ name }) => [name, Object.fromEntries(WAYS.map((way) => [way, countOf(merged.drawers[name][way])]))]),
  ),
  updated: drawers.flatMap(({ name }) => merged.drawers[name].updated),
  kept: drawers.flatMap(({ name }) => merged.drawers[name].kept),
  renamed: merged.moved,
  settings: { taken: namesOf(merged.settings.taken), kept: namesOf(merged.settings.kept) },
  years: merged.years,
});

/** Names of settings as `office config` uses them. */
const namesOf = (keys: readonly string[]): readonly string[] =>
  keys.map((key) => everySetting().find((one) => one.key === key)?.setting.name ?? key);

export const mergedPage = ({ file, dryRun, merged, drawers }: MergeOutcome): Page => {
  const kept = drawers.flatMap(({ name }) => merged.drawers[name].kept);
  const { taken, kept: standing } = merged.settings;
  const asides: readonly (Cell | null)[] = [
    merged.moved.length === 0 ? null : w.renamed(shortened(merged.moved.map(({ from, to }) => `${from} → ${to}`))),
    kept.length === 0 ? null : w.keptIds(shortened(kept)),
    taken.length === 0 ? null : w.settingsTaken(namesOf(taken)),
    standing.length === 0 ? null : w.settingsKept(namesOf(standing)),
    merged.years.length === 0 ? null : w.yearsTaken(merged.years.map(String)),
  ];
  return [
    { kind: 'lines', lines: [(dryRun ? w.wouldTake : w.took)(file)] },
    {
      kind: 'table',
      columns: [{ head: w.drawer }, ...WAYS.map((way) => ({ head: w[way], align: 'right' as const }))],
      rows: drawers.map(({ name, label }) => [label, ...WAYS.map((way) => cellOf(countOf(merged.drawers[name][way])))]),
    },
    { kind: 'lines', lines: asides.filter((line) => line !== null) },
  ];
};

const countOf = (taken: number | readonly string[]): number => (typeof taken === 'number' ? taken : taken.length);

const cellOf = (count: number): Cell => (count === 0 ? dim(c.none) : String(count));

const MOST = 20;

const shortened = (words: readonly string[]) =>
  words.length <= MOST ? words : [...words.slice(0, MOST), both((lang) => w.more(words.length - MOST)[lang])];
