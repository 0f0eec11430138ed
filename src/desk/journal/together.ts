import { type Changes, type Difference, isSameChange, PARTS, type RecordChange } from '../changes.ts';
import { changedSince } from './needRefusals.ts';

/** The changes of some turns by the ids of their records. */
type Net = ReadonlyMap<string, RecordChange>;

/**
 * The difference that turns of the desk make together, one after the other. The changes of one of them, the vast one, are not held: the others are
 * laid over them while they are gone through. Throws `changedSince` if a turn does not find a record or a part as the turns before leave it.
 * @param vast the place of the turn that is not held; -1 if there is none
 */
export const together = (turns: readonly Difference[], vast: number): Difference => {
  const [only, ...others] = turns;
  if (only !== undefined && others.length === 0) return only;
  const [sooner, later] = vast < 0 ? [turns, []] : [turns.slice(0, vast), turns.slice(vast + 1)];
  return { changes: laidOver(turns[vast]?.changes ?? [], netOf(sooner), netOf(later)), ...partsOf(turns) };
};

const netOf = (turns: readonly Pick<Difference, 'changes'>[]): Net => {
  const net = new Map<string, RecordChange>();
  for (const { changes } of turns)
    for (const change of changes) net.set(change.id, chained([net.get(change.id), change], change));
  return net;
};

/** The changes of one record as one change. `least` is any of them. */
const chained = (all: readonly (RecordChange | undefined)[], least: RecordChange): RecordChange => {
  const { before, after } = linked(least.id, all) ?? least;
  return { ...least, before, after };
};

type Link<T> = { readonly before: T; readonly after: T };

/** Changes of one thing as one; undefined where it is not changed. Those left out are passed over. */
const linked = <T>(what: string, all: readonly (Link<T> | undefined)[]): Link<T> | undefined =>
  all.reduce((before, next) => {
    if (before === undefined || next === undefined) return before ?? next;
    if (!isSameChange(before.after, next.before)) throw changedSince(what);
    return { before: before.before, after: next.after };
  }, undefined);

const isChange = ({ before, after }: Link<unknown>): boolean => !isSameChange(before, after);

/** Changes with smaller ones before and after them. */
const laidOver = (vast: Changes, sooner: Net, later: Net): Changes => {
  const net = (change: RecordChange): RecordChange =>
    sooner.has(change.id) || later.has(change.id)
      ? chained([sooner.get(change.id), change, later.get(change.id)], change)
      : change;
  const within = new Set<string>();
  let vanished = 0;
  for (const change of vast) {
    const made = net(change);
    if (made !== change) within.add(change.id);
    if (made !== change && !isChange(made)) vanished += 1;
  }
  const isBeside = ({ id }: RecordChange): boolean => !within.has(id);
  const beside = [...netOf([sooner, later].map((some) => ({ changes: [...some.values()].filter(isBeside) }))).values()];
  const besides = beside.filter(isChange);
  return {
    length: vast.length - vanished + besides.length,
    *[Symbol.iterator](): Iterator<RecordChange> {
      for (const change of vast) {
        const made = net(change);
        if (made === change || isChange(made)) yield made;
      }
      yield* besides;
    },
  };
};

/** The parts of the desk that the turns change. */
const partsOf = (turns: readonly Difference[]): Omit<Difference, 'changes'> => {
  const [settings, holidays, extra] = [
    linked(
      PARTS[0],
      turns.map((turn) => turn.settings),
    ),
    linked(
      PARTS[1],
      turns.map((turn) => turn.holidays),
    ),
    linked(
      PARTS[2],
      turns.map((turn) => turn.extra),
    ),
  ];
  return {
    ...(settings !== undefined && isChange(settings) ? { settings } : {}),
    ...(holidays !== undefined && isChange(holidays) ? { holidays } : {}),
    ...(extra !== undefined && isChange(extra) ? { extra } : {}),
  };
};
