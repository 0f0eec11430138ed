import { momentText } from '../../calendar/speak.ts';
import type { Lens } from '../../core/facts.ts';
import { yuanOf } from '../../core/money.ts';
import type { PaperText } from '../../core/paper.ts';
import { both, type Lang, listed, type Text, text } from '../../core/text.ts';
import type { SlipSheet } from '../kit/noun.ts';
import type { Trip } from './record.ts';
import { driverOf, plateOf } from './states.ts';

const BLANK = '__________';

/** The dispatch slip (派车单): what is known filled in, the rest left blank to be written by hand, with places for three signatures. */
const sheetOf = (trip: Trip, lens: Lens): PaperText => ({
  words: both((lang) =>
    [
      `${words.head[lang]}  ${trip.id}`,
      '',
      ...lines(trip, lens, lang).map(([label, value]) => `${label[lang]}${lang === 'zh' ? '：' : ': '}${value}`),
      '',
      words.signatures.map((label) => `${label[lang]}${lang === 'zh' ? '：' : ': '}${BLANK}`).join('  '),
    ].join('\n'),
  ),
  layout: (lang) => ({
    isSlip: true,
    blocks: [
      { kind: 'title', text: words.head[lang] },
      { kind: 'subtitle', text: trip.id },
      { kind: 'grid', cells: lines(trip, lens, lang).map(([label, value]) => ({ label: label[lang], value })) },
      { kind: 'gap' },
      { kind: 'places', labels: words.signatures.map((label) => `${label[lang]}${lang === 'zh' ? '：' : ': '}`) },
    ],
  }),
});

export const sheet: SlipSheet<Trip> = { sheetOf };

const lines = (trip: Trip, { facts }: Lens, lang: Lang): readonly (readonly [Text, string])[] => {
  const { user, passengers, purpose, to, start, end, outAt, backAt, kmOut, kmBack, cents } = trip;
  const org = facts.contacts.find(({ name }) => name === user)?.org ?? BLANK;
  const moment = (said: string | null): string => (said === null ? BLANK : momentText(said)[lang]);
  const or = (said: string | number | null): string => (said === null ? BLANK : String(said));
  return [
    [words.user, user],
    [words.org, org],
    [
      words.heads,
      `${1 + passengers.length}${passengers.length === 0 ? '' : ` (${listed([user, ...passengers])[lang]})`}`,
    ],
    [words.purpose, purpose],
    [words.way, `${words.here[lang]}→${to}`],
    [words.planned, `${momentText(start)[lang]} – ${momentText(end)[lang]}`],
    [words.outAt, moment(outAt)],
    [words.backAt, moment(backAt)],
    [words.plate, or(plateOf(trip, facts))],
    [words.driver, or(driverOf(trip, facts))],
    [words.km, `${or(kmOut)} – ${or(kmBack)}`],
    [words.cost, cents === null ? BLANK : yuanOf(cents)],
  ];
};

const words = {
  head: text('Dispatch slip', '派车单'),
  user: text('Used by', '用车人'),
  org: text('Unit', '单位'),
  heads: text('People', '人数'),
  purpose: text('Purpose', '事由'),
  way: text('From – to', '起止地点'),
  here: text('the office', '本单位'),
  planned: text('Planned', '预计时间'),
  outAt: text('Went out', '出车时间'),
  backAt: text('Came back', '回车时间'),
  plate: text('Car', '车号'),
  driver: text('Driver', '驾驶员'),
  km: text('Counter', '起止里程'),
  cost: text('Cost (yuan)', '费用（元）'),
  signatures: [text('Approved', '审批'), text('Dispatched', '派车'), text('User', '用车人签字')],
} as const;
