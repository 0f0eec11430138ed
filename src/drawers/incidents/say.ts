import { type Text, text } from '../../core/text.ts';
import { NOBODY, type OwedReport } from './clocks.ts';
import { incidentWords as w } from './words.ts';

export const bodyName = (body: string): Text => (body === NOBODY ? w.superior : text(body, body));

/** A report that is owed, as an order: `电话报告 县委值班室`. */
export const orderText = ({ body, stage, no }: OwedReport): Text =>
  body === NOBODY ? UPWARD[stage](no) : ORDERS[stage](body, no);

type Orders<Said extends readonly unknown[]> = Readonly<Record<OwedReport['stage'], (...said: Said) => Text>>;

const ORDERS: Orders<[body: string, no: number]> = {
  phone: (body) => text(`Report by phone to ${body}`, `电话报告 ${body}`),
  written: (body) => text(`Report in writing to ${body}`, `书面报告 ${body}`),
  update: (body, no) => text(`Update ${no} to ${body}`, `续报${no} ${body}`),
  final: (body) => text(`Final report to ${body}`, `终报 ${body}`),
  supplement: (body) => text(`Supplement to ${body}`, `补报 ${body}`),
};

/** The orders to report to the duty room above, whose name the desk does not know: in English short enough for a row with a title. */
const UPWARD: Orders<[no: number]> = {
  phone: () => text('Report by phone', '电话报告 上级值班室'),
  written: () => text('Report in writing', '书面报告 上级值班室'),
  update: (no) => text(`Update ${no}`, `续报${no} 上级值班室`),
  final: () => text('Final report', '终报 上级值班室'),
  supplement: () => text('Supplement', '补报 上级值班室'),
};
