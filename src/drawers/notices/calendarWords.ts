import { type Text, text } from '../../core/text.ts';

export const body = {
  category: text('Meeting', '会议'),
  cancelled: (reason: string): Text => text(`Cancelled: ${reason}`, `已取消：${reason}`),
  host: (name: string): Text => text(`Host: ${name}`, `主持人：${name}`),
  agenda: text('Agenda:', '议程：'),
} as const;
