import { momentText } from '../../calendar/speak.ts';
import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import { type Text, text } from '../../core/text.ts';
import type { OpenDesk } from '../kit/desk.ts';
import type { Line } from '../kit/lines/line.ts';
import { textChangedAt } from '../kit/lines/opinions.ts';
import type { Checklist } from './record.ts';

/** The last change of the text that a sounding is about; null if it is about no record, or if that was deleted. */
export const soundedTextAt = (record: Checklist, desk: OpenDesk): Moment | null => {
  if (record.for === null) return null;
  try {
    return textChangedAt(desk, record.for);
  } catch (error) {
    if (error instanceof Complaint && error.code === 'noSuchRecord') return null;
    throw error;
  }
};

/**
 * The column 采纳情况 of an opinion, as far as the desk knows: whether the text was changed after the opinion was given. Blank for one that
 * is still to be asked for, or that is about no text.
 */
export const adoptedText = ({ textAt }: Pick<Line, 'textAt'>, changedAt: Moment | null): Text | '' => {
  if (textAt == null || changedAt === null) return '';
  return changedAt > textAt ? words.changed(momentText(changedAt)) : words.unchanged;
};

const words = {
  changed: (when: Text): Text => text(`text changed afterwards, ${when.en}`, `此后文本有改动：${when.zh}`),
  unchanged: text('text not changed since', '此后文本未改'),
} as const;
