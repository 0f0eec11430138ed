import { type Text, text } from '../../core/text.ts';
import type { OwedReport } from './clocks.ts';
import { incidentWords as w } from './words.ts';

export const bodyName = (body: string): Text => (body === '' ? w.superior : text(body, body));

/** A report that is owed, as an order: `电话报告 县委值班室`. */
export const orderText = ({ body, stage, no }: OwedReport): Text => {
  const to = bodyName(body);
  switch (stage) {
    case 'phone':
      return text(`Report by phone to ${to.en}`, `电话报告 ${to.zh}`);
    case 'written':
      return text(`Report in writing to ${to.en}`, `书面报告 ${to.zh}`);
    case 'update':
      return text(`Update ${no} to ${to.en}`, `续报${no} ${to.zh}`);
    case 'final':
      return text(`Final report to ${to.en}`, `终报 ${to.zh}`);
    case 'supplement':
      return text(`Supplement to ${to.en}`, `补报 ${to.zh}`);
  }
};
