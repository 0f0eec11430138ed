import { isAmendment, listAfter } from '../../../core/amendment.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { nameKey } from '../../../core/names/fold.ts';
import { PLATES } from '../../../core/plates.ts';
import type { DrawerName, Row } from '../../../core/record.ts';
import { add, amend, compare, find } from '../../../core/records.ts';
import type { Resource } from '../../../core/resources.ts';
import type { Change, RuleTools } from '../../../core/rule.ts';
import { unlessSame } from '../../../core/unlessSame.ts';
import * as v from '../../../core/valibot.ts';
import type { Declaration, Logs, RecordOf } from './declaration.ts';
import { linesIn, mapped, type Spec, type Specs, specValueIn } from './spec.ts';
import { registerWords as w } from './words.ts';

type One<R extends Row> = Change<R> & { readonly touched: readonly [R] };

/** Given values by field; undefined leaves a field as it is, null clears it. */
type AnySaid = Readonly<Record<string, unknown>>;

/** The rules by which records of a register are created and changed. Each record has passed its schema and the register's own `check`. */
export type Rules<R extends Row, Said = AnySaid> = {
  /** Adds a record. Throws `ruleViolated` if another record has the value of a unique field. */
  enter(records: readonly R[], said: Said, tools: RuleTools): One<R>;
  /** Changes a record, unless nothing differs. Throws `ruleViolated` if another record has the value of a unique field, and `noSuchRecord`. */
  revise(records: readonly R[], id: string, said: Said, facts: Facts): One<R>;
  /** Adds a line to one of the logs. Throws `noSuchRecord`, and whatever the log's `check` throws. */
  note(records: readonly R[], id: string, log: string, line: object, facts: Facts): One<R>;
};

type Of<S extends Specs, L extends Logs, O extends Specs> = Pick<
  Declaration<S, L, O>,
  'fields' | 'logs' | 'unique' | 'check' | 'settled' | 'remembering' | 'resource'
>;

export const rulesOf = <S extends Specs, L extends Logs, O extends Specs>(
  name: DrawerName,
  of: Of<S, L, O>,
  schema: () => v.GenericSchema,
): Rules<RecordOf<S, L>> => {
  type R = RecordOf<S, L>;
  const isRecord = (built: object): built is R => v.is(schema(), built);
  const checked = (said: object, records: readonly R[], facts: Facts): R => {
    if (!isRecord(said)) throw new Error(`${name}: what was said makes no record: ${JSON.stringify(said)}`);
    const others = records.filter(({ id }) => id !== said.id);
    const built = of.settled?.(said, others, facts) ?? said;
    for (const field of of.unique ?? []) refuseDouble(name, field, built, others);
    refuseShared(name, (one) => of.resource?.(one) ?? null, built, others);
    of.check?.(built, others, facts);
    return built;
  };
  const logs = mapped(of.logs ?? {}, () => []);
  return {
    enter: (records, said, { mint, facts }) =>
      add(records, checked({ ...mint(), snoozedUntil: null, ...filled(of.fields, said), ...logs }, records, facts)),
    revise: (records, id, said, facts) =>
      unlessSame(
        records,
        amend(records, id, facts.now, (record) => {
          const after = checked({ ...record, ...filled(of.fields, said, record) }, records, facts);
          return of.remembering?.(after, record, facts) ?? after;
        }),
      ),
    note: (records, id, log, line, facts) => {
      const { by = '', check } = of.logs?.[log] ?? {};
      check?.(line, facts);
      const lines = [...linesIn(find(records, id), log), line].sort(byField(by));
      return amend(records, id, facts.now, (record) => checked({ ...record, [log]: lines }, records, facts));
    },
  };
};

/** The value of every field: the given one, else the present one, else the blank one. */
const filled = (fields: Specs, said: AnySaid, record: object = {}): object =>
  mapped(fields, (spec, name) => valueAfter(spec, said[name], specValueIn(record, name, spec)));

const valueAfter = ({ kind, blank }: Spec, said: unknown, stands: unknown): unknown => {
  if (said === undefined) return stands;
  if (said === null) return blank === undefined ? stands : blank;
  const whole = isAmendment(said) && Array.isArray(stands) ? listAfter(said, stands) : said;
  return kind.taken === undefined ? whole : kind.taken(whole, stands);
};

const refuseDouble = (drawer: DrawerName, name: string, record: Row, others: readonly Row[]): void => {
  const value: unknown = Reflect.get(record, name);
  const double = value === null ? undefined : others.find((other) => Reflect.get(other, name) === value);
  if (double !== undefined)
    throw new Complaint(
      'ruleViolated',
      w.knownAlready(double.id, String(value)),
      w.correct(PLATES[drawer].noun, double.id),
    );
};

/** Throws `ruleViolated` if another hall or car has one of the names: a name of two would mean neither. */
const refuseShared = <R extends Row>(
  drawer: DrawerName,
  resourceOf: (record: R) => Resource | null,
  record: R,
  others: readonly R[],
): void => {
  for (const name of resourceOf(record)?.names ?? []) {
    const holder = others.find((other) => resourceOf(other)?.names.some((one) => nameKey(one) === nameKey(name)));
    if (holder !== undefined)
      throw new Complaint('ruleViolated', w.knownAlready(holder.id, name), w.correct(PLATES[drawer].noun, holder.id));
  }
};

const byField =
  (name: string) =>
  (a: object, b: object): number =>
    compare(String(Reflect.get(a, name)), String(Reflect.get(b, name)));
