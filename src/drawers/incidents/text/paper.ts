import { momentText } from '../../../calendar/speak.ts';
import type { Moment } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';
import { clockOn } from '../../../core/limits.ts';
import { nameKey } from '../../../core/names/fold.ts';
import type { PaperText } from '../../../core/paper.ts';
import type { GridCell, PaperLayout } from '../../../core/paperBlocks.ts';
import { both, inLang, type Lang, type Text } from '../../../core/text.ts';
import { casualtiesIn } from '../change.ts';
import { bodiesOf, NOBODY, reportsTo } from '../clocks.ts';
import { FACTS, type Incident, type IncidentReport, type ReportStage } from '../record.ts';
import { bodyName } from '../say.ts';
import { incidentWords as w } from '../words.ts';
import { infoWords as p } from './words.ts';

type Line = readonly [Text, Text | string];

/** A report as it is sent (值班信息). A first report says all that is known, an update only what changed, a final one how it ended. */
export const infoOf = (x: Incident, stage: ReportStage, to: string | null, facts: Facts): PaperText => {
  const body = bodyFor(x, to);
  const reports = reportsTo(x, body);
  const last = reports.filter(({ form }) => form === 'written').at(-1) ?? null;
  const made = reports.filter((one) => one.stage === stage && one.form === 'written').at(-1) ?? null;
  const no = reports.filter((one) => one.stage === 'update').length + 1;
  const told: Told = {
    ...{ head: p.head(stage, no), subject: p.subject(x.title, stage) },
    to: both((lang) => `${bodyName(body)[lang]}${p.colon[lang]}`.trimEnd()),
    lines: bodyLines(x, stage, last, facts),
    foot: footLines(x, body, stage === 'update' ? null : made, facts),
  };
  return { words: both((lang) => plainInfo(told, lang)), layout: (lang) => infoLayout(told, lang) };
};

type Told = Readonly<Record<'head' | 'subject' | 'to', Text>> & Readonly<Record<'lines' | 'foot', readonly Line[]>>;

const plainInfo = ({ head, subject, to, lines, foot }: Told, lang: Lang): string =>
  [
    ...[head[lang], subject[lang], '', to[lang], ...lines.map(([label, said]) => lineIn(label, said, lang))],
    ...['', ...foot.map(([label, said]) => lineIn(label, said, lang))],
  ].join('\n');

const infoLayout = ({ head, subject, to, lines, foot }: Told, lang: Lang): PaperLayout => {
  const isSentence = ([label]: Line): boolean => label[lang] === '';
  return {
    blocks: [
      { kind: 'title', text: head[lang] },
      { kind: 'subtitle', text: subject[lang] },
      { kind: 'flush', text: to[lang] },
      ...lines.filter(isSentence).map(([, said]) => ({ kind: 'body', text: inLang(said, lang) }) as const),
      { kind: 'grid', cells: lines.filter((line) => !isSentence(line)).map((line) => cellOf(line, lang)) },
      { kind: 'gap' },
      { kind: 'grid', cells: foot.map(([label, said]) => ({ label: label[lang], value: inLang(said, lang) })) },
    ],
  };
};

/** Labels of what is told in few words. The others are passages, with a row of their own. */
const SHORT: readonly Text[] = [p.learned, p.when, w.place, p.nature, w.level];

const cellOf = ([label, said]: Line, lang: Lang): GridCell => ({
  ...{ label: label[lang], value: inLang(said, lang) },
  ...(SHORT.includes(label) ? {} : { lines: 2 }),
});

const lineIn = (label: Text, said: Text | string, lang: Lang): string => {
  const words = typeof said === 'string' ? said : said[lang];
  return label[lang] === '' ? words : `${label[lang]}${p.colon[lang]}${words}`;
};

const bodyFor = (x: Incident, to: string | null): string => {
  const bodies = bodiesOf(x);
  if (to === null) return bodies[0] ?? NOBODY;
  return bodies.find((one) => nameKey(one) === nameKey(to)) ?? to;
};

const bodyLines = (x: Incident, stage: ReportStage, last: IncidentReport | null, facts: Facts): readonly Line[] => {
  if (stage === 'update') return updateLines(x, last, facts);
  const all: readonly Line[] = [
    [p.learned, p.learnedFrom(momentText(x.learnedAt), x.from)],
    [p.when, x.occurredAt === null ? p.unknown : momentText(x.occurredAt)],
    [w.place, x.place ?? p.unknown],
    [p.nature, p.natureOf(w.kinds[x.kind], x.level === 'unset' ? null : w.levels[x.level])],
    [w.course, courseOf(x, '')],
    [p.losses, lossesOf(x)],
    [p.reach, joined([x.effect, x.trend])],
    [p.done, joined([x.present === null ? null : p.presentOf(x.present), x.measures])],
  ];
  if (stage === 'first') return [...all, [p.ahead, x.ahead ?? p.unknown]];
  return [...all, [w.cause, x.cause ?? p.unknown], [w.result, x.result ?? p.blank], [w.lesson, x.lesson ?? p.blank]];
};

/** The lines of an update: what happened since the last written report, the numbers as they are now, and the passages that changed. */
const updateLines = (x: Incident, last: IncidentReport | null, { now }: Facts): readonly Line[] => {
  const since = last?.at ?? '';
  const level = x.changes.some((one) => one.level !== null && one.at > since);
  return [
    ...(last === null ? [] : [[none, p.since(clockOn(last.at, now))] as const]),
    ...(level ? [[w.level, w.levels[x.level]] as const] : []),
    [p.latest, courseOf({ ...x, course: null }, since)],
    [p.losses, lossesOf(x)],
    ...FACTS.flatMap((name): Line[] => {
      const said = x[name];
      return said === null || said === (last?.facts[name] ?? null) ? [] : [[factLabel(name), said]];
    }),
  ];
};

const none: Text = { en: '', zh: '' };

const factLabel = (name: (typeof FACTS)[number]): Text => (name === 'ahead' ? p.ahead : w[name]);

/** The course of events: the passage, else the lines of the log since a moment. */
const courseOf = ({ course, log }: Pick<Incident, 'course' | 'log'>, since: Moment): Text | string => {
  const lines = log.filter(({ at }) => at > since);
  if (course !== null) return course;
  return lines.length === 0 ? (since === '' ? p.unknown : p.nothingNew) : p.steps(lines);
};

const lossesOf = (x: Incident): Text => {
  const said = casualtiesIn(x);
  return said.zh === '' ? p.unknown : said;
};

const joined = (parts: readonly (Text | string | null)[]): Text =>
  both((lang) => {
    const known = parts.filter((part) => part !== null).map((part) => (typeof part === 'string' ? part : part[lang]));
    return known.length === 0 ? p.unknown[lang] : known.join(lang === 'zh' ? '；' : '; ');
  });

const footLines = (
  x: Incident,
  body: string,
  made: IncidentReport | null,
  { settings, contacts }: Facts,
): readonly Line[] => {
  const contact = settings.clerk === '' ? x.firstHandler : settings.clerk;
  const phone = contacts.find(({ name }) => name === contact)?.phone ?? null;
  return [
    [p.signer, made?.by ?? p.blank],
    [p.sender, settings.office === '' ? p.blank : settings.office],
    [p.sentTo, bodyName(body)],
    [p.sentAt, made === null ? p.blank : momentText(made.at)],
    [p.contact, contact === null ? p.blank : [contact, phone].filter((part) => part !== null).join(' ')],
  ];
};
