import { momentText } from '../../../calendar/speak.ts';
import type { Lens } from '../../../core/facts.ts';
import type { PaperText } from '../../../core/paper.ts';
import type { GridCell } from '../../../core/paperBlocks.ts';
import { phoneFor } from '../../../core/personal/mask.ts';
import type { AnswerSeen } from '../../../core/petitions.ts';
import { both, type Lang, listed, same, type Text } from '../../../core/text.ts';
import { commonWords as c } from '../../../core/words.ts';
import type { Visit } from '../record.ts';
import { titleOf } from '../view.ts';
import { visitWords as w } from '../words.ts';
import { petitionPaperWords as t } from './paperWords.ts';
import { petitionWords as p } from './words.ts';

/** A label, what was filled in, and the lines that are left for it if it has a row of its own. A cell of nothing is left out. */
type Pair = readonly [label: Text, value: Text | null, lines?: number];

const written = (said: string | null): Text | null => (said === null ? null : same(said));

/** The register form (来访登记表): what was filled in, and blanks for what was not. */
export const registerPaper = (visit: Visit, answers: readonly AnswerSeen[], lens: Lens): PaperText => {
  const { clerk } = lens.facts.settings;
  const pairs: readonly Pair[] = [
    ...[...comers(visit, lens), ...matter(visit), ...handling(visit, answers)],
    [t.recorder, clerk === '' ? t.blank : same(clerk)],
  ];
  const cells = (lang: Lang): readonly GridCell[] =>
    pairs.flatMap(([label, value, lines]) =>
      value === null ? [] : [{ label: label[lang], value: value[lang], ...(lines === undefined ? {} : { lines }) }],
    );
  return {
    words: both((lang) =>
      [
        ...[t.titles.register[lang], ''],
        ...cells(lang).map(({ label, value }) => `${label}${lang === 'zh' ? '：' : ': '}${value}`),
      ].join('\n'),
    ),
    layout: (lang) => ({
      blocks: [
        { kind: 'title', text: t.titles.register[lang] },
        { kind: 'grid', cells: cells(lang) },
      ],
    }),
  };
};

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
    [w.purpose, written(visit.purpose) ?? t.blank, 4],
  ];
};

const handling = (visit: Visit, answers: readonly AnswerSeen[]): readonly Pair[] => [
  [w.host, written(visit.host)],
  [w.firstContact, written(visit.firstContact) ?? t.blank],
  [t.matters, answers.length === 0 ? null : listed(answers.map(matterLine)), 2],
  [w.answer, written(visit.answer) ?? t.blank, 4],
  [c.remark, written(visit.remark), 2],
];

const matterLine = ({ id, due, result }: AnswerSeen): Text =>
  both((lang) => [id, result ?? (due === null ? '' : momentText(due)[lang])].join(' '));
