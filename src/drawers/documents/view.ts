import { momentText } from '../../calendar/speak.ts';
import type { Lens } from '../../core/facts.ts';
import { type Cell, toned } from '../../core/page.ts';
import { listed, same, type Text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import { gateEventSaid, gatePairs } from '../kit/gates/view.ts';
import type { Log } from '../kit/register/declaration.ts';
import { linesIn } from '../kit/register/spec.ts';
import { pairs } from '../kit/register/view.ts';
import { logs } from './logs.ts';
import { type Doc, fields } from './record.ts';
import { docState, holdersOf, isOpen } from './states.ts';
import { documentWords as w } from './words.ts';

type Pair = readonly [Text, Cell];

export const numberCell = ({ direction, year, serial, code }: Doc): string => {
  if (direction === 'out') return code ?? '';
  return year === null || serial === null ? '' : w.serialText(year, serial);
};

export const docStateCell = (doc: Doc): Cell => {
  const said = w.states[docState(doc)];
  return isOpen(doc) ? said : toned('dim')(said);
};

/** Fields that the card shows in words of its own. */
const { direction: _direction, gates: _gates, year: _year, serial: _serial, due: _due, ...more } = fields;
const { dispute: _dispute, isDueOurs: _isDueOurs, title: _title, ...plain } = more;
/** A paper that goes out is neither read nor acted on here. */
const { handling: _handling, ...outgoing } = plain;

/** The card of a paper: where it stands, who has it, what was said about it. */
export const card = (doc: Doc, lens: Lens): readonly Pair[] => [
  ...(doc.direction === 'in' ? [[w.serial, numberCell(doc)] as const] : []),
  [c.state, docStateCell(doc)],
  ...(holdersOf(doc).length === 0 ? [] : [[w.holder, listed(holdersOf(doc))] as const]),
  ...(doc.due === null ? [] : [[c.due, momentText(doc.due)] as const]),
  ...pairs(doc.direction === 'in' ? plain : outgoing, doc, lens),
  ...Object.entries<Log>(logs).flatMap(([name, log]) => logPairs(doc, name, log, lens)),
  ...decidedPairs(doc),
  ...gatePairs(doc.gates),
];

const logPairs = (doc: Doc, name: string, log: Log, lens: Lens): readonly Pair[] =>
  linesIn(doc, name).map((line, n): Pair => [n === 0 ? log.label : same(''), log.cell?.(line, lens) ?? '']);

/** The decisions of the office itself, and its reports. */
const decidedPairs = ({ gates }: Doc): readonly Pair[] =>
  gates.flatMap(({ kind, to, isDecided, answer, settledAt, via, text }): Pair[] => {
    if (settledAt === null) return [];
    if (isDecided) return [[same(''), gateEventSaid({ kind: 'decide', happenedAt: settledAt, reason: answer ?? '' })]];
    return kind === 'inform' && to !== null
      ? [[same(''), gateEventSaid({ kind: 'inform', happenedAt: settledAt, to, via, text })]]
      : [];
  });
