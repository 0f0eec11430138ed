import { spawnSync } from 'node:child_process';
import { midnightOf } from './items.js';

const addedTitle = (run) => `新增事项${run}`;

/** This evening, when whatever is added takes place. */
const evening = () => new Date(midnightOf(new Date()).getTime() + 20 * 3_600_000);

/** What is wrong when none of the titles is shown, null when one is. */
const missing = (what, titles) => (text) =>
  titles.some((title) => text.includes(title)) ? null : `${what} does not show ${titles[0]}`;

/** The list must show something of today. Ours has its own records; there the exit code has to do. */
const listOf = ({ list, ownRecords }, home, titles, env) => ({
  ...{ name: list.label, firstName: list.firstLabel, env },
  line: () => list.line(home),
  ...(ownRecords ? {} : { wrong: missing(list.label, titles) }),
});

/** An addition must show in the list afterwards. Each run adds another. */
const addOf = ({ add, list }, home, env) => {
  const look = (add.shownBy ?? list.line)(home);
  return {
    ...{ name: add.label, env },
    line: (run) => add.line(home, addedTitle(run), evening()),
    wrong: () => {
      const { stdout } = spawnSync(look[0], look.slice(1), { env, maxBuffer: 2 ** 30, encoding: 'utf8' });
      return missing(add.label, [addedTitle(0)])(stdout);
    },
  };
};

/** Commands to measure on one program's desk in `home`; `titles` are those due today. */
export const worksOf = (program, home, titles, bare) => {
  const env = { ...bare, HOME: home, ...program.env };
  const extra = (program.extra ?? []).map((each) => ({ ...each, line: () => each.line(home), env }));
  if (program.list === undefined) return extra;
  return [...extra, listOf(program, home, titles, env), addOf(program, home, env)];
};
