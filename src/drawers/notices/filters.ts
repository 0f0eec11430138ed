import type { Values } from '../../core/field.ts';
import * as field from '../kit/fields/index.ts';
import { noticeHelp as h } from './help.ts';
import type { Notice } from './record.ts';
import { stateOf } from './states.ts';
import { noticeWords as w } from './words.ts';

/** What `notice list` can be narrowed by. */
export const filters = {
  state: field.choice(h.filterState, w.states),
  kind: field.choice(h.filterKind, w.kinds),
  with: field.name(h.filterWith),
};

export const passes = (n: Notice, { state, kind, with: who }: Values<typeof filters>): boolean =>
  (state == null || stateOf(n) === state) &&
  (kind == null || n.kind === kind) &&
  (who == null || n.called.some(({ name, substitute }) => name === who || substitute === who));
