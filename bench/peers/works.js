import { spawnSync } from 'node:child_process';
import { midnightOf } from './items.js';

const addedTitle = (run) => `新增事项${run}`;

/** Time this evening, for whatever is added. */
const evening = () => new Date(midnightOf(new Date()).getTime() + 20 * 3_600_000);

/** Test whether one of the titles is in the output. Its result says what is wrong; null if a title was found. */
const missing = (what, titles) => (text) =>
  titles.some((title) => text.includes(title)) ? null : `${what} does not show ${titles[0]}`;

/** Work: the list of the day. It must show a matter of today. office has records of its own; there the exit code is checked. */
const listOf = ({ list, ownRecords }, home, titles, env) => ({
  ...{ name: list.label, firstName: list.firstLabel, env },
  line: () => list.line(home),
  ...(ownRecords ? {} : { wrong: missing(list.label, titles) }),
});

/** Work: an addition. It must appear in the list afterwards. Each run adds a different one. */
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

/** Works to measure on the desk of one program in `home`. `titles` are those due today. */
export const worksOf = (program, home, titles, bare) => {
  const env = { ...bare, HOME: home, ...program.env };
  const extra = (program.extra ?? []).map((each) => ({ ...each, line: () => each.line(home), env }));
  if (program.list === undefined) return extra;
  return [...extra, listOf(program, home, titles, env), addOf(program, home, env)];
};
