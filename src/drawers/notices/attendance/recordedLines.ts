import type { Facts } from '../../../core/facts.ts';
import { owedOn } from '../../kit/gates/gate.ts';
import { isLineOpen, type Line, lineName } from '../../kit/lines/line.ts';
import type { Notice } from '../record.ts';

/** Words of a line that asks for the attendance of the meeting. */
const ATTENDANCE = /^(?:考勤|出席)(?:情况)?(?:登记)?$|^登记(?:考勤|出席)(?:情况)?$|^(?:record )?attendance$/i;
/** Words of a line that asks for the minutes. What is still to be done with written minutes, such as printing them, is another line. */
const MINUTES = /^(?:整理|撰写|起草|登记)?(?:会议)?纪要$|^(?:write (?:the )?)?minutes$/i;

/**
 * The open lines that the record of the meeting settles: its attendance and, once they are written, its minutes. Only lines of a template count,
 * as for seats: somebody who writes such a line by hand has a plan of his or her own. A line that still needs somebody to be asked or told
 * stays open.
 */
const recordedLines = ({ lines = [], called, minutes, heldAt }: Notice): readonly Line[] => {
  if (heldAt === null) return [];
  const isAttended = called.length === 0 || called.some(({ attendance }) => attendance !== null);
  return lines.filter((line) => {
    const { origin, phase, text: words } = line;
    if (origin === null || phase !== 'after' || words === null || !isLineOpen(line) || owedOn(line).length > 0)
      return false;
    return (isAttended && ATTENDANCE.test(words)) || (minutes !== null && MINUTES.test(words));
  });
};

/** A held notice with the lines done that its record settles, and the words of these lines. */
export const withRecordedLines = (
  n: Notice,
  { now, settings }: Facts,
): { readonly notice: Notice; readonly ticked: readonly string[] } => {
  const settled = recordedLines(n);
  if (settled.length === 0) return { notice: n, ticked: [] };
  const done = { doneAt: now, doneBy: settings.clerk || null };
  const lines = n.lines?.map((line) => (settled.includes(line) ? { ...line, ...done } : line));
  return { notice: { ...n, lines }, ticked: settled.map(lineName) };
};
