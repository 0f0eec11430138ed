import { spawnSync } from 'node:child_process';

const addedTitle = (run) => `新增事项${run}`;

/** The evening of today, when whatever is added takes place. */
const eveningOf = (midnight) => new Date(midnight.getTime() + 20 * 3_600_000);

/** What is wrong when none of the titles is shown, null when one is. */
const missing = (what, titles) => (text) =>
  titles.some((title) => text.includes(title)) ? null : `${what} does not show ${titles[0]}`;

/** The list must show something of today. Ours has its own records; there the exit code has to do. */
const listOf = (program, home, items, midnight, env) => {
  const dueToday = items.filter(({ due, done }) => done === null && due >= midnight && due <= eveningOf(midnight));
  const titles = dueToday.map(({ title }) => title);
  return {
    ...{ name: program.list.label, firstName: program.list.firstLabel, env },
    line: () => program.list.line(home),
    ...(program.env === undefined ? { wrong: missing(program.list.label, titles) } : {}),
  };
};

/** An addition must show in the list afterwards. Each run adds another. */
const addOf = (program, home, midnight, env) => {
  const { label, line, shownBy } = program.add;
  const look = (shownBy ?? program.list.line)(home);
  return {
    ...{ name: label, env },
    line: (run) => line(home, addedTitle(run), eveningOf(midnight)),
    wrong: () => {
      const { stdout } = spawnSync(look[0], look.slice(1), { env, maxBuffer: 2 ** 30, encoding: 'utf8' });
      return missing(label, [addedTitle(0)])(stdout);
    },
  };
};

/** Commands to measure on one program's desk in `home`. */
export const worksOf = (program, home, items, midnight, bare) => {
  const env = { ...bare, HOME: home, ...program.env };
  const extra = (program.extra ?? []).map((each) => ({ ...each, line: () => each.line(home), env }));
  if (program.list === undefined) return extra;
  return [...extra, listOf(program, home, items, midnight, env), addOf(program, home, midnight, env)];
};
