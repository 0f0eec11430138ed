import { momentText, shortMoment } from '../calendar/speak.ts';
import type { Moment } from '../core/civil.ts';
import { type Cell, dim, type Page, strong, warn } from '../core/page.ts';
import { inLang, type Text } from '../core/text.ts';
import type { Digest, Reminder } from './digest.ts';
import type { ErrandCall } from './errand.ts';
import type { Report, SendOutcome } from './send.ts';
import { reminderWords as w } from './words.ts';

/** Page printed on stdout: the digest of the channel stdout. With --dry-run, the digests of all channels. */
export const reportPage = ({ outcomes }: Report, now: Moment): Page =>
  outcomes
    .filter(({ state }) => state === 'pending' || state === 'dry')
    .flatMap((outcome, n) => [...(n === 0 ? [] : [{ kind: 'gap' } as const]), ...digestBlocks(outcome, now)]);

const digestBlocks = ({ parcel: { channel, digest }, state }: SendOutcome, now: Moment): Page => [
  {
    kind: 'lines',
    lines: [
      [
        ...(state === 'dry' ? [dim(w.by(channel.name, digest.to)), '  '] : []),
        strong(digest.title),
        '  ',
        dim(momentText(now)),
      ],
      ...digest.reminders.map((reminder): Cell => ['  ', reminder.text, ...lateness(reminder, now)]),
      ...(digest.over === null ? [] : [['  ', warn(digest.over)]]),
    ],
  },
  ...(digest.body === null ? [] : [{ kind: 'verbatim', text: digest.body } as const]),
];

const lateness = ({ late, at }: Reminder, now: Moment): readonly Cell[] =>
  late ? ['  ', warn(w.late(shortMoment(at, now)))] : [];

/** Notes for stderr: channels that failed, reminders of which nobody knows whether they went out, a damaged book. */
export const reportNotes = ({ outcomes, unknown, damage }: Report, book: string): readonly Text[] => [
  ...(damage === null ? [] : [w.bookDamaged(book, damage)]),
  ...[...unknown].map(([channel, count]) => w.unknown(channel, count)),
  ...failures(outcomes),
];

/** A note for each channel and reason, however many digests failed. */
const failures = (outcomes: readonly SendOutcome[]): readonly Text[] => {
  const said = outcomes.flatMap(({ why }) => (why === null ? [] : [w.failed(why)]));
  return said.filter(({ en }, n) => said.findIndex((other) => other.en === en) === n);
};

/** Report as JSON, schema `office.remind/1`. */
export const reportJson = (report: Report | null, { facts, lang, world }: ErrandCall) => ({
  schema: 'office.remind/1',
  now: world.withOffset(facts.now),
  digests: (report?.outcomes ?? []).map(({ parcel, state, why }) => ({
    channel: parcel.channel.name,
    // A pending digest is printed as part of this JSON, so it counts as sent.
    state: state === 'pending' ? 'sent' : state === 'dry' ? 'due' : state,
    why: why === null ? null : inLang(why, lang),
    ...digestJson(parcel.digest, { lang, world }),
  })),
  unknown: [...(report?.unknown ?? [])].map(([channel, count]) => ({ channel, count })),
});

const digestJson = (digest: Digest, { lang, world }: Pick<ErrandCall, 'lang' | 'world'>) => ({
  id: digest.id,
  to: digest.to,
  title: digest.title[lang],
  reminders: digest.reminders.map(({ key, kind, id, at, when, text, late }) => ({
    ...{ key, kind, id, late, text: text[lang] },
    at: world.withOffset(at),
    when: world.withOffset(when),
  })),
  over: digest.over?.[lang] ?? null,
  body: digest.body?.[lang] ?? null,
});
