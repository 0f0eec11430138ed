import { shortMoment } from '../../../calendar/speak.ts';
import type { Moment } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';
import { type Cell, warn } from '../../../core/page.ts';
import type { Key, Row } from '../../../core/record.ts';
import { listed, type Text, text } from '../../../core/text.ts';
import type { OpenDesk } from '../desk.ts';
import { referringTo } from '../locate.ts';
import { type Line, lineName, openLines } from './line.ts';
import { textChangedAt } from './opinions.ts';
import { isSounding } from './sounding.ts';

/** A checklist as a rehearsal needs it. */
type ListRow = Row & {
  readonly title: string;
  readonly asks?: string | null;
  readonly each: string | null;
  readonly for: string | null;
  readonly scores?: readonly object[];
  readonly lines: readonly Line[];
};
const checklists: Key<ListRow> = { name: 'checklists' };

type MadeFor = {
  readonly id: string;
  readonly title: string;
  /** People whose opinion was not asked yet; null if the list asks for none. */
  readonly unasked: readonly string[] | null;
  /** People whose opinion is about an earlier version of the text. */
  readonly outdated: readonly string[];
  readonly says: Cell;
};

/** The checklists that were made for a record and are open, and soundings whose opinions are about an earlier version of its text. */
export const listsFor = (desk: OpenDesk, record: Row, facts: Facts): readonly MadeFor[] =>
  referringTo(desk, record).related.flatMap(({ drawer, record: { id } }) => {
    if (drawer.name !== checklists.name) return [];
    const list = desk.find(checklists, id);
    const isOpen = drawer.isOpen(list, facts);
    if (!isSounding(list))
      return isOpen ? [{ id, title: list.title, unasked: null, outdated: [], says: words.open(id, list.title) }] : [];
    const sounding = soundingFor(desk, record.id, list, facts);
    return isOpen || sounding.outdated.length > 0 ? [sounding] : [];
  });

const soundingFor = (desk: OpenDesk, about: string, { id, title, lines }: ListRow, { now }: Facts): MadeFor => {
  const changedAt = textChangedAt(desk, about);
  const unasked = openLines(lines).map(lineName);
  const outdated = outdatedIn(lines, changedAt);
  const phrases = [
    ...(unasked.length === 0 ? [] : [words.unasked(unasked)]),
    ...(outdated.length === 0 ? [] : [words.outdated(outdated, shortMoment(changedAt, now))]),
  ];
  const says = words.sounding(id, title, phrases.length === 0 ? [words.complete] : phrases);
  return { id, title, unasked, outdated, says: phrases.length === 0 ? says : warn(says) };
};

const outdatedIn = (lines: readonly Line[], changedAt: Moment): readonly string[] =>
  lines.flatMap(({ person, textAt }) => (person !== null && textAt != null && textAt < changedAt ? [person] : []));

const words = {
  open: (id: string, title: string): Text => text(`${id} ${title}: still open`, `${id} ${title}：未办结`),
  sounding: (id: string, title: string, phrases: readonly Text[]): Text =>
    text(
      `${id} ${title}: ${phrases.map(({ en }) => en).join('; ')}`,
      `${id} ${title}：${phrases.map(({ zh }) => zh).join('；')}`,
    ),
  unasked: (names: readonly string[]): Text =>
    text(`${names.length} not asked: ${listed(names).en}`, `还有 ${names.length} 位未征求：${listed(names).zh}`),
  outdated: (names: readonly string[], when: Text): Text =>
    text(
      `the text changed ${when.en}, after the opinion of ${listed(names).en}`,
      `文本 ${when.zh} 有改动，在征求 ${listed(names).zh} 之后`,
    ),
  complete: text('all opinions are in', '意见已齐'),
} as const;
