import type { Field, Fields } from '../../../core/field.ts';
import { PLATES } from '../../../core/plates.ts';
import type { Key } from '../../../core/record.ts';
import { find, inTurn } from '../../../core/records.ts';
import type { Text } from '../../../core/text.ts';
import * as field from '../fields/index.ts';
import { edited, recorded } from '../saying.ts';
import { type Verb, verb } from '../verb.ts';
import { newsOf, withNotes } from './answer.ts';
import type { Declaration, Ledger, Log, Logs, RecordOf } from './declaration.ts';
import { pick } from './named.ts';
import { isNeeded, meantBy, optionsOf, positional } from './options.ts';
import { refuseNeeded, seek } from './pointing.ts';
import type { Rules } from './rules.ts';
import { mapped, type Specs, titleIn } from './spec.ts';
import { registerWords as w } from './words.ts';

/** Everything the verbs of a register are made from. */
type At<S extends Specs, L extends Logs, O extends Specs> = {
  readonly of: Declaration<S, L, O>;
  readonly key: Key<RecordOf<S, L>>;
  readonly rules: Rules<RecordOf<S, L>>;
  /** The argument that names a record. */
  readonly id: Field<string, true>;
  readonly label: Text;
};

/** The verbs `new` and `edit`, a verb for each log, and the declared ones. Verbs that are the same for every drawer are added elsewhere. */
export const registerVerbs = async <S extends Specs, L extends Logs, O extends Specs>(
  at: At<S, L, O>,
): Promise<readonly Verb[]> => [
  create(at),
  edit(at),
  ...Object.entries<Log>(at.of.logs ?? {}).flatMap(([name, log]) => adding(at, name, log)),
  ...((await at.of.verbs?.(at.rules)) ?? []),
  ...(at.of.ledger === undefined ? [] : [await ledgerOf(at, at.of.ledger)]),
];

const ledgerOf = async <S extends Specs, L extends Logs, O extends Specs>(
  { of, key }: At<S, L, O>,
  ledger: Ledger<RecordOf<S, L>, S>,
): Promise<Verb> => (await import('./ledger.ts')).ledgerVerb(of, ledger, { key, noun: PLATES[key.name].noun });

const create = <S extends Specs, L extends Logs, O extends Specs>(at: At<S, L, O>): Verb => {
  const { of, key, rules, label } = at;
  const { [of.title]: title, ...others } = of.fields;
  return verb({
    name: 'new',
    zh: '新建',
    summary: of.new.does ?? w.newDoes(of.one, label),
    examples: [of.new.example, ...(of.new.more ?? [])],
    args: title === undefined ? {} : { [of.title]: positional(title, of.titles !== undefined) },
    options: { ...optionsOf(of.options ?? {}, isNeeded), ...optionsOf(others, isNeeded) },
    lastLook: true,
    run: async ({ args, options, ...call }) => {
      const said = { ...options, ...args };
      const mark = seek(call, of.fields, said);
      const titles = of.titles?.(String(said[of.title]), said) ?? [said[of.title]];
      const changed = await call.desk.change(
        key,
        (records, tools) =>
          inTurn(records, titles, (before, one) =>
            rules.enter(before, meantBy(of, { ...said, ...mark, [of.title]: one }, null, tools.facts), tools),
          ),
        { past: of.pastFor?.(call.facts) },
      );
      return withNotes(
        recorded(call, key, changed, newsOf(call, of, of.new.says ?? w.entered)),
        of,
        changed,
        call.lens.facts,
      );
    },
  });
};

const edit = <S extends Specs, L extends Logs, O extends Specs>(at: At<S, L, O>): Verb => {
  const { of, key, rules, label, id } = at;
  const { [of.title]: title, ...others } = of.fields;
  const titled = title === undefined ? {} : { [of.title]: title };
  const all = [titled, of.options ?? {}, withoutOnce(others)].map((specs) => optionsOf(specs, () => false));
  return verb({
    name: 'edit',
    zh: '修改',
    summary: of.edit.does ?? w.editDoes(of.one, label),
    examples: [of.edit.example],
    args: { id },
    options: field.amending(Object.assign({}, ...all) as Fields),
    run: async ({ args, options, ...call }) => {
      const said = { ...options, ...seek(call, of.fields, options) };
      const changed = await call.desk.change(
        key,
        (records, { facts }) => {
          const record = find(records, idOf(at, records, args.id));
          of.mayEdit?.(record);
          const change = rules.revise(records, record.id, meantBy(of, said, record, facts), facts);
          if (of.isGone?.(change.touched[0]) === true && !of.isGone(record)) refuseNeeded(call, record.id, facts);
          return change;
        },
        { past: of.pastFor?.(call.facts) },
      );
      return withNotes(
        await edited(call, key, changed, newsOf(call, of, of.edit.says ?? w.revised)),
        of,
        changed,
        call.lens.facts,
      );
    },
  });
};

const withoutOnce = (specs: Specs): Specs =>
  Object.fromEntries(Object.entries(specs).filter(([, { isOnce }]) => isOnce !== true));

/** The id of the record that was named. Throws what `pick` throws. */
const idOf = <S extends Specs, L extends Logs, O extends Specs>(
  { of, key }: At<S, L, O>,
  records: readonly RecordOf<S, L>[],
  named: string,
): string =>
  of.namedBy === 'title'
    ? pick(records, named, { drawer: key.name, titleOf: (record) => titleIn(record, of.title) })
    : named;

const adding = <S extends Specs, L extends Logs, O extends Specs>(
  at: At<S, L, O>,
  name: string,
  log: Log,
): readonly Verb[] => {
  const { of, key, rules, id } = at;
  if (log.verb === undefined) return [];
  const { name: named, zh, does, example } = log.verb;
  const adds = verb({
    name: named,
    zh,
    summary: does,
    examples: [example],
    args: { id },
    options: optionsOf(log.fields, isNeeded),
    run: async ({ args, options, ...call }) => {
      seek(call, log.fields, options);
      const line = mapped(log.fields, ({ blank, option }, one) => options[option ?? one] ?? blank);
      const changed = await call.desk.change(key, (records, { facts }) =>
        rules.note(records, idOf(at, records, args.id), name, line, facts),
      );
      return recorded(call, key, changed, (record) => [w.noted(log.label, titleIn(record, of.title))]);
    },
  });
  return [adds];
};
