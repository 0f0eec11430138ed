import type { Moment } from '../../../core/civil.ts';
import type { Row } from '../../../core/record.ts';
import { moment, passage, personName } from '../../../core/schema.ts';
import * as v from '../../../core/valibot.ts';
import { type Gate, gatesOfPast } from './gate.ts';
import { gateEvents, gateSchema } from './schema.ts';
import type { Via } from './vias.ts';

/** Something that was reported upward or for which an instruction was asked, and what came back. */
export type ReportTold = {
  readonly kind: Gate['kind'];
  readonly at: Moment;
  /** The person who reported; null if the record does not say. */
  readonly by: string | null;
  readonly to: string | null;
  readonly text: string | null;
  /** The way of a report; null where it is not known, and for a request, which has none. */
  readonly via: Via | null;
  readonly answer: string | null;
  readonly answeredBy: string | null;
};

const eventSchema = v.variant('kind', [...gateEvents]);

/** A report of an incident. */
const reportSchema = v.looseObject({
  ...{ form: v.string(), to: personName, at: moment },
  ...{ by: v.nullable(personName), text: v.nullable(passage) },
});

/** Everything that was reported or asked about a record and its lines, whatever noun it is of. What is only owed is left out. */
export const reportedIn = (record: Row): readonly ReportTold[] => {
  const events = listIn(record, 'events').filter((one) => v.is(eventSchema, one));
  const own = 'gates' in record ? gatesIn(record) : gatesOfPast(events);
  const gates = [...own, ...listIn(record, 'lines').flatMap(gatesIn)];
  const told = gates.flatMap((gate) => reportedAt(gate) ?? []);
  return [
    ...told,
    // Somebody may be told who need not be. Only the event says so.
    ...events.flatMap((event): readonly ReportTold[] =>
      event.kind === 'inform' && !told.some(({ at, to }) => at === event.happenedAt && to === event.to)
        ? [{ ...NOTHING, kind: 'inform', at: event.happenedAt, to: event.to, text: event.text, via: event.via }]
        : [],
    ),
    ...listIn(record, 'reports')
      .filter((one) => v.is(reportSchema, one))
      .map(({ form, to, at, by, text }): ReportTold => {
        return { ...NOTHING, kind: 'inform', at, by, to, text, via: form === 'phone' ? 'phone' : 'letter' };
      }),
  ];
};

const NOTHING = { by: null, answer: null, answeredBy: null };

const reportedAt = ({ kind, to, text, askedAt, settledAt, answer, answeredBy, via }: Gate): ReportTold | null => {
  const at = kind === 'ask' ? (askedAt ?? settledAt) : settledAt;
  return at === null ? null : { kind, at, by: null, to, text, via, answer, answeredBy };
};

const gatesIn = (of: unknown): readonly Gate[] => listIn(of, 'gates').filter((one) => v.is(gateSchema, one));

const listIn = (of: unknown, field: string): readonly unknown[] => {
  const list: unknown = typeof of === 'object' && of !== null && field in of ? of[field as keyof typeof of] : [];
  return Array.isArray(list) ? list : [];
};
