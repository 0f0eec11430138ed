import { Complaint } from '../../core/complaint.ts';
import { cronWord } from './quoting.ts';
import type { Job } from './scheduler.ts';
import { scheduleWords as w } from './words.ts';

/**
 * A user's crontab as text. All of it is handled byte for byte, one character a byte, for nobody promises that it is UTF-8: an old
 * remark in GBK has to come out as it went in.
 */
export type Crontab = string;

const BEGIN = '# BEGIN office remind: ';
const END = '# END office remind: ';

export const bytesOf = (written: string): Crontab => Buffer.from(written, 'utf8').toString('latin1');
export const textOf = (bytes: Crontab): string => Buffer.from(bytes, 'latin1').toString('utf8');

/** The five fields of a time of every so many minutes. */
const timeOf = (every: number): string => {
  if (every === 1) return '* * * * *';
  if (every < 60) return `*/${every} * * * *`;
  return every === 60 ? '0 * * * *' : `0 */${every / 60} * * *`;
};

/** Minutes of such a time; null for any other. */
const everyIn = (time: string): number | null => {
  const found = /^(?:\*(?:\/(\d+))? \*|0 \*(?:\/(\d+))?) \* \* \*$/.exec(time);
  if (found === null) return null;
  return time.startsWith('0') ? Number(found[2] ?? 1) * 60 : Number(found[1] ?? 1);
};

/** The longest line that any cron runs whole: Vixie's keeps 1,000 bytes of a command and says nothing of the rest. */
const LONGEST = 998;

/**
 * The command of an entry. Its environment is set in the command and not by lines of their own, because such a line holds for every entry
 * below it: also for those that somebody adds at the end tomorrow. By env(1), because `SHELL=` above may name a shell with another syntax.
 * Throws `badValue` when it is too long to be run.
 */
export const commandOf = (job: Job): string => {
  const set = Object.entries(job.env).map(([name, value]) => cronWord(`${name}=${value}`));
  const command = ['/usr/bin/env', ...set, startOf(job)].join(' ');
  const bytes = Buffer.byteLength(command);
  if (bytes > LONGEST) throw new Complaint('badValue', w.tooLong(bytes, LONGEST), w.tooLongHint);
  return command;
};

/** The program and its arguments, as an entry names them. */
export const startOf = ({ words }: Job): string => words.map(cronWord).join(' ');

const linesOf = (tab: Crontab): string[] => tab.split(/(?<=\n)/);
const bare = (line: string): string => line.replace(/\r?\n$/, '');

/** Where the desk's blocks stand, by line, both ends included. Throws `ruleViolated` for one that does not end. */
const blocksIn = (lines: readonly string[], desk: string): readonly (readonly [number, number])[] => {
  const [begin, end] = [bytesOf(BEGIN + desk), bytesOf(END + desk)];
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
  `${timeOf(job.every)} ${commandOf(job)}`,
  END + job.desk,
];

/** The crontab with the job's block, in the place of the one that was there, else at the end. */
export const withBlock = (tab: Crontab, job: Job): Crontab => {
  const lines = linesOf(tab);
  const block = blockOf(job).map((line) => `${bytesOf(line)}\n`);
  const [first, ...others] = blocksIn(lines, job.desk);
  if (first !== undefined) return replaced(lines, [first, ...others], block).join('');
  return (tab === '' || tab.endsWith('\n') ? tab : `${tab}\n`) + block.join('');
};

/** The crontab without any block of that desk. */
export const withoutBlock = (tab: Crontab, desk: string): Crontab => {
  const lines = linesOf(tab);
  return replaced(lines, blocksIn(lines, desk), []).join('');
};

/** `block` stands where the first range was, nothing where the others were. */
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

/** The desk's block as it stands; null when there is none. */
export const blockIn = (tab: Crontab, desk: string): readonly string[] | null => {
  const lines = linesOf(tab);
  const [range] = blocksIn(lines, desk);
  return range === undefined ? null : lines.slice(range[0], range[1] + 1).map((line) => textOf(bare(line)));
};

/** The entry within a block: how often, and what. */
export const entryIn = (block: readonly string[]): { readonly every: number | null; readonly command: string } => {
  const line = block.find((each) => !/^\s*(?:#|$)/.test(each)) ?? '';
  const [, time = '', command = line] = /^\s*((?:\S+\s+){4}\S+)\s+(.*)$/.exec(line) ?? [];
  return { every: everyIn(time.replaceAll(/\s+/g, ' ')), command };
};

/** A value of the environment that a crontab sets for what stands at its end; null when it does not. */
export const valueIn = (tab: Crontab, name: string): string | null => {
  const set = linesOf(tab).flatMap((line) => {
    const [, key, value = ''] = /^\s*["']?(\w+)["']?\s*=\s*(.*?)\s*$/.exec(bare(line)) ?? [];
    return key === name ? [value.replace(/^(["'])(.*)\1$/, '$2')] : [];
  });
  return set.at(-1) ?? null;
};
