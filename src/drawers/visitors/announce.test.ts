import { expect, it } from 'vitest';
import { codeOf, tools } from '../../../test/facts.fixture.ts';
import { announce } from './announce.ts';
import { day } from './visitors.fixture.ts';

it('refuses an appointment of yesterday', () => {
  expect(codeOf(() => announce([], { name: '李明', at: '2026-11-22T10:00:00' }, tools(day, 'V')))).toBe('ruleViolated');
});
