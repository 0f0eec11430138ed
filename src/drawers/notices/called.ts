import { Complaint } from '../../core/complaint.ts';
import { nearest } from '../../core/records.ts';
import type { Addressee, Notice } from './record.ts';
import { refusals as r } from './refusals.ts';

type Names = readonly string[] | null | undefined;

const newcomer = (name: string, observer: boolean): Addressee => ({
  name,
  observer,
  state: 'notTold',
  reason: null,
  substitute: null,
  toldAt: null,
  knows: false,
  answeredAt: null,
  attendance: null,
});

/** The list of those called, rewritten; whoever stays keeps what is known of them. Throws when someone would be in it twice. */
export const calledAnew = (n: Notice, said: { readonly to?: Names; readonly observer?: Names }): Notice => {
  if (said.to == null && said.observer === undefined) return n;
  const before = new Map(n.called.map((someone) => [someone.name, someone]));
  const standing = (observer: boolean) =>
    n.called.filter((someone) => someone.observer === observer).map(({ name }) => name);
  const to = said.to ?? standing(false).filter((name) => !said.observer?.includes(name));
  const observers =
    said.observer === undefined ? standing(true).filter((name) => !to.includes(name)) : (said.observer ?? []);
  const listedAs = (names: readonly string[], observer: boolean) =>
    names.map((name) => ({ ...(before.get(name) ?? late(n, newcomer(name, observer))), observer }));
  return withoutTwins({ ...n, called: [...listedAs(to, false), ...listedAs(observers, true)] });
};

/** Whoever is put on the list of a meeting that was held, was there. */
const late = (n: Notice, someone: Addressee): Addressee =>
  n.heldAt === null ? someone : { ...someone, attendance: 'present' };

/** Nobody appears twice, be it as called, observer or substitute. */
export const withoutTwins = (n: Notice): Notice => {
  const names = n.called.flatMap(({ name, substitute }) => (substitute === null ? [name] : [name, substitute]));
  const twin = names.find((name, at) => names.indexOf(name) !== at);
  if (twin !== undefined) throw new Complaint('ruleViolated', r.calledTwice(twin), r.calledTwiceHint);
  if (n.called.length === 0) throw new Complaint('missingValue', r.nobodyCalled);
  return n;
};

/** The one called by that name; with `standIns`, also by the name of who comes instead. Throws `ruleViolated` and says who is called. */
export const calledBy = (n: Notice, name: string, { standIns = false } = {}): Addressee => {
  const found = n.called.find((someone) => someone.name === name || (standIns && someone.substitute === name));
  if (found !== undefined) return found;
  const names = n.called.map((someone) => someone.name);
  const near = nearest(name, names);
  throw new Complaint(
    'ruleViolated',
    r.notCalled(n.id, name),
    near === null ? r.whoIsCalled(names) : r.didYouMean(near),
  );
};
