import { momentText } from '../../../calendar/speak.ts';
import type { Lens } from '../../../core/facts.ts';
import { phoneFor } from '../../../core/personal/mask.ts';
import type { AnswerSeen } from '../../../core/petitions.ts';
import { both, listed, same, type Text } from '../../../core/text.ts';
import { commonWords as c } from '../../../core/words.ts';
import type { Visit } from '../record.ts';
import { titleOf } from '../view.ts';
import { visitWords as w } from '../words.ts';
import { petitionPaperWords as t } from './paperWords.ts';
import { petitionWords as p } from './words.ts';

type Pair = readonly [Text, Text | null];

const written = (said: string | null): Text | null => (said === null ? null : same(said));

/** The lines of the register form (来访登记表): what was filled in, and blanks for what was not. */
export const registerLines = (visit: Visit, answers: readonly AnswerSeen[], lens: Lens): readonly Text[] => [
  ...[...comers(visit, lens), ...matter(visit), ...handling(visit, answers)].flatMap(([label, value]) =>
    value === null ? [] : [both((lang) => `${label[lang]}${lang === 'zh' ? '：' : ': '}${value[lang]}`)],
  ),
  t.recorder(lens.facts.settings.clerk === '' ? t.blank.zh : lens.facts.settings.clerk),
];

const comers = (visit: Visit, { reveal }: Lens): readonly Pair[] => {
  const reps = visit.petition?.reps ?? [];
  return [
    [t.number, same(visit.id)],
    [w.visitor, same(titleOf(visit))],
    [c.org, written(visit.org)],
    [w.headcount, same(String(visit.headcount))],
    [p.reps, reps.length === 0 ? null : listed(reps)],
    [c.phone, visit.phone === null ? null : same(phoneFor(visit.phone, reveal))],
  ];
};

const matter = (visit: Visit): readonly Pair[] => {
  const when = visit.arrivedAt ?? visit.expectedAt;
  const channel = visit.petition?.channel ?? null;
  return [
    [w.arrivedAt, when === null ? null : momentText(when)],
    [p.channel, channel === null ? null : p.channels[channel]],
    [w.kind, w.kinds[visit.kind]],
    [w.nature, visit.nature == null ? null : w.natures[visit.nature]],
    [w.repeatOf, written(visit.repeatOf)],
    [w.purpose, written(visit.purpose) ?? t.blank],
  ];
};

const handling = (visit: Visit, answers: readonly AnswerSeen[]): readonly Pair[] => [
  [w.host, written(visit.host)],
  [w.firstContact, written(visit.firstContact) ?? t.blank],
  [t.matters, answers.length === 0 ? null : listed(answers.map(matterLine))],
  [w.answer, written(visit.answer) ?? t.blank],
  [c.remark, written(visit.remark)],
];

const matterLine = ({ id, due, result }: AnswerSeen): Text =>
  both((lang) => [id, result ?? (due === null ? '' : momentText(due)[lang])].join(' '));
