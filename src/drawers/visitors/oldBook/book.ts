import { dayOf } from '../../../core/civil.ts';
import type { RuleTools } from '../../../core/rule.ts';
import type { Numbered, TableBook, Taken } from '../../kit/book/book.ts';
import { key, type Visit } from '../record.ts';
import { whenOf } from '../view.ts';
import { type Draft, draftOf, visitOf } from './draft.ts';
import { fields } from './fields.ts';
import { visitorBookWords as w } from './words.ts';

/** The character between the parts of a key. No text of a record contains a control character. */
const SEPARATOR = '\u001f';

const fingerprint = (visit: Draft): string => {
  const when = whenOf(visit);
  return [when === null ? '' : dayOf(when), visit.name, visit.org, visit.host, visit.purpose].join(SEPARATOR);
};

/**
 * The visits that no earlier import brought: none on the desk has the same day, name, unit, host and purpose. Equal visits are counted,
 * because a person may come twice a day: of three equal ones, if one exists already, two are new.
 */
const notYetThere = (records: readonly Visit[], drafts: readonly Numbered<Draft>[]): readonly Numbered<Draft>[] => {
  const there = new Map<string, number>();
  for (const visit of records) {
    if (visit.imported === null) continue;
    const print = fingerprint(visit);
    there.set(print, (there.get(print) ?? 0) + 1);
  }
  return drafts.filter(({ draft }) => {
    const print = there.size === 0 ? '' : fingerprint(draft);
    const left = there.get(print) ?? 0;
    if (left > 0) there.set(print, left - 1);
    return left === 0;
  });
};

/** Adds the visits in one step. A petition in an old book starts no period, because its days were counted elsewhere. */
export const takeIn = (
  records: readonly Visit[],
  drafts: readonly Numbered<Draft>[],
  { mint }: RuleTools,
): Taken<Visit> => {
  const added = notYetThere(records, drafts).map(({ line, draft }) => ({ line, record: visitOf(mint(), draft) }));
  const touched = added.map(({ record }) => record);
  return {
    change: { records: [...records, ...touched], touched },
    ...{ added, updated: [], alreadyThere: drafts.length - added.length, skipped: [] },
  };
};

const spanOf = (drafts: readonly Draft[]): { readonly first: string | null; readonly last: string | null } => {
  const days = drafts
    .flatMap((draft) => whenOf(draft) ?? [])
    .reduce<[string, string] | null>(
      (span, moment) =>
        span === null ? [moment, moment] : [moment < span[0] ? moment : span[0], moment > span[1] ? moment : span[1]],
      null,
    );
  return { first: days === null ? null : dayOf(days[0]), last: days === null ? null : dayOf(days[1]) };
};

/** The old visitors' book (来访台账) as a book that can be imported. */
export const visitorsBook: TableBook<typeof fields, Draft, Visit> = {
  key,
  fields,
  main: 'date',
  keepsAsides: true,
  draft: draftOf,
  takeIn,
  // The visits that earlier imports brought, however long ago.
  past: { has: ['imported'] },
  more: (drafts) => {
    const span = spanOf(drafts);
    return { lines: span.first === null || span.last === null ? [] : [w.span(span.first, span.last)], json: span };
  },
};
