import { cpus, loadavg } from 'node:os';
import { dayText } from './items.js';
import { median } from './measure.js';

const number = (ratio) => {
  if (ratio >= 100) return Math.round(ratio).toLocaleString('en');
  return ratio.toFixed(ratio >= 10 ? 1 : 2);
};

const cell = ({ end, ratios }) => end ?? number(median(ratios));
const firstCell = ({ end, firstRatio }) => (firstRatio === null ? end : number(firstRatio));

/** Rows of one work: the work, and its first run if that builds an index. Each row is a name and a cell. */
const rowsOf = (work) => [
  [work.name, cell(work)],
  ...(work.firstName === undefined ? [] : [[work.firstName, firstCell(work)]]),
];

/** Table in Markdown: a row per command, a column per number of records. All columns hold the same works in the same order. */
export const tableOf = (columns) => {
  const cells = columns.map(({ works }) => works.flatMap(rowsOf));
  const heads = columns.map(({ records }) => records.toLocaleString('en'));
  const rows = cells[0].map(([name], n) => [name, ...cells.map((column) => column[n][1])]);
  const all = [['× `node -e 0`', ...heads], ['---', ...heads.map(() => '---:')], ...rows];
  return all.map((row) => `| ${row.join(' | ')} |`).join('\n');
};

/** Lines about programs, date and machine, without the machine's name. */
export const circumstances = ({ versions, absent, base, runs }) => {
  const [cpu] = cpus();
  const load = loadavg()[1].toFixed(1);
  return [
    `${dayText(new Date())}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${process.platform}, load ${load}`,
    `node -e 0 took ${base.toFixed(0)} ms (median); medians of ${runs} pairs, of 3 where a run takes over 2 s`,
    `node ${process.version}, ${versions.join(', ')}`,
    ...(absent.length === 0 ? [] : [`could not be installed: ${absent.map(({ name }) => name).join(', ')}`]),
  ].join('\n');
};
