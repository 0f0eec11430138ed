import { momentText } from '../../calendar/speak.ts';
import { listed, type Text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import { importanceSaid, markSaid, wordingBy } from '../kit/wording.ts';
import type { Material, Notice } from './record.ts';
import { noticeWords as w } from './words.ts';

const taskText = ({ title, owner, due }: Pick<Material, 'title' | 'owner' | 'due'>): Text =>
  w.taskSaid(title, listed([owner ?? w.noOwner, ...(due === null ? [] : [w.dueAt(momentText(due))])]));

export const wording = wordingBy<Notice>({
  kind: (kind) => w.kinds[kind],
  level: (level) => (level == null ? c.none : c.levels[level]),
  called: (called) => called.map(({ name, observer }) => (observer ? w.asObserver(name) : name)),
  materials: (materials) => materials.map(taskText),
  decisions: (decisions) => decisions.map(taskText),
  quorum: (quorum) => (quorum == null ? c.none : w.quorums[quorum]),
  importance: importanceSaid,
  mark: markSaid,
});
