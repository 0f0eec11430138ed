import { dayText, momentText, shortMoment } from '../../calendar/speak.ts';
import type { Lens } from '../../core/facts.ts';
import { bad, type Cell, type Column, dim, info, type Tone, toned, warn } from '../../core/page.ts';
import { same, type Text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import { gateTexts } from '../kit/gates/gate.ts';
import { gateEventSaid, gatePairs } from '../kit/gates/view.ts';
import { gateWords as g } from '../kit/gates/words.ts';
import { lineTexts } from '../kit/lines/line.ts';
import { supervisedPairs } from './kinds/supervision/view.ts';
import { type Followup, type FollowupEvent, followupImportance, gatesIn, isPlain } from './record.ts';
import { firstDueOf, followupState, type Light, lawfulDay, lightOf } from './standing.ts';
import { followupWords as w } from './words.ts';

export const columns: readonly Column[] = [
  { head: c.id },
  { head: c.title, grow: true },
  { head: w.lead },
  { head: c.due },
  { head: c.importance },
  { head: c.state },
];

const LIGHT_TONE: Readonly<Record<Light, Tone>> = { red: 'bad', yellow: 'warn', blue: 'info' };

export const followupStateCell = (f: Followup, { facts }: Lens): Cell => {
  const light = lightOf(f, facts);
  if (light !== null) return toned(LIGHT_TONE[light])(w.lights[light]);
  return f.doneAt === null ? w.states[followupState(f)] : dim(w.states.done);
};

export const cells = (f: Followup, lens: Lens): readonly Cell[] => [
  f.id,
  f.title,
  f.lead ?? warn(c.none),
  f.due === null ? c.none : shortMoment(f.due, lens.facts.now),
  c.importances[followupImportance(f)],
  followupStateCell(f, lens),
];

export const card = (f: Followup, lens: Lens): readonly (readonly [Text, Cell])[] => [
  [c.title, f.title],
  [c.state, [w.states[followupState(f)], ' ', lightCell(f, lens)]],
  [c.due, dueCell(f)],
  [w.lead, f.lead ?? c.none],
  [w.coHandlers, c.namesOf(f.coHandlers)],
  ...(!isPlain(f) && f.source === 'own' && f.ref === null ? [] : [[w.source, sourceCell(f)] as const]),
  [
    c.importance,
    f.mark === null
      ? c.importances[followupImportance(f)]
      : [c.importances[followupImportance(f)], ' ', bad(c.marks[f.mark])],
  ],
  ...(f.stage === null ? [] : [[w.stageLabel, w.stages[f.stage]] as const]),
  ...supervisedPairs(f, lens),
  ...petitionPairs(f, lens),
  ...gatePairs(gatesIn(f)),
  ...(f.remind == null ? [] : [[c.remind, f.remind] as const]),
  ...(f.remark === null ? [] : [[c.remark, f.remark] as const]),
  ...f.events.map(
    (event, n) => [n === 0 ? w.history : same(''), [dim(momentText(event.happenedAt)), ' ', said(event)]] as const,
  ),
];

const sourceCell = ({ source, ref, ...f }: Followup): Cell => {
  const said = f.kind === undefined || source !== 'own' ? w.sources[source] : '';
  return ref === null ? said : said === '' ? ref : [said, ' ', ref];
};

const petitionPairs = (f: Followup, { facts }: Lens): readonly (readonly [Text, Cell])[] => {
  const last = lawfulDay(f, facts);
  return [
    ...(last === null ? [] : [[w.lawful, dayText(last)] as const]),
    ...(f.servedOn == null ? [] : [[w.fieldLabels.servedOn, dayText(f.servedOn)] as const]),
  ];
};

const lightCell = (f: Followup, { facts }: Lens): Cell => {
  const light = lightOf(f, facts);
  return light === null ? '' : toned(LIGHT_TONE[light])(w.lights[light]);
};

const dueCell = (f: Followup): Cell => {
  const first = firstDueOf(f);
  if (f.due === null) return c.none;
  return first === null || first === f.due
    ? momentText(f.due)
    : [momentText(f.due), '  ', info(w.firstDue), ' ', momentText(first)];
};

const said = (event: FollowupEvent): Text => {
  switch (event.kind) {
    case 'feedback':
      return w.eventFeedback(event.by, event.text);
    case 'chase':
      return w.eventChase(event.to, event.via === null ? null : g.vias[event.via]);
    case 'extend':
      return w.eventExtend(momentText(event.due), event.reason, event.approvedBy);
    case 'transfer':
      return w.eventTransfer(event.from, event.to);
    case 'return':
      return w.eventReturn(event.from, event.reason);
    case 'request':
    case 'instruction':
    case 'inform':
    case 'decide':
      return gateEventSaid(event);
    case 'done':
      return w.eventDone(event.result);
    case 'reopen':
      return w.eventReopen(event.reason, event.due === undefined ? null : momentText(event.due));
  }
};

/** All texts of a follow-up that `search` looks at, its history included. */
export const haystack = (f: Followup): readonly string[] => [
  f.title,
  f.lead ?? '',
  ...f.coHandlers,
  f.remark ?? '',
  ...(f.number === undefined ? [] : [f.number]),
  ...(f.deputies ?? []),
  ...lineTexts(f.lines),
  ...gateTexts(f.gates),
  ...f.events.flatMap((event) =>
    Object.entries(event).flatMap(([name, value]) => (name === 'kind' || value == null ? [] : value)),
  ),
];
