import { Complaint } from '../../core/complaint.ts';
import { type Text, text } from '../../core/text.ts';
import { commandText } from './commandText.ts';
import type { JournalEntry } from './entry.ts';

const PARTS: Readonly<Record<string, Text>> = {
  settings: text('The settings have been changed since', '设置之后又有变动'),
  holidays: text('The holiday arrangements have been changed since', '节假日安排之后又有变动'),
  extra: text('The desk’s other fields have been changed since', '台面的其他内容之后又有变动'),
};

const changed = (what: string): Text => PARTS[what] ?? text(`${what} has been changed since`, `${what} 之后又有变动`);

const untouched = (hint: Text): Text => text(`Nothing was changed. ${hint.en}`, `未作任何更改。${hint.zh}`);

const inTheLog = (what: string): Text =>
  what in PARTS
    ? text('office log shows what happened', 'office log 可查经过')
    : text(`office log ${what} shows what happened to it`, `office log ${what} 可查其经过`);

const inFull = (id: string): Text => text(`office show ${id} shows it`, `office show ${id} 可查看`);

/** A record or a part of the desk is not as the journal says: somebody changed the file by hand. `what` is an id or a part's name. */
export const changedSince = (what: string): Complaint =>
  new Complaint('changedSince', changed(what), untouched(inTheLog(what)));

/** A later command, which is to stay, changed the same record or part. `what` is an id or a part's name. */
export const changedAfterwards = (what: string, since: JournalEntry): Complaint => {
  const [{ en, zh }, command] = [changed(what), commandText(since, false)];
  return new Complaint(
    'neededSince',
    text(`${en} by No. ${since.revision}: ${command}`, `${zh}，见第 ${since.revision} 条：${command}`),
    untouched(
      what in PARTS
        ? inTheLog(what)
        : text(`First take that one back: office undo --of ${what}`, `请先撤销那一条：office undo --of ${what}`),
    ),
  );
};

/** Record `by` points at record `id`, which would no longer be there. */
export const pointedAt = (id: string, by: string): Complaint =>
  new Complaint(
    'neededSince',
    text(`${by} refers to ${id}, which would no longer be there`, `${by} 引用了 ${id}，撤销后 ${id} 将不复存在`),
    untouched(inFull(by)),
  );

/** Record `id` would be there again, and cannot stand beside record `by`. */
export const displacedBy = (id: string, by: string): Complaint =>
  new Complaint(
    'neededSince',
    text(`${by} now stands in the place of ${id}`, `${id} 的位置现在是 ${by}`),
    untouched(inFull(by)),
  );
