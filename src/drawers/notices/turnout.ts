import { both, type Lang, type Text } from '../../core/text.ts';
import { turnoutOf } from './numbers.ts';
import type { Attendance, Notice } from './record.ts';

type Turnout = Readonly<Record<Attendance, number>>;

/** The attendance in numbers: `应到 25 人，实到 22 人，请假 2 人，无故缺席 1 人；列席 4 人`. Observers are counted apart. */
export const turnoutText = (n: Notice): Text =>
  both((lang) => {
    const [members, observers] = [turnoutOf(n, false), turnoutOf(n, true)];
    return [
      ...(allOf(members) === 0 ? [] : [SAID[lang].members(members)]),
      ...(allOf(observers) === 0 ? [] : [SAID[lang].observers(observers)]),
    ].join(lang === 'zh' ? '；' : '; ');
  });

const thereOf = ({ present, late, early }: Turnout): number => present + late + early;
const allOf = (of: Turnout): number => thereOf(of) + of.excused + of.absent;

/** The parts of a sentence that are not about nobody. */
const some = (parts: readonly (readonly [number, string])[]): readonly string[] =>
  parts.filter(([count]) => count > 0).map(([, said]) => said);

const SAID: Readonly<Record<Lang, Readonly<Record<'members' | 'observers', (of: Turnout) => string>>>> = {
  zh: {
    members: (of) => {
      const part = some([
        [of.late, `迟到 ${of.late} 人`],
        [of.early, `早退 ${of.early} 人`],
      ]);
      const there = `实到 ${thereOf(of)} 人${part.length === 0 ? '' : `（${part.join('，')}）`}`;
      return `应到 ${allOf(of)} 人，${there}，请假 ${of.excused} 人，无故缺席 ${of.absent} 人`;
    },
    observers: (of) => {
      const away = some([
        [of.late, `迟到 ${of.late} 人`],
        [of.early, `早退 ${of.early} 人`],
        [of.excused, `请假 ${of.excused} 人`],
        [of.absent, `缺席 ${of.absent} 人`],
      ]);
      const all = `列席 ${allOf(of)} 人`;
      return away.length === 0 ? all : `${all}，实到 ${thereOf(of)} 人，${away.join('，')}`;
    },
  },
  en: {
    members: (of) => {
      const part = some([
        [of.late, `${of.late} late`],
        [of.early, `${of.early} left early`],
      ]);
      const late = part.length === 0 ? '' : ` (${part.join(', ')})`;
      return `${allOf(of)} called, ${thereOf(of)} present${late}, ${of.excused} excused, ${of.absent} unexcused`;
    },
    observers: (of) => {
      const away = some([
        [of.late, `${of.late} late`],
        [of.early, `${of.early} left early`],
        [of.excused, `${of.excused} excused`],
        [of.absent, `${of.absent} absent`],
      ]);
      const all = `${allOf(of)} ${allOf(of) === 1 ? 'observer' : 'observers'}`;
      return away.length === 0 ? all : `${all}, ${thereOf(of)} present, ${away.join(', ')}`;
    },
  },
};
