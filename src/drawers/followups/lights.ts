import { shortMoment } from '../../calendar/speak.ts';
import type { Lens } from '../../core/facts.ts';
import { type Cell, type Tone, toned } from '../../core/page.ts';
import { both, type Text, text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import * as field from '../kit/fields/index.ts';
import type { Picture } from '../kit/picturedList.ts';
import type { Followup } from './record.ts';
import { followupState, type Light, lightOf } from './standing.ts';
import { followupWords as w } from './words.ts';

type Shown = Light | 'green';

const LIGHTS: readonly Shown[] = ['red', 'yellow', 'blue', 'green'];
const TONES: Readonly<Record<Shown, Tone>> = { red: 'bad', yellow: 'warn', blue: 'info', green: 'good' };

/** The open matters by their lights, the most serious first. Each light has its letter, for those who see no colours. */
export const lights: Picture<Followup> = {
  flag: 'lights',
  field: field.called(text('Lights', '亮灯'), field.flag(text('by warning lights', '按红黄蓝绿灯列出'))),
  example: {
    typed: 'office followup list --lights',
    does: w.lightsExample,
  },
  asked: () => ({}),
  pictureOf: (records, lens) => {
    const lit = records
      .filter(({ doneAt }) => doneAt === null)
      .map((f) => ({ f, light: lightOf(f, lens.facts) ?? ('green' as const) }));
    const byLight = LIGHTS.flatMap((light) => lit.filter((one) => one.light === light));
    const counts = LIGHTS.map((light) => ({ light, count: lit.filter((one) => one.light === light).length }));
    return {
      json: {
        schema: 'office.lights/1',
        counts: Object.fromEntries(counts.map(({ light, count }) => [light, count])),
        matters: byLight.map(({ f, light }) => ({
          ...{ id: f.id, title: f.title, lead: f.lead, light },
          due: f.due === null ? null : lens.withOffset(f.due),
        })),
      },
      page: [
        {
          kind: 'lines',
          lines: [counts.flatMap(({ light, count }, n) => [n === 0 ? '' : GAP, lamp(light), ` ${count}`])],
        },
        lit.length === 0
          ? { kind: 'lines', lines: [c.nothingHere] }
          : {
              kind: 'rows',
              columns: [
                {},
                { head: c.id },
                { head: c.title, grow: true },
                { head: w.lead },
                { head: c.due },
                { head: c.state },
              ],
              rows: byLight.map(({ f, light }) => rowOf(f, light, lens)),
            },
      ],
    };
  },
};

const GAP = '   ';

const rowOf = (f: Followup, light: Shown, { facts }: Lens): readonly Cell[] => [
  lamp(light),
  f.id,
  f.title,
  f.lead ?? c.none,
  f.due === null ? c.none : shortMoment(f.due, facts.now),
  light === 'green' ? w.states[followupState(f)] : w.lights[light],
];

/** A lamp: its letter in brackets, in its colour where there are colours. */
const lamp = (light: Shown): Cell => toned(TONES[light])(both((lang) => `[${words[light][lang]}]`));

const words: Readonly<Record<Shown, Text>> = {
  red: text('R', '红'),
  yellow: text('Y', '黄'),
  blue: text('B', '蓝'),
  green: text('G', '绿'),
};
