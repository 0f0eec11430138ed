import { late } from '../../../core/once.ts';
import { PLATES } from '../../../core/plates.ts';
import type { DrawerName, Key } from '../../../core/record.ts';
import { row } from '../../../core/schema.ts';
import * as v from '../../../core/valibot.ts';
import type { Noun } from '../noun.ts';
import type { Verb } from '../verb.ts';
import type { Declaration, Log, Logs, RecordOf } from './declaration.ts';
import { linksOf } from './links.ts';
import { recordNamed } from './named.ts';
import { type Rules, rulesOf } from './rules.ts';
import { markedAsSealed } from './sealedKept.ts';
import { mapped, type SaidOf, type Specs, schemasOf } from './spec.ts';
import { registerView } from './view.ts';

/** A declared noun: its drawer, and its rules, which are also used when records are changed without a command. */
export type Register<S extends Specs, L extends Logs> = Omit<Noun<RecordOf<S, L>>, 'verbs'> & {
  readonly verbs: () => Promise<readonly Verb[]>;
  readonly key: Key<RecordOf<S, L>>;
  readonly rules: Rules<RecordOf<S, L>, SaidOf<S>>;
  /** The part of the declaration that tests read. */
  readonly declared: Pick<Declaration<Specs, Logs, Specs>, 'new' | 'edit'>;
};

/** The noun that a declaration describes; its name comes from `PLATES`. Verbs and filters are loaded when needed. */
export const register = <
  const S extends Specs,
  const L extends Logs = Readonly<Record<never, never>>,
  const O extends Specs = Readonly<Record<never, never>>,
>(
  name: DrawerName,
  of: Declaration<S, L, O>,
): Register<S, L> => {
  const plate = PLATES[name];
  const schema = late(() => schemaOf(of.fields, of.logs ?? {}));
  const rules = rulesOf(name, of, schema);
  const key: Key<RecordOf<S, L>> = { name };
  const id = recordNamed(plate, of.namedBy);
  return {
    ...{ name, noun: plate.noun, letter: plate.letter, label: plate.label },
    ...{ summary: of.summary, one: of.one, many: of.many },
    get schema() {
      return schema();
    },
    ...{ key, rules, declared: { new: of.new, edit: of.edit } },
    fieldLabels: { ...mapped(of.fields, ({ label }) => label), ...mapped<Log, Log['label']>(of.logs ?? {}, labelOf) },
    ...registerView(of),
    ...linksOf(of),
    verbs: async () => (await import('./verbs.ts')).registerVerbs({ of, key, rules, id, label: plate.label }),
    wording: async () => (await import('./wording.ts')).wordingOf(of),
    paper: async () => (await import('./paper.ts')).listOnPaper(of),
    narrowing: async () => (await import('./filters.ts')).narrowingOf(of),
    ...hooksOf(of),
  };
};

const labelOf = ({ label }: Log): Log['label'] => label;

const schemaOf = (fields: Specs, logs: Logs) =>
  v.object({
    ...row,
    ...schemasOf(fields),
    ...mapped(logs, (log) => v.array(v.object(schemasOf(log.fields)))),
  });

/** The declared behaviour besides keeping fields. Most registers have little of it. */
const hooksOf = <S extends Specs, L extends Logs, O extends Specs>(of: Declaration<S, L, O>) => {
  const { reminding, calendar, contacts, resource, warnings, forgetting, covered, follows, doors, order } = of;
  const { asksByDay, keepsAsking, excludes } = of;
  return {
    isOpen: of.isOpen ?? (() => true),
    closedAt: of.closedAt ?? (() => null),
    daysOnDesk: of.daysOnDesk ?? 35,
    daysAwake: of.daysAwake ?? 0,
    ...(asksByDay && { asksByDay }),
    ...(keepsAsking && { keepsAsking }),
    whenOf: of.whenOf ?? (() => null),
    actions: of.actions ?? (() => []),
    entries: of.entries ?? (() => []),
    ...(reminding && { reminding: async () => ({ reminders: reminding }) }),
    ...(calendar && { calendar: async () => ({ inCalendar: calendar }) }),
    ...(order && { order }),
    ...of.binding,
    ...(contacts && { contacts }),
    ...(resource && { resource }),
    ...(warnings && { warnings }),
    ...(forgetting && { forgetting }),
    ...(follows && { follows }),
    ...(excludes && { excludes }),
    ...(covered && { sealing: { covered, marked: markedAsSealed } }),
    ...doors,
  };
};
