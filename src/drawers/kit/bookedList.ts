import type { Drawer } from '../../core/drawer.ts';
import type { PaperTable } from '../../core/paper.ts';
import type { Key, Row } from '../../core/record.ts';
import { tableOut, writePaper } from './paper.ts';
import type { Verb } from './verb.ts';

/** The records of a list as the table of a register for paper (登记簿). */
export type RegisterBook<R extends Row = Row> = { formOf(records: readonly R[]): PaperTable };

/** The verb `list` with `--out`, which writes the listed records as the register's table into a new file. */
export const bookedList = (list: Verb, drawer: Drawer, { formOf }: RegisterBook): Verb => ({
  ...list,
  options: { ...list.options, out: tableOut },
  run: async (call) => {
    const { out, ...options } = call.options;
    const answer = await list.run({ ...call, options });
    if (typeof out !== 'string') return answer;
    const key: Key<Row> = { name: drawer.name };
    const byId = new Map(call.desk.all(key).map((record) => [record.id, record]));
    const listed = idsListed(answer.json).flatMap((id) => byId.get(id) ?? []);
    return writePaper(out, { tables: [formOf(listed)] }, call);
  },
});

/** The ids of the records that a list shows as JSON, in its order. */
export const idsListed = (json: unknown): readonly string[] => {
  const records: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, 'records') : [];
  return Array.isArray(records) ? records.map((record: object) => String(Reflect.get(record, 'id'))) : [];
};
