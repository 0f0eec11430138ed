import { type Amended, listAfter } from '../../core/amendment.ts';
import { Complaint } from '../../core/complaint.ts';
import { nearest } from '../../core/nearest.ts';
import { echo, listed, type Text, text } from '../../core/text.ts';
import type { Addressee, Notice } from './record.ts';
import { noticeWords as w } from './words.ts';

const NAMES_SHOWN = 12;

type Names = Amended<string> | null | undefined;

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

/** The notice with a new list of people invited; those who stay on it keep their answers. Throws if somebody would be on it twice. */
export const calledAnew = (n: Notice, said: { readonly to?: Names; readonly observer?: Names }): Notice => {
  if (said.to == null && said.observer === undefined) return n;
  const before = new Map(n.called.map((someone) => [someone.name, someone]));
  const standing = (observer: boolean) =>
    n.called.filter((someone) => someone.observer === observer).map(({ name }) => name);
  const observing = said.observer === undefined ? null : listAfter(said.observer, standing(true));
  const to =
    said.to == null
      ? standing(false).filter((name) => observing?.includes(name) !== true)
      : listAfter(said.to, standing(false));
  const observers = observing ?? standing(true).filter((name) => !to.includes(name));
  const listedAs = (names: readonly string[], observer: boolean) =>
    names.map((name) => ({ ...(before.get(name) ?? addedTo(n, newcomer(name, observer))), observer }));
  return withoutTwins({ ...n, called: [...listedAs(to, false), ...listedAs(observers, true)] });
};

/** A person added to the list. Somebody who is added only after the meeting was held was present. */
const addedTo = (n: Notice, someone: Addressee): Addressee =>
  n.heldAt === null ? someone : { ...someone, attendance: 'present' };

/**
 * The notice as it is, after checks. Throws if a name appears twice, as invited person, observer or substitute, or if nobody is invited.
 */
export const withoutTwins = (n: Notice): Notice => {
  const names = n.called.flatMap(({ name, substitute }) => (substitute === null ? [name] : [name, substitute]));
  const twin = names.find((name, at) => names.indexOf(name) !== at);
  if (twin !== undefined) throw new Complaint('ruleViolated', words.calledTwice(twin), words.calledTwiceHint);
  if (n.called.length === 0) throw new Complaint('missingValue', words.nobodyCalled);
  return n;
};

type Lists = { readonly to?: Names; readonly observer?: Names };

/** Checks the answers to prompts: throws `ruleViolated` for somebody who is called and an observer. */
export const listsFit = ({ to, observer }: Lists): void => {
  if (to == null || observer == null || 'added' in to || 'added' in observer) return;
  const twin = observer.find((name) => to.includes(name));
  if (twin !== undefined) throw new Complaint('ruleViolated', words.calledTwice(twin), words.calledTwiceHint);
};

/**
 * The invited person of that name; with `standIns` also the one whose substitute has that name. Throws `ruleViolated`, naming the people
 * invited.
 */
export const calledBy = (n: Notice, name: string, { standIns = false } = {}): Addressee => {
  const found = n.called.find((someone) => someone.name === name || (standIns && someone.substitute === name));
  if (found !== undefined) return found;
  const names = n.called.map((someone) => someone.name);
  const near = nearest(name, names);
  throw new Complaint(
    'ruleViolated',
    words.notCalled(n.id, name),
    near === null ? words.whoIsCalled(names) : w.didYouMean(near),
  );
};

/** The people invited, marked as not knowing the notice as it stands, because it was changed. */
export const nobodyKnows = (called: readonly Addressee[]): Addressee[] =>
  called.map((someone) => ({ ...someone, knows: false }));

const words = {
  calledTwice: (name: string): Text => text(`${echo(name)} is on the list twice`, `${echo(name)} 在名单中出现两次`),
  calledTwiceHint: text(
    'Everyone is called, an observer or a substitute, and only one of them',
    '每人只能有一个身份：参会、列席或代替他人',
  ),
  nobodyCalled: text('Nobody would be called', '参会人员不能为空'),
  notCalled: (id: string, name: string): Text =>
    text(`${echo(name)} is not called to ${id}`, `${echo(name)} 不在 ${id} 的参会名单中`),
  whoIsCalled: (names: readonly string[]): Text => {
    const shown = listed(names.slice(0, NAMES_SHOWN));
    const more = names.length > NAMES_SHOWN ? '…' : '';
    return text(`Called are: ${shown.en}${more}`, `名单：${shown.zh}${more}`);
  },
} as const;
