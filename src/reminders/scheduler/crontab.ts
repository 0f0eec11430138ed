import { Complaint } from '../../core/complaint.ts';
import { cronWord } from './quoting.ts';
import type { Job } from './scheduler.ts';
import { scheduleWords as w } from './words.ts';

/**
 * Crontab of a user as text with one character for each byte (latin1). A crontab need not be UTF-8: an old comment in GBK must be written
 * back unchanged.
 */
export type Crontab = string;

const BEGIN = '# BEGIN office remind: ';
const END = '# END office remind: ';

export const crontabBytes = (written: string): Crontab => Buffer.from(written, 'utf8').toString('latin1');
export const crontabText = (bytes: Crontab): string => Buffer.from(bytes, 'latin1').toString('utf8');

/** Five time fields of cron for a start every so many minutes. */
const timeOf = (every: number): string => {
  if (every === 1) return '* * * * *';
  if (every < 60) return `*/${every} * * * *`;
  return every === 60 ? '0 * * * *' : `0 */${every / 60} * * *`;
};

/** Minutes between starts, read from fields that `timeOf` writes; null for other fields. */
const everyIn = (time: string): number | null => {
  const found = /^(?:\*(?:\/(\d+))? \*|0 \*(?:\/(\d+))?) \* \* \*$/.exec(time);
  if (found === null) return null;
  return time.startsWith('0') ? Number(found[2] ?? 1) * 60 : Number(found[1] ?? 1);
};

/** Longest command in bytes. Vixie's cron keeps 1,000 bytes of a command and drops the rest without a message. */
const LONGEST = 998;

/**
 * Command of an entry. Variables are set inside the command with env(1). A line `NAME=value` of its own would hold for all entries below
 * it, also for those that somebody adds at the end later. env(1) works with whatever shell `SHELL=` names above. Throws `badValue` if the
 * command is too long for cron.
 */
export const crontabCommand = (job: Job): string => {
  const set = Object.entries(job.env).map(([name, value]) => cronWord(`${name}=${value}`));
  const command = ['/usr/bin/env', ...set, startOf(job)].join(' ');
  const bytes = Buffer.byteLength(command);
  if (bytes > LONGEST) throw new Complaint('badValue', w.tooLong(bytes, LONGEST), w.tooLongHint);
  return command;
};

/** Program and arguments as an entry writes them. */
export const startOf = ({ words }: Job): string => words.map(cronWord).join(' ');

const linesOf = (tab: Crontab): string[] => tab.split(/(?<=\n)/);
const bare = (line: string): string => line.replace(/\r?\n$/, '');

/** Blocks of the desk: first and last line of each. Throws `ruleViolated` for a block without an end. */
const blocksIn = (lines: readonly string[], desk: string): readonly (readonly [number, number])[] => {
  const [begin, end] = [crontabBytes(BEGIN + desk), crontabBytes(END + desk)];
  const marks = lines.flatMap((line, at) => ([begin, end].includes(bare(line)) ? [at] : []));
  return marks.flatMap((at, n) => {
    const isBegin = bare(lines[at] ?? '') === begin;
    if (isBegin !== (n % 2 === 0) || (n === marks.length - 1 && isBegin))
      throw new Complaint('ruleViolated', w.brokenBlock(BEGIN + desk, END + desk), w.brokenBlockHint);
    return isBegin ? [[at, marks[n + 1] ?? at] as const] : [];
  });
};

export const blockOf = (job: Job): readonly string[] => [
  BEGIN + job.desk,
  `# ${job.remark}`,
  `${timeOf(job.every)} ${crontabCommand(job)}`,
  END + job.desk,
];

/** Crontab with the job's block: in place of the desk's old block, else at the end. */
export const withBlock = (tab: Crontab, job: Job): Crontab => {
  const lines = linesOf(tab);
  const block = blockOf(job).map((line) => `${crontabBytes(line)}\n`);
  const [first, ...others] = blocksIn(lines, job.desk);
  if (first !== undefined) return replaced(lines, [first, ...others], block).join('');
  return (tab === '' || tab.endsWith('\n') ? tab : `${tab}\n`) + block.join('');
};

/** Crontab without any block of that desk. */
export const withoutBlock = (tab: Crontab, desk: string): Crontab => {
  const lines = linesOf(tab);
  return replaced(lines, blocksIn(lines, desk), []).join('');
};

/** Lines in which the first range is replaced by `block` and the other ranges are removed. */
const replaced = (
  lines: readonly string[],
  ranges: readonly (readonly [number, number])[],
  block: readonly string[],
): readonly string[] =>
  lines.flatMap((line, at) => {
    const range = ranges.find(([from, to]) => at >= from && at <= to);
    if (range === undefined) return [line];
    return range === ranges[0] && at === range[0] ? block : [];
  });

/** Block of the desk as it stands; null if there is none. */
export const blockIn = (tab: Crontab, desk: string): readonly string[] | null => {
  const lines = linesOf(tab);
  const [range] = blocksIn(lines, desk);
  return range === undefined ? null : lines.slice(range[0], range[1] + 1).map((line) => crontabText(bare(line)));
};

/** Entry within a block: minutes between starts, and the command. */
export const crontabEntry = (block: readonly string[]): { readonly every: number | null; readonly command: string } => {
  const line = block.find((each) => !/^\s*(?:#|$)/.test(each)) ?? '';
  const [, time = '', command = line] = /^\s*((?:\S+\s+){4}\S+)\s+(.*)$/.exec(line) ?? [];
  return { every: everyIn(time.replaceAll(/\s+/g, ' ')), command };
};

/** Value that a variable has at the end of the crontab; null if no line sets it. */
export const crontabValue = (tab: Crontab, name: string): string | null => {
  const set = linesOf(tab).flatMap((line) => {
    const [, key, value = ''] = /^\s*["']?(\w+)["']?\s*=\s*(.*?)\s*$/.exec(bare(line)) ?? [];
    return key === name ? [value.replace(/^(["'])(.*)\1$/, '$2')] : [];
  });
  return set.at(-1) ?? null;
};
