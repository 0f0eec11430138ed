import type { Facts } from '../../core/facts.ts';
import { type ActionEnd, asValue } from '../../core/next.ts';
import * as dues from './dues.ts';
import type { NoticeOrder } from './linesAgenda.ts';
import type { Material, Notice } from './record.ts';
import { noticeWords as w } from './words.ts';

/** A paper gets its owner by an edit of the list, in which it is named with the sign for an addition. */
const owning = ({ title }: Material): ActionEnd => ({
  verb: 'edit',
  asks: { field: 'material', begin: `+${title}=` },
});

/**
 * The action about a paper. A paper without an owner is a mistake that shows at once; a paper with an owner is chased when its date comes
 * near.
 */
export const materialOrder = (n: Notice, paper: Material, facts: Facts): readonly NoticeOrder[] => {
  if (paper.receivedAt !== null) return [];
  const due = dues.materialDue(n, paper, facts);
  if (paper.owner === null)
    return [
      { action: w.nameOwner(paper.title), due, because: [{ code: 'noOwner', text: w.noOwner }], ending: owning(paper) },
    ];
  const ending = { verb: 'received', rest: asValue(paper.title) };
  return dues.isMaterialNear(due, facts) ? [{ action: w.chaseMaterial(paper.title, paper.owner), due, ending }] : [];
};
