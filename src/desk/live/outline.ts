import { HIGHEST_ID, HIGHEST_REVISION, isCountTo } from '../../core/ranges.ts';
import type { DrawerName } from '../../core/record.ts';
import { type Text, text } from '../../core/text.ts';

/** Error for a file that is no desk, with the reason. It becomes a complaint where the path and the backups are known. */
export class Misshapen extends Error {
  override readonly name = 'Misshapen';
  constructor(readonly why: Text) {
    super(why.en);
  }
}

/** Throws for a file whose bytes have changed by themselves. */
export const refuseBroken = (): never => {
  throw new Misshapen(CHANGED_BY_ITSELF);
};

/** The reason for a file whose seal is wrong though nobody has written to it. */
export const CHANGED_BY_ITSELF = text('bytes of it have changed by themselves', '部分字节自行改变');

export type OutlineFields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is OutlineFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNumber = (value: unknown): boolean => isCountTo(HIGHEST_ID, value);

const demand = (holds: boolean, what: string): void => {
  if (!holds) throw new Misshapen(text(`its "${what}" is missing or malformed`, `其中的 "${what}" 缺失或格式不对`));
};

/**
 * Checks the outline of a desk: all parts are there, each is of its kind, every record has an id and a uid of its own. The fields of
 * records are for the schemas to check. Throws `Misshapen`.
 */
export const assertOutline = (document: OutlineFields, known: readonly DrawerName[]): void => {
  const { revision, settings, holidays, counters } = document;
  demand(isCountTo(HIGHEST_REVISION, revision), 'revision');
  demand(isFields(settings), 'settings');
  demand(Array.isArray(holidays), 'holidays');
  demand(isFields(counters), 'counters');
  for (const [letter, number] of Object.entries(counters as OutlineFields))
    demand(isNumber(number), `counters.${letter.slice(0, 20)}`);
  for (const drawer of known)
    if (document[drawer] !== undefined || FIRST.includes(drawer)) assertRows(drawer, document[drawer]);
};

/** Drawers that every desk has. A desk without one of them is damaged. All others were added later, so a desk may lack them. */
const FIRST: readonly DrawerName[] = ['notices', 'duty', 'visitors', 'followups', 'people'];

/** Whether a name can be that of a drawer, in a desk, in the archive and in the journal. */
export const isDrawerName = (name: string): boolean => /^[a-z][A-Za-z]*$/.test(name);

export const isRecordLine = (value: unknown): boolean =>
  isFields(value) && typeof value['id'] === 'string' && typeof value['uid'] === 'string';

/** Checks that these are records, each with an id and a uid of its own. Throws `Misshapen`. */
export const assertRows = (drawer: string, rows: unknown): void => {
  demand(Array.isArray(rows), drawer);
  const assertNext = rowsAsserted(drawer);
  for (const row of rows as readonly unknown[]) assertNext(row);
};

/** Checks the records of a drawer one after the other. The function throws `Misshapen`. */
export const rowsAsserted = (drawer: string): ((row: unknown) => void) => {
  const ids = new Set<string>();
  const uids = new Set<string>();
  return (row) => {
    const { id, uid } = isFields(row) ? row : {};
    if (typeof id !== 'string' || typeof uid !== 'string') {
      throw new Misshapen(text(`a record in "${drawer}" has no id or no uid`, `"${drawer}" 中有记录缺少 id 或 uid`));
    }
    if (ids.has(id) || uids.has(uid)) {
      throw new Misshapen(text(`${id} or its uid stands twice in "${drawer}"`, `"${drawer}" 中 ${id} 或其 uid 重复`));
    }
    ids.add(id);
    uids.add(uid);
  };
};
