import { bad, type Cell, type Tone, toned } from '../../core/page.ts';
import { both, listed, type Text, text } from '../../core/text.ts';
import { isOpenStill } from './answer.ts';
import type { Addressee, Notice, NoticeEvent } from './record.ts';
import { misinformed } from './standing.ts';
import { noticeWords as w } from './words.ts';

/** The people who gave one answer, or whose attendance was the same. */
type Group = { readonly label: Text; readonly tone: Tone; readonly people: readonly Addressee[] };

const BY_STATE: readonly (readonly [Addressee['state'], Tone])[] = [
  ['coming', 'good'],
  ['substitute', 'info'],
  ['leave', 'dim'],
  ['declined', 'dim'],
  ['told', 'warn'],
  ['notTold', 'bad'],
];

const BY_ATTENDANCE: readonly (readonly [NonNullable<Addressee['attendance']>, Tone])[] = [
  ['present', 'good'],
  ['late', 'warn'],
  ['early', 'warn'],
  ['excused', 'dim'],
  ['absent', 'bad'],
];

/** The called people, or the observers, by answer; by attendance once the meeting was held. Empty groups are left out. */
const groupsOf = (n: Notice, observer: boolean): readonly Group[] => {
  const people = n.called.filter((someone) => someone.observer === observer);
  const groups: readonly Group[] =
    n.heldAt === null
      ? BY_STATE.map(([state, tone]) => ({
          label: w.groups[state],
          tone,
          people: people.filter((someone) => someone.state === state),
        }))
      : BY_ATTENDANCE.map(([attendance, tone]) => ({
          label: w.attendances[attendance],
          tone,
          people: people.filter((someone) => someone.attendance === attendance),
        }));
  return groups.filter((group) => group.people.length > 0);
};

/** Lines of the card: the number of people called or observing, then who gave which answer. Empty if there is nobody. */
export const groupCells = (n: Notice, observer: boolean): readonly Cell[] => {
  const groups = groupsOf(n, observer);
  const stale = n.heldAt === null ? misinformed(n).filter((someone) => someone.observer === observer) : [];
  return [
    ...groups.map(
      ({ label, tone, people }): Cell => [toned(tone)(label), ` ${people.length}`, w.ofGroup(namesIn(n, people))],
    ),
    ...(stale.length === 0
      ? []
      : [[bad(w.doNotKnow), ` ${stale.length}`, w.ofGroup(listed(stale.map(({ name }) => name)))]]),
  ];
};

/** The groups as lines of a text: `参加 21：…`. */
export const groupTexts = (n: Notice, observer: boolean): readonly Text[] =>
  groupsOf(n, observer).map(({ label, people }) => {
    const names = w.ofGroup(namesIn(n, people));
    return both((lang) => `${label[lang]} ${people.length}${names[lang]}`);
  });

const namesIn = (n: Notice, people: readonly Addressee[]): Text => listed(people.map((someone) => saidOf(n, someone)));

/** A name with whatever belongs to its answer: the substitute, the reason, the answer to the former time. */
const saidOf = (n: Notice, someone: Addressee): Text => {
  const { name, substitute, reason } = someone;
  const former = isOpenStill(someone) ? formerAnswer(n, name) : null;
  const more = [
    ...(substitute === null ? [] : [w.insteadComes(substitute)]),
    ...(reason === null ? [] : [reason]),
    ...(someone.approvedBy == null ? [] : [w.approvedBy(someone.approvedBy)]),
    ...(former === null ? [] : [former]),
  ];
  return more.length === 0 ? text(name, name) : w.withMore(name, more);
};

/** The answer that a person gave for the time before the last postponement: `was: leave, at home`. Null if there was none. */
export const formerAnswer = (n: Notice, name: string): Text | null => {
  const moved = n.events.findLastIndex(({ kind }) => kind === 'postpone');
  const said = n.events
    .slice(0, Math.max(0, moved))
    .findLast(
      (event): event is Extract<NoticeEvent, { kind: 'reply' }> => event.kind === 'reply' && event.name === name,
    );
  return said === undefined ? null : w.formerly(w.answers[said.answer], said.by, said.reason);
};
