import { facts, tools } from '../../../test/facts.fixture.ts';
import type { RuleTools } from '../../core/rule.ts';
import { arrive } from './arrive.ts';
import type { Visit } from './record.ts';

export const MORNING = '2026-11-23T09:00:00';
export const EVENING = '2026-11-23T18:00:00';
export const day = facts(MORNING);

type Arrival = Parameters<typeof arrive>[2];

/** Signs in a visitor, who may have been announced. */
export const come = (records: readonly Visit[], name: string, said: Arrival = {}, desk: RuleTools = tools(day, 'V')) =>
  arrive(records, { name }, said, desk);

export const whose = (records: readonly Visit[], id: string): Visit =>
  records.find((visit) => visit.id === id) as Visit;
