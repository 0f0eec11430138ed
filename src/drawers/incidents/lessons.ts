import type { Learning, Learnt } from '../../core/lessons.ts';
import { compare } from '../../core/records.ts';
import type { Sieve } from '../../core/sieve.ts';
import { type Lang, type Text, text } from '../../core/text.ts';
import type { OpenDesk } from '../kit/desk.ts';
import { inPassing } from '../kit/saying.ts';
import { type Incident, key } from './record.ts';
import { incidentWords as w } from './words.ts';

/** The lessons of incidents, by kind. */
const learnt = (records: readonly Incident[], lang: Lang): readonly Learnt[] =>
  records.flatMap(({ id, title, kind, learnedAt, lesson }) =>
    lesson === null
      ? []
      : [
          {
            series: w.kinds[kind][lang],
            id,
            title,
            at: learnedAt,
            lesson,
            also: [kind, ...Object.values(w.kinds[kind])],
          },
        ],
  );

/** A sieve for incidents with a lesson. */
const taught: Sieve<Incident> = { has: ['lesson'] };

export const learning: Learning<Incident> = { learnt };

/** How many lessons of a kind are shown when an incident of that kind begins. */
const SHOWN = 3;

/** The last lessons of a kind, the newest first, from the live desk and the archive. */
export const lessonsOfKind = (desk: OpenDesk, kind: Incident['kind']): readonly Text[] =>
  [...inPassing(desk, key, taught).records]
    .filter((x) => x.kind === kind && x.lesson !== null)
    .sort((a, b) => compare(b.learnedAt, a.learnedAt))
    .slice(0, SHOWN)
    .map(({ id, lesson }) => text(`Lesson of ${id}: ${lesson}`, `上次的教训（${id}）：${lesson}`));
