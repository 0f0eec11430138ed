import type { Values } from '../../core/field.ts';
import { text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import type { Notice } from './record.ts';
import { noticeState } from './standing.ts';
import { ALSO_KINDS, noticeWords as w } from './words.ts';

/** Filters of `office notice list`. */
export const filters = {
  state: field.choice(text('in this state only', '只看某一状态的'), w.states),
  kind: field.choice(text('of this kind only', '只看某一类别的'), w.kinds, ALSO_KINDS),
  with: field.called(text('Called', '参会'), field.name(text('to which this person is called', '只看通知了某人的'))),
};

export const passes = (n: Notice, { state, kind, with: who }: Values<typeof filters>): boolean =>
  (state == null || noticeState(n) === state) &&
  (kind == null || n.kind === kind) &&
  (who == null || n.called.some(({ name, substitute }) => name === who || substitute === who));
