import { momentText } from '../../../calendar/speak.ts';
import { yuanText } from '../../../core/money.ts';
import { POST_LEVEL_LABELS } from '../../../core/postLevels.ts';
import { both, listed, type Text } from '../../../core/text.ts';
import type { Said } from '../../../core/wording.ts';
import { commonWords as c } from '../../../core/words.ts';
import type { ReceptionPart } from './record.ts';
import { receptionWords as r } from './words.ts';

type Pair = readonly [Text, Text | string];

const listPair = (label: Text, items: readonly (Text | string)[]): readonly Pair[] =>
  items.length === 0 ? [] : [[label, listed(items)]];

const textPair = (label: Text, value: Text | string | null): readonly Pair[] =>
  value === null ? [] : [[label, value]];

/** The lines of a card about a reception. */
export const receptionPairs = (part: ReceptionPart | null): readonly Pair[] =>
  part === null
    ? []
    : [
        [r.letter, part.letter ?? c.none],
        ...textPair(r.level, part.level === null ? null : POST_LEVEL_LABELS[part.level]),
        ...listPair(
          r.guests,
          part.guests.map((guest) => guestSaid(guest)),
        ),
        ...textPair(r.leader, part.leader),
        ...textPair(r.hostReason, part.hostReason),
        ...listPair(r.companions, part.companions),
        ...listPair(r.activities, part.activities.map(activitySaid)),
        ...listPair(
          r.bill,
          part.bill.map(({ what, cents }) => both((lang) => `${what} ${yuanText(cents)[lang]}`)),
        ),
        ...textPair(r.diners, part.diners === null ? null : String(part.diners)),
        ...textPair(r.signedBy, part.signedBy),
        ...textPair(r.paid, part.paidBy === null ? null : r.payments[part.paidBy]),
      ];

/** A guest in words: 省人大 王伟 副主任; Wang Wei (Vice Chairman, Provincial Congress). A unit not said is that of the visit. */
export const guestSaid = ({ name, unit, title }: ReceptionPart['guests'][number], org: string | null = null): Text => {
  const own = unit ?? org;
  return both((lang) => {
    if (lang === 'zh') return written([own, name, title]).join(' ');
    const post = written([title, own]).join(', ');
    return post === '' ? name : `${name} (${post})`;
  });
};

const written = (parts: readonly (string | null)[]): readonly string[] => parts.flatMap((part) => part ?? []);

const activitySaid = ({ item, start, place, owner }: ReceptionPart['activities'][number]): Text =>
  both((lang) =>
    [momentText(start)[lang], item, place, owner == null ? null : r.ownedBy(owner)[lang]]
      .filter((part) => part !== null)
      .join(' '),
  );

/** A reception in words, to say what an edit changed. */
export const receptionSaid = (part: ReceptionPart | null): Said =>
  receptionPairs(part)
    .filter(([, value]) => value !== c.none)
    .map(([label, value]) => both((lang) => `${label[lang]} ${typeof value === 'string' ? value : value[lang]}`));

/** The texts of a reception that `search` looks at. */
export const receptionTexts = (part: ReceptionPart | null): readonly string[] =>
  part === null
    ? []
    : [
        part.letter ?? '',
        part.leader ?? '',
        ...part.companions,
        ...part.guests.map(({ name }) => name),
        ...ownersIn(part),
      ];

const ownersIn = ({ activities }: ReceptionPart): readonly string[] => activities.flatMap(({ owner }) => owner ?? []);
