import { Complaint } from '../../core/complaint.ts';
import type { Identity } from '../../core/record.ts';
import { find, given } from '../../core/records.ts';
import type { Kind, Visit } from './record.ts';
import { visitWords as w } from './words.ts';

/** What is said about a visit; undefined leaves, null clears. */
export type Particulars = {
  readonly name?: string | null | undefined;
  readonly org?: string | null | undefined;
  readonly count?: number | null | undefined;
  readonly phone?: string | null | undefined;
  readonly purpose?: string | null | undefined;
  readonly host?: string | null | undefined;
  readonly kind?: Kind | null | undefined;
  readonly firstContact?: string | null | undefined;
  readonly repeatOf?: string | null | undefined;
  readonly remark?: string | null | undefined;
  readonly remind?: string | null | undefined;
};

export const blank = (identity: Identity): Visit => ({
  ...identity,
  snoozedUntil: null,
  name: null,
  org: null,
  headcount: 1,
  phone: null,
  purpose: null,
  host: null,
  kind: 'business',
  firstContact: null,
  expectedAt: null,
  arrivedAt: null,
  leftAt: null,
  answer: null,
  answeredAt: null,
  repeatOf: null,
  anonymisedAt: null,
  imported: null,
  remark: null,
  remind: null,
});

/** The visit with what was said written into it. Throws `ruleViolated` where a rule of the register forbids it. */
export const written = (visit: Visit, said: Particulars, records: readonly Visit[]): Visit => {
  const earlier = said.repeatOf == null ? null : repeated(visit, said.repeatOf, records);
  return {
    ...visit,
    name: said.name ?? visit.name,
    org: given(said.org, visit.org),
    headcount: said.count ?? visit.headcount,
    phone: given(said.phone, visit.phone),
    purpose: given(said.purpose, visit.purpose),
    host: given(said.host, visit.host),
    // Who comes again about a petition comes as a petitioner.
    kind: said.kind ?? (earlier?.kind === 'petition' ? 'petition' : visit.kind),
    firstContact: firstContactOf(visit, said, earlier),
    repeatOf: given(said.repeatOf, visit.repeatOf),
    remark: given(said.remark, visit.remark),
    remind: given(said.remind, visit.remind ?? null),
  };
};

/** 首问负责: whoever was asked first stays answerable, when the visitor comes again too. */
const firstContactOf = (visit: Visit, said: Particulars, earlier: Visit | null): string | null => {
  if (visit.firstContact === null) return given(said.firstContact, earlier?.firstContact ?? null);
  if (said.firstContact !== undefined && said.firstContact !== visit.firstContact)
    throw new Complaint(
      'ruleViolated',
      w.firstContactStays(visit.id, visit.firstContact),
      w.firstContactStaysHint(visit.id),
    );
  return visit.firstContact;
};

const repeated = (visit: Visit, id: string, records: readonly Visit[]): Visit => {
  if (id === visit.id) throw new Complaint('ruleViolated', w.repeatsItself(id));
  const earlier = find(records, id);
  const isEarlier = earlier.arrivedAt !== null && (visit.arrivedAt === null || earlier.arrivedAt <= visit.arrivedAt);
  if (!isEarlier) throw new Complaint('ruleViolated', w.notEarlier(id), w.notEarlierHint);
  return earlier;
};
