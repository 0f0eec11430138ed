import { shortMoment } from '../../../calendar/speak.ts';
import type { Moment } from '../../../core/civil.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import type { Row } from '../../../core/record.ts';
import { echo, quoted, type Text, text } from '../../../core/text.ts';
import { changeOfId } from '../../../desk/changes.ts';
import type { OpenDesk } from '../desk.ts';
import { locate } from '../locate.ts';
import type { Lined } from './lined.ts';
import { isNaming } from './meant.ts';

/** Lines that are ticked, with the opinion word for word and the version of the text that it is about. */
export type OpinionSaid = {
  readonly which: readonly string[];
  readonly note: string | null;
  readonly textAt?: Moment | null;
};

/**
 * The words of `tick` for a list of opinions: people first, then the opinion, which is kept as it is written. Other lists take the words as
 * they are. Throws `missingValue` without an opinion, because a sounding records nothing else.
 */
export const opinionSaid = <R extends Row, S extends OpinionSaid>(
  of: Lined<R>,
  record: R,
  said: S,
  { desk, facts }: { readonly desk: OpenDesk; readonly facts: Facts },
): S => {
  if (of.takesOpinions?.(record) !== true) return said;
  const lines = of.linesOf(record);
  const count = said.which.findIndex((word) => !isNaming(lines, word, facts));
  // The first word names somebody. If it names nobody, the complaint about it says who is on the list.
  const people = said.which.slice(0, count === -1 ? undefined : Math.max(1, count));
  const opinion = said.which.slice(people.length).join(' ');
  const note = opinion === '' ? said.note : opinion;
  if (note === null) throw new Complaint('missingValue', words.noOpinion, words.opinionHint(record.id, people[0]));
  return { ...said, which: people, note, textAt: textVersion(of, record, desk) };
};

/** The version of the text that the opinions of a list are about; null if the list is for no other record. */
const textVersion = <R extends Row>(of: Lined<R>, record: R, desk: OpenDesk): Moment | null => {
  const about = of.aboutOf?.(record) ?? null;
  return about === null ? null : textChangedAt(desk, about);
};

/** The fields of a record that are its text. Answers, dates and places do not make another version of it. */
const TEXT_FIELDS = ['title', 'agenda', 'materials', 'purpose', 'text', 'remark'] as const;

/** The moment at which the text of a record was last changed: its papers came, its agenda was corrected. Throws `noSuchRecord`. */
export const textChangedAt = (desk: OpenDesk, id: string): Moment => {
  const { record } = locate(desk, id);
  for (const past of desk.history(id)) {
    if (!('entry' in past)) continue;
    const change = changeOfId(past.entry.changes, id);
    if (change !== null && textOf(change.before) !== textOf(change.after)) return past.entry.at;
  }
  return record.createdAt;
};

const textOf = (record: object | null): string =>
  JSON.stringify(record === null ? null : TEXT_FIELDS.map((field) => Reflect.get(record, field) ?? null));

/** The phrase about the version that an opinion is about; null if it is about no record of the desk. */
export const versionText = (about: string | null, textAt: Moment | null | undefined, now: Moment): Text | null => {
  if (about === null || textAt == null) return null;
  const when = shortMoment(textAt, now);
  return text(`about ${about} as of ${when.en}`, `所据文本：${about} ${when.zh} 版`);
};

const words = {
  noOpinion: text('The opinion is missing', '没有写意见'),
  opinionHint: (id: string, person = ''): Text =>
    person === ''
      ? text(`Word for word: office tick ${id} NAME "OPINION"`, `请照原话记：office tick ${id} 姓名 "意见"`)
      : text(
          `Word for word: office tick ${id} ${quoted(echo(person))} "OPINION"`,
          `请照原话记：office tick ${id} ${quoted(echo(person))} "意见"`,
        ),
} as const;
