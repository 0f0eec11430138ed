import type { Facts } from '../../../../../core/facts.ts';
import { both, type Lang } from '../../../../../core/text.ts';
import { type PaperCall, writePaper } from '../../../../kit/paper.ts';
import { publicView } from '../../../../kit/publicView.ts';
import { drawerOf } from '../../../../kit/saying.ts';
import type { Answer, AnyCall } from '../../../../kit/verb.ts';
import { publicly } from '../../../publicly.ts';
import { type Followup, key } from '../../../record.ts';
import type { ReportPeriod } from './figures.ts';
import { type By, periodBefore, supervisionOf } from './gather.ts';
import { supervisionJson } from './json.ts';
import { paperLayout, paperText } from './onPaper.ts';
import { type As, paperPage, reportPaper } from './paper.ts';
import { reportWords as w } from './words.ts';

type Said = {
  readonly as: As;
  readonly by: By;
  /** The lead whose matters are meant; null for all. */
  readonly lead: string | null;
  readonly out: string | null;
  readonly period: ReportPeriod;
};

type Call = Pick<AnyCall, 'desk' | 'facts' | keyof PaperCall>;

/** The circular or analysis of a period, on the screen or as a file. */
export const periodReport = async (call: Call, said: Said): Promise<Answer> => {
  const { facts, lang } = call;
  const records = (await handedOn(call, said.period, facts)).filter(
    ({ lead }) => said.lead === null || lead === said.lead,
  );
  const supervision = supervisionOf(records, said.period, said.by, facts);
  const paper = reportPaper(supervision, said.as, facts);
  const asked = said.as === 'analysis' ? supervision.unexplained.map(({ id }) => id) : [];
  const notes = asked.length === 0 ? [] : [w.writeWhy(asked)];
  if (said.out === null) return { json: supervisionJson(supervision, facts, lang), page: paperPage(paper), notes };
  const written = {
    text: { words: both((one) => paperText(paper, one)), layout: (one: Lang) => paperLayout(paper, one) },
    tables: [{ title: paper.title, heads: paper.heads.full, rows: paper.rows }],
  };
  return { ...(await writePaper(said.out, written, call)), notes };
};

/**
 * The matters that the report may be about, the archived ones included. The paper goes to other units, so that matters of petitions are
 * shown as others may see them.
 */
const handedOn = async ({ desk }: Call, period: ReportPeriod, facts: Facts): Promise<readonly Followup[]> => {
  const since = periodBefore(period).from;
  const due = desk.all(key, { days: { first: since, last: null } });
  const closed = desk.all(key, { since });
  const byUid = new Map([...due, ...closed].map((f) => [f.uid, f]));
  const all = [...byUid.values()];
  const drawer = drawerOf(desk, key);
  const view = await publicView(desk, (one) => (one.name === drawer.name ? all : desk.records(one)), facts);
  const shown = new Set(view.records(drawer));
  return all.map((f) => (shown.has(f) ? f : publicly.forOthers(f)));
};
