import fc from 'fast-check';
import { isAddress, type Row } from '../src/core/record.ts';
import { classificationIn } from '../src/core/writing.ts';
import { type Contents, emptyContents } from '../src/desk/live/contents.ts';

// Arbitrary desks for properties: every field of every drawer, with every kind of value that it may hold.

const writing = (most: number, characters: string[]) =>
  fc
    .string({
      unit: fc.oneof(fc.constantFrom(...characters), fc.constantFrom(...'李明会议室=＝+-@\'",;，、。 0123abc\u200B😀')),
      minLength: 1,
      maxLength: most,
    })
    .filter((written) => written.length <= 200 && classificationIn(written) === null);
const line = writing(20, ['"', "'", '=']);
const passage = writing(60, ['\n', '\t', '"']);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

const moment = fc
  .integer({ min: 0, max: 60 * 24 * 900 })
  .map((minutes) => new Date(Date.UTC(2025, 0, 1) + minutes * 60_000).toISOString().slice(0, 19));
const day = moment.map((at) => at.slice(0, 10));
// Lead times that a record of its own may have.
const remind = maybe(fc.constantFrom('none', '30m', '1d 16:30,30m'));
const importance = maybe(fc.constantFrom(1, 2, 3, 4));
const mark = maybe(fc.constantFrom('urgent', 'flash'));

const row = { uid: fc.uuid(), createdAt: moment, updatedAt: moment, snoozedUntil: maybe(moment) };
const idOf = (letter: string) => fc.integer({ min: 1, max: 300 }).map((n) => `${letter}${n}`);
const task = { title: line, owner: maybe(line), due: maybe(moment) };

const notice = fc.record({
  ...{ id: idOf('N'), ...row, title: line, kind: fc.constantFrom('meeting', 'training'), start: moment, end: moment },
  ...{ place: line, host: line, car: maybe(line), replyDueAt: maybe(moment), agenda: fc.array(line, { maxLength: 3 }) },
  called: fc.array(
    fc.record({
      ...{ name: line, observer: fc.boolean(), state: fc.constantFrom('told', 'coming'), reason: maybe(passage) },
      ...{ substitute: maybe(line), toldAt: maybe(moment), knows: fc.boolean(), answeredAt: maybe(moment) },
      attendance: maybe(fc.constantFrom('present', 'absent')),
    }),
    { maxLength: 2 },
  ),
  ...{
    materials: fc.array(fc.record({ ...task, receivedAt: maybe(moment) }), { maxLength: 2 }),
    importance,
    mark,
    remind,
  },
  ...{
    contact: maybe(line),
    remark: maybe(passage),
    parent: maybe(idOf('N')),
    docNumber: maybe(fc.integer({ min: 1, max: 99 })),
  },
  ...{
    sequence: fc.nat(9),
    issuedAt: maybe(moment),
    heldAt: maybe(moment),
    cancelledAt: maybe(moment),
    minutes: maybe(passage),
  },
  ...{ decisions: fc.array(fc.record(task), { maxLength: 2 }), lesson: maybe(passage) },
  events: fc.array(
    fc.record({ kind: fc.constant('told'), happenedAt: moment, names: fc.array(line, { maxLength: 2 }) }),
    { maxLength: 2 },
  ),
});

const handover = fc.record({ happenedAt: moment, from: maybe(line), to: line, done: maybe(passage), undone: passage });
const shift = fc.record({
  ...{ id: idOf('D'), ...row, date: day, shift: fc.constantFrom('day', 'full'), start: moment, end: moment },
  ...{
    officer: maybe(line),
    leader: maybe(line),
    log: fc.constant([]),
    handover: maybe(handover),
    takeover: maybe(handover),
    remind,
  },
  swaps: fc.array(
    fc.record({
      kind: fc.constant('swap'),
      happenedAt: moment,
      fromOfficer: line,
      toOfficer: line,
      withId: maybe(idOf('D')),
    }),
    { maxLength: 2 },
  ),
});

const visit = fc.record({
  ...{
    id: idOf('V'),
    ...row,
    name: maybe(line),
    org: maybe(line),
    headcount: fc.integer({ min: 1, max: 50 }),
    phone: maybe(line),
  },
  ...{
    purpose: maybe(passage),
    host: maybe(line),
    kind: fc.constantFrom('business', 'petition'),
    firstContact: maybe(line),
  },
  ...{
    expectedAt: maybe(moment),
    arrivedAt: maybe(moment),
    leftAt: maybe(moment),
    answer: maybe(passage),
    answeredAt: maybe(moment),
  },
  ...{ repeatOf: maybe(idOf('V')), anonymisedAt: maybe(moment), remark: maybe(passage), remind },
  imported: maybe(fc.record({ file: line, line: fc.integer({ min: 1, max: 9 }) })),
});

const followup = fc.record({
  ...{
    id: idOf('F'),
    ...row,
    title: line,
    due: maybe(moment),
    lead: maybe(line),
    coHandlers: fc.array(line, { maxLength: 2 }),
  },
  ...{
    source: fc.constantFrom('own', 'petition'),
    ref: maybe(fc.oneof(idOf('N'), idOf('V'))),
    stage: maybe(fc.constantFrom('result')),
  },
  ...{ importance, mark, remind, remark: maybe(passage), doneAt: maybe(moment), receivedOn: maybe(day) },
  events: fc.array(fc.record({ kind: fc.constant('feedback'), happenedAt: moment, by: maybe(line), text: passage }), {
    maxLength: 2,
  }),
  // A field that this version does not know, as a later version may write it.
  ...{ later: fc.record({ colour: line, at: moment }) },
});

const person = fc.record({
  ...{
    id: idOf('P'),
    ...row,
    name: line,
    title: maybe(line),
    org: maybe(line),
    roles: fc.subarray(['leader', 'staff']),
  },
  ...{
    phone: maybe(line),
    email: maybe(fc.emailAddress().filter(isAddress)),
    rank: maybe(fc.integer({ min: 1, max: 99 })),
  },
  aliases: fc.array(line, { maxLength: 2 }),
  groups: fc.array(line, { maxLength: 2 }),
  leaves: fc.array(fc.record({ from: day, to: day, reason: maybe(passage) }), { maxLength: 2 }),
});

const time = fc.record({ start: moment, end: moment, title: line, place: line }, { requiredKeys: ['start', 'end'] });

const outsideEvent = fc.record({
  ...{ id: idOf('E'), ...row, title: line, calendar: maybe(line), owner: maybe(line), foreignUid: maybe(passage) },
  ...{
    sequence: fc.nat(9),
    modifiedAt: maybe(moment),
    isAllDay: fc.boolean(),
    isFree: fc.boolean(),
    place: maybe(line),
  },
  ...{ people: fc.array(line, { maxLength: 2 }), times: fc.array(time, { minLength: 1, maxLength: 3 }) },
});

const drawerOf = (one: fc.Arbitrary<unknown>) =>
  fc
    .uniqueArray(one as fc.Arbitrary<Row>, { maxLength: 4, selector: ({ id }) => id })
    .map((rows) => rows.sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1))));

/** Arbitrary desk, its records in the order of ids. Its counters stand at 300, above every id. */
export const anyDesk: fc.Arbitrary<Contents> = fc
  .record({
    notices: drawerOf(notice),
    duty: drawerOf(shift),
    visitors: drawerOf(visit),
    followups: drawerOf(followup),
    people: drawerOf(person),
    events: drawerOf(outsideEvent),
    cars: fc.constant([]),
  })
  .map((drawers) => ({
    ...emptyContents(),
    settings: { office: '市人大办公室', hours: '08:00-17:00' },
    holidays: [{ year: 2026, days: [{ name: '元旦', date: '2026-01-01', isOffDay: true }] }],
    counters: { C: 300, D: 300, E: 300, F: 300, N: 300, P: 300, V: 300 },
    drawers,
    extra: { later: { kept: true } },
  }));
