import { Complaint } from '../../core/complaint.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Row } from '../../core/record.ts';
import { same } from '../../core/text.ts';
import { getDotPath, safeParse } from '../../core/valibot.ts';
import { commonWords as w } from '../../core/words.ts';

/** Checks a record against its drawer's schema. Throws a `Complaint` (`badValue`) that names the field and its value. */
export const checkRow = (drawer: Drawer, row: Row): void => {
  const checked = safeParse(drawer.schema, row, { abortEarly: true });
  if (checked.success) return;
  const [issue] = checked.issues;
  const path = getDotPath(issue) ?? '';
  const label = drawer.fieldLabels[path.split('.')[0] ?? ''] ?? same(path);
  throw new Complaint('badValue', w.schemaFault(row.id, label, spoken(issue.input)));
};

/** The value as text for a message. A value from a file may be an object that cannot be made text. */
const spoken = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));
