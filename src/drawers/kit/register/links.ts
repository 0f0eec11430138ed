import type { Drawer } from '../../../core/drawer.ts';
import type { Row } from '../../../core/record.ts';
import type { Declaration, Log, Logs, RecordOf } from './declaration.ts';
import { isBlank } from './kind.ts';
import { linesIn, mapped, type Spec, type Specs, specValueIn } from './spec.ts';

type Linked<R extends Row> = Pick<Drawer<R>, 'refsOf' | 'refLetters' | 'readdressed'>;

/** The ids of other records that a register points at, in the fields whose kind has links. */
export const linksOf = <S extends Specs, L extends Logs, O extends Specs>({
  fields,
  logs = {} as L,
}: Declaration<S, L, O>): Linked<RecordOf<S, L>> => {
  const all = [fields, ...Object.values<Log>(logs).map((log) => log.fields)];
  const letters = all.flatMap((specs) => Object.values(specs).flatMap(({ kind }) => kind.links?.letters ?? []));
  return {
    refLetters: [...new Set(letters)],
    refsOf: (record) => [
      ...new Set([
        ...idsIn(fields, record),
        ...Object.entries<Log>(logs).flatMap(([name, log]) =>
          linesIn(record, name).flatMap((line) => idsIn(log.fields, line)),
        ),
      ]),
    ],
    ...(letters.length === 0
      ? {}
      : {
          readdressed: (record, idOf) => ({
            ...record,
            ...moved(fields, record, idOf),
            ...mapped<Log, readonly object[]>(logs, (log, name) =>
              linesIn(record, name).map((line) => ({ ...line, ...moved(log.fields, line, idOf) })),
            ),
          }),
        }),
  };
};

const idsIn = (specs: Specs, record: object): readonly string[] =>
  Object.entries(specs).flatMap(([name, spec]) => {
    const value = specValueIn(record, name, spec);
    return isBlank(value) ? [] : (spec.kind.links?.of(value) ?? []);
  });

/** The fields with links, their ids replaced. */
const moved = (specs: Specs, record: object, idOf: (id: string) => string): object =>
  Object.fromEntries(
    Object.entries(specs).flatMap(([name, spec]: [string, Spec]) => {
      const value = specValueIn(record, name, spec);
      const { links } = spec.kind;
      return links === undefined || isBlank(value) ? [] : [[name, links.readdressed(value, idOf)]];
    }),
  );
