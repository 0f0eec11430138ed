import { momentText } from '../../../calendar/speak.ts';
import { type Hearing, readMoment } from '../../../calendar/spoken/readMoment.ts';
import { addDays, dayOf } from '../../../core/civil.ts';
import type { Cell } from '../../../core/page.ts';
import { both, inLang, same, type Text, text } from '../../../core/text.ts';
import { listing } from '../parts.ts';
import { part, points, type Topic } from './topic.ts';

type Spoken = Text | ((hearing: Hearing) => Text);

const ahead =
  (days: number, after: string) =>
  ({ now }: Hearing) =>
    same(`${addDays(dayOf(now), days)}${after}`);
const monthAhead = ({ now }: Hearing): Text => {
  const [, month, day] = addDays(dayOf(now), 20).split('-').map(Number);
  return text(`${month}-${day}`, `${month}月${day}日`);
};

/** Examples of spoken times. They are read when the help is shown, so that each meaning is that of today. */
export const SPOKEN: readonly { readonly heading: Text; readonly said: readonly Spoken[] }[] = [
  {
    heading: text('A day', '哪一天'),
    said: [
      text('today', '今天'),
      text('tomorrow', '明天'),
      text('day after tomorrow', '后天'),
      text('fri', '周五'),
      text('next monday', '下周一'),
      monthAhead,
      ahead(9, ''),
      text('end of the month', '月底'),
    ],
  },
  {
    heading: text('A day and an hour', '哪一天几点'),
    said: [
      text('tomorrow 9am', '明天9点'),
      text('fri 14:30', '周五14:30'),
      text('next monday 9:30', '下周一上午9点半'),
      text('+2d 3pm', '后天下午3点'),
      ahead(9, ' 9:00'),
      text('16:00', '下午4点'),
    ],
  },
  {
    heading: text('From now', '从现在算起'),
    said: [
      text('+90m', '90分钟后'),
      text('in 2 hours', '两小时后'),
      text('+3d', '三天后'),
      text('+2w', '两周后'),
      text('+3wd', '3个工作日后'),
    ],
  },
];

export const LENGTHS: Readonly<Record<'en' | 'zh', readonly string[]>> = {
  en: ['90m', '1.5h', '1h30m', '2 hours'],
  zh: ['90分钟', '半小时', '一个半小时', '两小时'],
};

const inHearing = (spoken: Spoken, hearing: Hearing): Text => (typeof spoken === 'function' ? spoken(hearing) : spoken);

const meaning = (spoken: Text, hearing: Hearing): Cell =>
  both((lang) => momentText(readMoment(inLang(spoken, lang), hearing))[lang]);

export const times: Topic = {
  name: 'times',
  alias: '时间',
  summary: text('How a day or an hour is written', '日期和时间怎么写'),
  page: ({ hearing }) => [
    { kind: 'title', cell: text('Times', '时间') },
    { kind: 'gap' },
    {
      kind: 'lines',
      lines: [
        text(
          'Write a time as you would say it, in either language; put quotation marks around a time with a blank in it. office always prints in full what it understood, so that you see a mistake at once. What each example means right now:',
          '时间怎么说就怎么写，中英文皆可；中间有空格的要加引号。程序会把理解到的时间完整显示出来，有误一看便知。此刻各种写法的含义：',
        ),
      ],
    },
    ...SPOKEN.flatMap(({ heading, said }) =>
      part(
        heading,
        listing(said.map((spoken) => inHearing(spoken, hearing)).map((spoken) => [spoken, meaning(spoken, hearing)])),
      ),
    ),
    ...part(text('Lengths', '多长时间'), points(both((lang) => LENGTHS[lang].join(lang === 'zh' ? '、' : ', ')))),
    ...part(text('How it is read', '怎么理解'), RULES(hearing)),
  ],
};

const RULES = ({ hours: { open, close } }: Hearing) =>
  points(
    text(
      'A weekday is the next such day, never today. “next” is that day of the next week, Monday to Sunday.',
      '只说周几，指今天之后最近的那一天；“下周几”指下一个周一至周日当中的那一天。',
    ),
    text(
      'A date without a year is the next such date; of what has happened (who came, left or rang) the last such. Today counts.',
      '不写年份，指今后最近的那个日期；说已经发生的事（到达、离开、来电），指过去最近的那个日期。今天也算。',
    ),
    text(
      'An hour without a day is today’s. Hours are those of the 24-hour clock, unless am or pm is said.',
      '只写几点，指今天。不说上午、下午的，按24小时制。',
    ),
    text(
      `A due date without an hour means closing time, ${close}; a visit without one is expected when the office opens, ${open}. A meeting needs its hour.`,
      `时限不写几点，指下班时间 ${close}；来访不写几点，指上班时间 ${open}。会议必须写几点。`,
    ),
    text(
      'Working days (wd) leave out weekends and public holidays and count make-up Saturdays and Sundays.',
      '工作日不含周末和法定节假日，含调休上班的周六、周日。',
    ),
    text('A date that does not exist, such as 2026-02-30, is refused.', '不存在的日期不接受，如 2026-02-30。'),
  );
