import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Nature } from '../../core/petitions.ts';
import { find, given } from '../../core/records.ts';
import { type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { type PetitionSaid, petitionOptions, saysPetition, withPetition } from './petition/petition.ts';
import { receptionOptions, type Shaping } from './reception/reception.ts';
import { gatesOfVisit, type Visit, type VisitKind } from './record.ts';
import { visitWords as w } from './words.ts';

/** Labels of the options, some of which have other names than the fields of the record. */
export const visitLabels = { ...w.fieldLabels, count: w.headcount, at: w.expectedAt };

/** Options of a visit, whether it is expected or has happened. */
export const visitOptions = field.labelled(visitLabels, {
  org: field.asked(field.line(text('where they come from', '来自哪个单位'))),
  count: field.whole(text('how many, all told', '共几人')),
  phone: field.phone(text('telephone', '电话')),
  purpose: field.asked(field.passage(text('what it is about', '事由'))),
  host: field.asked(field.name(text('whom they see', '找谁')), field.knownPeople),
  kind: field.asked(field.choice(w.kindHelp, w.kinds), { initial: () => 'business' }),
  nature: field.asked(field.choice(w.natureHelp, w.natures), {
    when: ({ given: said }) => said['kind'] === 'petition',
    mayBeLeft: true,
  }),
  remark: field.passage(text('anything else', '备注')),
  ...petitionOptions,
  ...receptionOptions,
  ...field.owedOptions,
});

/** Options of a visit that are known only when the visitor is at the door. */
export const doorOptions = {
  firstContact: field.name(text('who received them first and stays answerable', '首问责任人，定下不改')),
  repeatOf: {
    ...field.id('V', text('the earlier visit about the same matter', '同一事项此前的来访编号')),
    required: false as const,
  },
};

/** The given fields of a visit; undefined leaves a field as it is, null clears it. */
export type VisitParticulars = {
  readonly name?: string | null | undefined;
  readonly org?: string | null | undefined;
  readonly count?: number | null | undefined;
  readonly phone?: string | null | undefined;
  readonly purpose?: string | null | undefined;
  readonly host?: string | null | undefined;
  readonly kind?: VisitKind | null | undefined;
  readonly nature?: Nature | null | undefined;
  readonly firstContact?: string | null | undefined;
  readonly repeatOf?: string | null | undefined;
  readonly remark?: string | null | undefined;
  readonly remind?: string | null | undefined;
  /** The function that makes the visit a reception, if something of one was said. */
  readonly shaping?: Shaping | undefined;
} & PetitionSaid &
  field.OwedSaid;

/** The words that are said of a visitor at the door. */
export type Arrival = VisitParticulars & {
  /** The moment of arrival; now if left out. */
  readonly at?: Moment | null | undefined;
  /** A promise made to the visitor, to become a follow-up. */
  readonly followup?: string | null | undefined;
  readonly due?: Moment | null | undefined;
};

/** The visit with the given fields. Throws `ruleViolated` if a rule of the register forbids them. */
export const visitWith = (visit: Visit, said: VisitParticulars, records: readonly Visit[], now: Moment): Visit => {
  const earlier = said.repeatOf == null ? null : repeated(visit, said.repeatOf, records);
  const plain = {
    ...visit,
    name: said.name ?? visit.name,
    org: given(said.org, visit.org),
    headcount: said.count ?? visit.headcount,
    phone: given(said.phone, visit.phone),
    purpose: given(said.purpose, visit.purpose),
    host: given(said.host, visit.host),
    ...kindOf(visit, said, earlier),
    firstContact: firstContactOf(visit, said, earlier),
    repeatOf: given(said.repeatOf, visit.repeatOf),
    remark: given(said.remark, visit.remark),
    remind: given(said.remind, visit.remind ?? null),
    ...(said.ask === undefined && said.inform === undefined
      ? {}
      : { gates: [...field.withOwed(gatesOfVisit(visit), said, now)] }),
  };
  const visitNow = withPetition(plain, said);
  return said.shaping?.(visitNow) ?? visitNow;
};

/**
 * The kind of the visit, and the nature of a petition. A visit that repeats a petition is a petition of its nature, unless another kind is
 * given. Throws `ruleViolated` if a nature is given for a visit that is no petition.
 */
const kindOf = (visit: Visit, said: VisitParticulars, earlier: Visit | null): Pick<Visit, 'kind' | 'nature'> => {
  const isPetition = said.nature != null || saysPetition(said) || earlier?.kind === 'petition';
  const kind = said.kind ?? (isPetition ? 'petition' : visit.kind);
  if (kind !== 'petition' && said.nature != null)
    throw new Complaint('ruleViolated', words.noNature(w.kinds[kind]), words.noNatureHint);
  const before = visit.nature ?? null;
  const usual = said.accused == null ? (before ?? earlier?.nature ?? null) : 'accusation';
  const nature = kind === 'petition' ? given(said.nature, usual) : null;
  return nature === before ? { kind } : { kind, nature };
};

/** The person responsible for the matter (首问负责): the person who was asked first stays responsible, also when the visitor comes again. */
const firstContactOf = (visit: Visit, said: VisitParticulars, earlier: Visit | null): string | null => {
  const { id, firstContact } = visit;
  if (firstContact === null) return given(said.firstContact, earlier?.firstContact ?? null);
  if (said.firstContact !== undefined && said.firstContact !== firstContact)
    throw new Complaint('ruleViolated', words.firstContactStays(id, firstContact), words.firstContactStaysHint(id));
  return firstContact;
};

const repeated = (visit: Visit, id: string, records: readonly Visit[]): Visit => {
  if (id === visit.id) throw new Complaint('ruleViolated', words.repeatsItself(id));
  const earlier = find(records, id);
  const isEarlier = earlier.arrivedAt !== null && (visit.arrivedAt === null || earlier.arrivedAt <= visit.arrivedAt);
  if (!isEarlier) throw new Complaint('ruleViolated', words.notEarlier(id), words.notEarlierHint);
  return earlier;
};

const words = {
  noNature: (kind: Text): Text =>
    text(`Only a petition has a nature, and this visit is: ${kind.en}`, `只有信访才有性质，此次来访类别为${kind.zh}`),
  noNatureHint: text('Leave out --nature, or give --kind petition', '请去掉 --nature，或写明 --kind 信访'),
  firstContactStays: (id: string, name: string): Text =>
    text(`${name} received ${id} first, and stays answerable`, `${id} 的首问责任人是 ${name}，不能更换`),
  firstContactStaysHint: (id: string): Text =>
    text(
      `The work can be handed on, the duty to answer cannot: office followup new TITLE --lead NAME --ref ${id} gives it another lead`,
      `事可转办，责任不转：可另立督办交他人主办：office followup new 事项 --lead 姓名 --ref ${id}`,
    ),
  repeatsItself: (id: string): Text => text(`${id} cannot repeat itself`, `${id} 不能重复自己`),
  notEarlier: (id: string): Text => text(`${id} did not come earlier`, `${id} 并不是更早的来访`),
  notEarlierHint: text('Name the earlier visit about the same matter', '请写同一事项中较早的那次来访'),
} as const;
