import type { Drawer } from '../../core/drawer.ts';
import type { ScriptLens } from '../../core/facts.ts';
import { isSame } from '../../core/isSame.ts';
import type { Next } from '../../core/next.ts';
import type { Row } from '../../core/record.ts';
import type { Changed } from './desk.ts';

/**
 * The command that a changed record needs now; null if none of them needs one, or if it is the same as before. A new record that only
 * waits for its end, such as a jotting, has no next step.
 */
export const nextStep = (
  drawer: Drawer,
  { touched, before }: Pick<Changed<Row>, 'touched' | 'before'>,
  { facts }: Pick<ScriptLens, 'facts'>,
): Next | null => {
  for (const record of touched) {
    const [now] = drawer.actions([record], facts);
    const was = before.find(({ id }) => id === record.id);
    const [then] = was === undefined ? [] : drawer.actions([was], facts);
    const isEndOnly = was === undefined && now?.next[1] === 'done';
    if (now !== undefined && !isEndOnly && !isSame(then?.next, now.next)) return now;
  }
  return null;
};
