import type { DrawerName } from '../../core/record.ts';
import { type Text, text } from '../../core/text.ts';

/** Why a file is no desk. Becomes a complaint where its path and its backups are known. */
export class Misshapen extends Error {
  override readonly name = 'Misshapen';
  constructor(readonly why: Text) {
    super(why.en);
  }
}

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

const demand = (holds: boolean, what: string): void => {
  if (!holds) throw new Misshapen(text(`its "${what}" is missing or malformed`, `其中的 "${what}" 缺失或格式不对`));
};

/**
 * Throws `Misshapen` unless the document has the outline of a desk: all its parts, each of its kind, every record with an id
 * and a uid of its own. What is in the records is the drawers' affair.
 */
export const assertOutline = (document: Fields, known: readonly DrawerName[]): void => {
  const { revision, settings, holidays, counters } = document;
  demand(isCount(revision), 'revision');
  demand(isFields(settings), 'settings');
  demand(Array.isArray(holidays), 'holidays');
  demand(isFields(counters) && Object.values(counters).every(isCount), 'counters');
  for (const drawer of known)
    if (document[drawer] !== undefined || FIRST.includes(drawer)) assertRows(drawer, document[drawer]);
};

/** The drawers that every desk has had: one that lacks any of them is damaged. Any other came later, and may not be there yet. */
const FIRST: readonly DrawerName[] = ['notices', 'duty', 'visitors', 'followups', 'people'];

/** Whether a field of a desk, a file of the archive or an entry of the journal can be named so after its drawer. */
export const isDrawerName = (name: string): boolean => /^[a-z][A-Za-z]*$/.test(name);

export const isRecord = (value: unknown): boolean =>
  isFields(value) && typeof value['id'] === 'string' && typeof value['uid'] === 'string';

/** Throws `Misshapen` unless these are records, each with an id and a uid that no other record of the drawer has. */
export const assertRows = (drawer: string, rows: unknown): void => {
  demand(Array.isArray(rows), drawer);
  const ids = new Set<string>();
  const uids = new Set<string>();
  for (const row of rows as readonly unknown[]) {
    const { id, uid } = isFields(row) ? row : {};
    if (typeof id !== 'string' || typeof uid !== 'string') {
      throw new Misshapen(text(`a record in "${drawer}" has no id or no uid`, `"${drawer}" 中有记录缺少 id 或 uid`));
    }
    if (ids.has(id) || uids.has(uid)) {
      throw new Misshapen(text(`${id} or its uid stands twice in "${drawer}"`, `"${drawer}" 中 ${id} 或其 uid 重复`));
    }
    ids.add(id);
    uids.add(uid);
  }
};
