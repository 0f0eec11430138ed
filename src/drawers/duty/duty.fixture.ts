import { facts, tools } from '../../../test/facts.fixture.ts';
import type { Day } from '../../core/civil.ts';
import type { Contact } from '../../core/facts.ts';
import type { Change, RuleTools } from '../../core/rule.ts';
import type { Shift, ShiftKind } from './record.ts';
import { setShift } from './set.ts';

/** A person on leave on these days, or not on leave. */
export const contact = (name: string, ...leave: readonly [Day, Day] | readonly []): Contact => ({
  id: 'P1',
  name,
  title: null,
  org: null,
  roles: [],
  phone: null,
  email: null,
  rank: null,
  aliases: [],
  groups: [],
  leaves: leave.length === 2 ? [{ from: leave[0], to: leave[1], reason: null }] : [],
});

export type Line = readonly [date: Day, officer: string, leader: string, shift?: ShiftKind];

/** A roster written line by line, with ids from D1. */
export const roster = (...lines: readonly Line[]): readonly Shift[] => {
  const at = mint();
  return lines.reduce<readonly Shift[]>(
    (records, [date, officer, leader, shift = 'full']) =>
      setShift(records, { date, officer, leader, shift }, at).records,
    [],
  );
};

export const mint = (now = '2026-11-01T08:30:00', contacts: readonly Contact[] = []): RuleTools =>
  tools(facts(now, {}, contacts), 'D');

/** Tools like `mint`, for a desk that has shifts already: ids begin at D101. */
export const mintOn = (now = '2026-11-01T08:30:00', contacts: readonly Contact[] = []): RuleTools => {
  const { facts: known, mint: next } = mint(now, contacts);
  const later = () => {
    const identity = next();
    return { ...identity, id: `D${100 + Number(identity.id.slice(1))}` };
  };
  return { facts: known, mint: later };
};

/** The only record that a change touched. */
export const only = ({ touched }: Change<Shift>): Shift => {
  const [shift, ...others] = touched;
  if (shift === undefined || others.length > 0) throw new Error(`touched ${touched.length}`);
  return shift;
};
