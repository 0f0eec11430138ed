import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Complaint } from '../core/complaint.ts';
import { same, text } from '../core/text.ts';
import type { Digest } from './digest.ts';
import type { DueReminder } from './plan/gather.ts';
import { call, collecting, errandAt, MORNING, memory, minute } from './reminders.fixture.ts';
import { rehearseReminders, runReminders } from './send.ts';

const lines = (digests: readonly Digest[]): string[][] =>
  digests.map(({ reminders }) => reminders.map((one) => one.text.en));
const refusing = (): never => {
  throw new Complaint('unwritable', text('no route', '不通'));
};
const dying = (): never => {
  throw new Error('killed');
};

describe('a run', () => {
  test('says what is due once, in one digest, and then nothing', async () => {
    const [book, exec] = [memory(), collecting('exec')];
    const calls = [call('a', 5), call('b', 6), call('c', 60)];
    await runReminders(errandAt(minute(10), book, [exec], calls), 'en');
    const writes = book.writes();
    await runReminders(errandAt(minute(11), book, [exec], calls), 'en');
    expect(lines(exec.got)).toEqual([['a', 'b']]);
    expect(book.writes()).toBe(writes);
  });

  test('says of one occasion one line, however many times it was to be said', async () => {
    const [book, exec] = [memory(), collecting('exec')];
    const calls = [call('a', 5, { offset: '1d' }), call('a', 20, { offset: '30m' })];
    await runReminders(errandAt(minute(30), book, [exec], calls), 'en');
    await runReminders(errandAt(minute(31), book, [exec], calls), 'en');
    expect(lines(exec.got)).toEqual([['a']]);
    expect(book.known().book.entries.map(({ said, state }) => [said, state])).toEqual([
      ['line', 'sent'],
      ['with', 'sent'],
    ]);
  });

  test('marks what is more than an hour behind as late', async () => {
    const [book, exec] = [memory(), collecting('exec')];
    const calls = [call('a', 5, { over: 500 }), call('b', 90, { over: 500 })];
    await runReminders(errandAt(MORNING, book, [exec], calls), 'en');
    await runReminders(errandAt(minute(120), book, [exec], calls), 'en');
    expect(exec.got[0]?.reminders.map(({ late }) => late)).toEqual([true, false]);
  });

  test('counts what is over in one line, an occasion once, and what is said of its record not at all', async () => {
    const [book, exec] = [memory(), collecting('exec')];
    await runReminders(errandAt(MORNING, book, [exec], []), 'en');
    const calls = [
      call('gone', 5, { offset: '2h', id: 'N2' }),
      call('gone', 10, { offset: '1h', id: 'N2' }),
      call('lost', 10, { id: 'N3' }),
      call('was', 10, { id: 'N4' }),
      call('is', 4000, { id: 'N4' }),
    ];
    await runReminders(errandAt(minute(4001), book, [exec], calls), 'en');
    await runReminders(errandAt(minute(4002), book, [exec], calls), 'en');
    expect(lines(exec.got)).toEqual([['is']]);
    expect(exec.got[0]?.over?.en).toContain('2 more things passed');
  });

  test('goes on with the other channels when one fails, and tries that one again', async () => {
    let isDown = true;
    const [book, exec] = [memory(), collecting('exec')];
    const webhook = collecting('webhook', {}, () => (isDown ? refusing() : undefined));
    const at = (n: number) => runReminders(errandAt(minute(n), book, [webhook, exec], [call('a', 5)]), 'en');
    const { outcomes } = await at(10);
    expect(outcomes.map(({ state, why }) => [state, why?.en])).toEqual([
      ['failed', 'no route'],
      ['sent', undefined],
    ]);
    isDown = false;
    await at(20);
    await at(21);
    expect(lines(exec.got)).toEqual([['a']]);
    expect(lines(webhook.got)).toEqual([['a']]);
  });

  test('counts what failed until it was over', async () => {
    const book = memory();
    const calls = [call('a', 5)];
    await runReminders(errandAt(MORNING, book, [collecting('exec', {}, refusing)], calls), 'en');
    await runReminders(errandAt(minute(10), book, [collecting('exec', {}, refusing)], calls), 'en');
    const exec = collecting('exec');
    await runReminders(errandAt(minute(200), book, [exec], calls), 'en');
    expect(exec.got.map(({ over }) => over?.en)).toEqual([
      '1 thing passed without a reminder; see office remind status',
    ]);
  });

  test('sends nothing when the book may not survive a power cut, and sends it at the next run', async () => {
    const [book, webhook] = [memory(), collecting('webhook')];
    let isFaulty = true;
    const faulty: typeof book = {
      ...book,
      change: async (work) => {
        const result = await book.change(work);
        if (isFaulty) {
          isFaulty = false;
          refusing();
        }
        return result;
      },
    };
    const at = (n: number) => runReminders(errandAt(minute(n), faulty, [webhook], [call('a', 5)]), 'en');
    const report = await at(10);
    expect(report.outcomes.map(({ state, why }) => [state, why?.en])).toEqual([['failed', 'no route']]);
    expect(lines(webhook.got)).toEqual([]);
    book.next();
    expect((await at(20)).unknown.size).toBe(0);
    expect(lines(webhook.got)).toEqual([['a']]);
  });

  test('sends at the next run what comes after a digest with which the program broke down', async () => {
    const book = memory();
    let isBroken = true;
    const webhook = collecting('webhook', {}, () => (isBroken ? dying() : undefined));
    const list = { ...call('list', 1), kind: 'morning' as const };
    const at = (n: number) => runReminders(errandAt(minute(n), book, [webhook], [list, call('a', 5)]), 'en');
    await expect((await at(10)).printed(null)).rejects.toThrow('killed');
    expect(book.known().book.entries.map(({ key, state }) => [key, state])).toEqual([
      ['meeting/list/x/30m', 'sending'],
      ['meeting/a/x/30m', 'failed'],
    ]);
    isBroken = false;
    book.next();
    await at(20);
    expect(lines(webhook.got)).toEqual([['a']]);
  });

  test('in rehearsal sends and writes nothing', async () => {
    const [book, exec] = [memory(), collecting('exec')];
    const { outcomes } = await rehearseReminders(errandAt(minute(10), book, [exec], [call('a', 5)]));
    expect(outcomes.map(({ parcel }) => parcel.digest.reminders[0]?.text.en)).toEqual(['a']);
    expect([exec.got, book.writes()]).toEqual([[], 0]);
  });
});

describe('a process that ended between sending and noting it', () => {
  const crash = async (channel: 'mail' | 'webhook', isRepeatable: boolean) => {
    const book = memory();
    const dead = collecting(channel, { isRepeatable }, dying);
    const report = await runReminders(errandAt(minute(10), book, [dead], [call('a', 5)]), 'en');
    await expect(report.printed(null)).rejects.toThrow('killed');
    const [entry] = book.known().book.entries;
    expect(entry?.state).toBe('sending');
    return { book, digest: entry?.digest };
  };

  test('is taken up by mail, once, under the same name', async () => {
    const { book, digest } = await crash('mail', true);
    book.next();
    const mail = collecting('mail', { isRepeatable: true });
    const calls = [call('a', 5), call('b', 12)];
    await runReminders(errandAt(minute(15), book, [mail], calls), 'en');
    await runReminders(errandAt(minute(16), book, [mail], calls), 'en');
    expect(lines(mail.got)).toEqual([['a'], ['b']]);
    expect(mail.got[0]?.id).toBe(digest);
    expect(mail.got[1]?.id).not.toBe(digest);
  });

  test('is left alone by a webhook, and stays unknown', async () => {
    const { book } = await crash('webhook', false);
    book.next();
    const webhook = collecting('webhook');
    const { unknown } = await runReminders(errandAt(minute(15), book, [webhook], [call('a', 5)]), 'en');
    await runReminders(errandAt(minute(16), book, [webhook], [call('a', 5)]), 'en');
    expect([...unknown]).toEqual([['webhook', 1]]);
    expect(webhook.got).toEqual([]);
    expect(book.known().book.entries[0]?.state).toBe('unknown');
  });

  test('is unknown by mail too, when the record is gone', async () => {
    const { book } = await crash('mail', true);
    book.next();
    const mail = collecting('mail', { isRepeatable: true });
    await runReminders(errandAt(minute(15), book, [mail], []), 'en');
    expect(mail.got).toEqual([]);
    expect(book.known().book.entries[0]?.state).toBe('unknown');
  });

  test('keeps its name through failures, and is given up when it helps nobody any more', async () => {
    const { book, digest } = await crash('mail', true);
    const at = async (n: number, obey: () => void) => {
      book.next();
      const mail = collecting('mail', { isRepeatable: true }, obey);
      await runReminders(errandAt(minute(n), book, [mail], [call('a', 5), call('b', n)]), 'en');
      return mail.got;
    };
    await at(20, refusing);
    expect((await at(30, () => undefined)).map(({ id }) => id)).toContain(digest);
    const second = await crash('mail', true);
    second.book.next();
    await runReminders(
      errandAt(minute(20), second.book, [collecting('mail', { isRepeatable: true }, refusing)], [call('a', 5)]),
      'en',
    );
    second.book.next();
    const late = collecting('mail', { isRepeatable: true });
    await runReminders(errandAt(minute(200), second.book, [late], [call('a', 5)]), 'en');
    expect(late.got).toEqual([]);
    expect(second.book.known().book.entries[0]?.state).toBe('unknown');
  });

  test('is not taken for dead while it is at work', async () => {
    const { book } = await crash('mail', true);
    const mail = collecting('mail', { isRepeatable: true });
    await runReminders(errandAt(minute(15), book, [mail], [call('a', 5)]), 'en');
    expect(mail.got).toEqual([]);
    expect(book.known().book.entries[0]?.state).toBe('sending');
  });

  test('has not said what it was still to print', async () => {
    const book = memory();
    let entered = 0;
    const slow = collecting('webhook', {}, () => {
      entered = book.known().book.entries.filter(({ channel }) => channel === 'stdout').length;
    });
    const { outcomes, printed } = await runReminders(
      errandAt(minute(10), book, [collecting('stdout'), slow], [call('a', 5)]),
      'en',
    );
    expect(entered).toBe(0);
    expect(outcomes.map(({ state }) => state)).toEqual(['pending', 'sent']);
    await printed(null);
    expect(book.known().book.entries.map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  test('keeps nobody else from being heard', async () => {
    const [book, exec] = [memory(), collecting('exec')];
    const report = await runReminders(
      errandAt(minute(10), book, [collecting('webhook', {}, dying), exec], [call('a', 5)]),
      'en',
    );
    expect(lines(exec.got)).toEqual([['a']]);
    await expect(report.printed(null)).rejects.toThrow('killed');
  });
});

describe('a channel that is new', () => {
  const calls = [
    call('days ago', -3000, { over: 10_000, id: 'N1' }),
    call('over', -200, { over: 100, id: 'N2' }),
    call('this morning', -60, { over: 600, id: 'N3' }),
  ];

  test('says of today what still helps, and counts nothing', async () => {
    const [book, exec] = [memory(), collecting('exec')];
    await runReminders(errandAt(MORNING, book, [exec], calls), 'en');
    expect(lines(exec.got)).toEqual([['this morning']]);
    expect(exec.got[0]?.over).toBeNull();
  });

  test('says no more than what another had said already, each for itself', async () => {
    const [book, exec, desktop] = [memory(), collecting('exec'), collecting('desktop')];
    await runReminders(errandAt(MORNING, book, [exec], calls), 'en');
    await runReminders(errandAt(minute(5), book, [exec, desktop], calls), 'en');
    expect([lines(exec.got), lines(desktop.got)]).toEqual([[['this morning']], [['this morning']]]);
  });

  test('comes anew after it was out of use, and says nothing twice even so', async () => {
    const [book, exec, desktop] = [memory(), collecting('exec'), collecting('desktop')];
    const both = [...calls, call('meanwhile', 5, { id: 'N5' }), call('then', 2000, { id: 'N6' })];
    await runReminders(errandAt(MORNING, book, [exec, desktop], both), 'en');
    await runReminders(errandAt(minute(1000), book, [exec], both), 'en');
    await runReminders(errandAt(minute(2001), book, [exec, desktop], both), 'en');
    await runReminders(errandAt(minute(2002), book, [], both), 'en');
    expect(book.known().book.openings).toEqual([]);
    expect(lines(desktop.got)).toEqual([['this morning'], ['then']]);
    expect(desktop.got[1]?.over).toBeNull();
    expect(exec.got[1]?.over?.en).toContain('1 thing passed');
  });

  test('forgets what was to be said before --since, for good', async () => {
    const [book, exec] = [memory(), collecting('exec')];
    await runReminders(errandAt(MORNING, book, [exec], calls, { since: minute(-30) }), 'en');
    await runReminders(errandAt(minute(1), book, [exec], calls), 'en');
    expect(exec.got).toEqual([]);
  });

  test('goes back as far as --since says', async () => {
    const [book, exec] = [memory(), collecting('exec')];
    await runReminders(errandAt(MORNING, book, [exec], calls, { since: minute(-5000) }), 'en');
    expect(lines(exec.got)).toEqual([['days ago', 'this morning']]);
    expect(exec.got[0]?.over?.en).toContain('1 more thing passed');
  });

  test('says only the last hour after the book was lost', async () => {
    const [book, exec] = [memory(), collecting('exec')];
    book.set({ ...book.known(), damage: same('torn') });
    const { damage } = await runReminders(
      errandAt(MORNING, book, [exec], [...calls, call('just now', -5, { id: 'N4' })]),
      'en',
    );
    expect(damage).toEqual(same('torn'));
    expect(lines(exec.got)).toEqual([['this morning', 'just now']]);
    const early = collecting('exec');
    const other = memory();
    other.set({ ...other.known(), damage: same('torn') });
    await runReminders(errandAt(minute(10), other, [early], calls), 'en');
    expect(early.got).toEqual([]);
  });
});

describe('those whom it is about', () => {
  const recipientOf = (name: string) => (name === '李娜' ? { id: 'P2', name, email: 'lina@example.cn' } : null);
  const calls = [call('a', 5, { people: ['李娜', '张伟'] }), call('b', 6, { people: [] })];

  test('hear of it at their own address, with the meeting, and the clerk of everything', async () => {
    const [book, mail] = [memory(), collecting('mail', { isRepeatable: true, isAddressed: true })];
    const invitation = async (one: DueReminder) => ({ method: 'REQUEST' as const, text: one.key });
    await runReminders(errandAt(minute(10), book, [mail], calls, { recipientOf, invitation }), 'en');
    await runReminders(errandAt(minute(11), book, [mail], calls, { recipientOf, invitation }), 'en');
    expect(mail.got.map(({ to, calendar, reminders }) => [to, calendar?.method, reminders.length])).toEqual([
      [null, undefined, 2],
      ['lina@example.cn', 'REQUEST', 1],
    ]);
    expect(mail.got.map(({ title }) => title.en)).toEqual(['2 reminders', 'a']);
    expect(JSON.stringify(book.known().book)).not.toContain('example.cn');
  });

  test('hear nothing where the way reaches the clerk only', async () => {
    const [book, exec] = [memory(), collecting('exec')];
    await runReminders(errandAt(minute(10), book, [exec], calls, { recipientOf }), 'en');
    expect(exec.got).toHaveLength(1);
  });
});

describe('a clock that was wrong', () => {
  test('three days ahead says one digest, and back again nothing twice', async () => {
    const [book, exec] = [memory(), collecting('exec')];
    const calls = [5, 500, 1500, 2900, 4300].map((at) => call(`at ${at}`, at, { id: `N${at}` }));
    for (const at of [0, 10, 4320, 4321, 11, 12]) await runReminders(errandAt(minute(at), book, [exec], calls), 'en');
    expect(lines(exec.got)).toEqual([['at 5'], ['at 4300']]);
    expect(exec.got[1]?.over?.en).toContain('3 more');
  });

  test('does not silence what was counted as over and is not', async () => {
    const [book, exec] = [memory(), collecting('exec')];
    const calls = [call('tomorrow', 1500)];
    for (const at of [0, 9000, 1, 1501, 1502]) await runReminders(errandAt(minute(at), book, [exec], calls), 'en');
    expect(lines(exec.got)).toEqual([[], ['tomorrow']]);
  });

  test('a year ahead for a minute makes nobody forget', async () => {
    const [book, exec] = [memory(), collecting('exec')];
    const calls = [call('a', 5, { over: 600_000 }), call('b', 525_000, { id: 'N2' })];
    for (const at of [10, 525_600, 12]) await runReminders(errandAt(minute(at), book, [exec], calls), 'en');
    expect(
      lines(exec.got)
        .flat()
        .filter((said) => said === 'a'),
    ).toEqual(['a']);
  });

  test('first seen in the future does not keep quiet until then', async () => {
    const [book, exec] = [memory(), collecting('exec')];
    const calls = [call('a', 5)];
    for (const at of [525_600, 10]) await runReminders(errandAt(minute(at), book, [exec], calls), 'en');
    expect(lines(exec.got)).toEqual([['a']]);
  });
});

describe('whenever it is run', () => {
  const anyCalls = fc
    .uniqueArray(
      fc.record({
        n: fc.nat(5),
        offset: fc.constantFrom('1d', '2h', '30m', '0m'),
        at: fc.integer({ min: 1, max: 600 }),
      }),
      { maxLength: 12, selector: ({ n, offset }) => `${n} ${offset}` },
    )
    // All calls of an occasion share the time at which it is over. That time is not before the last call.
    .chain((rough) => fc.tuple(fc.constant(rough), fc.array(fc.nat(400), { minLength: 6, maxLength: 6 })))
    .map(([rough, spans]) =>
      rough.map(({ n, offset, at }) => {
        const last = Math.max(...rough.filter((other) => other.n === n).map((other) => other.at));
        return call(`m${n}`, at, { offset, over: last - at + 1 + (spans[n] ?? 0), lasts: 0, id: `N${n}` });
      }),
    );

  test('no reminder goes out twice, be the clock as it may, whoever is killed, whatever fails', async () => {
    const run = fc.record({
      at: fc.integer({ min: 0, max: 1200 }),
      fate: fc.constantFrom('well', 'refused', 'killed'),
    });
    await fc.assert(
      fc.asyncProperty(anyCalls, fc.array(run, { maxLength: 20 }), async (calls, runs) => {
        const book = memory();
        let fate = 'well';
        const landing = (digest: Digest, to: Digest[]) => {
          if (fate === 'refused') refusing();
          to.push(digest);
          if (fate === 'killed') dying();
        };
        const [mails, hooks]: [Digest[], Digest[]] = [[], []];
        const mail = collecting('mail', { isRepeatable: true }, (digest) => landing(digest, mails));
        const hook = collecting('webhook', {}, (digest) => landing(digest, hooks));
        for (const { at, fate: next } of runs) {
          fate = next;
          await runReminders(errandAt(minute(at), book, [mail, hook], calls), 'en');
          book.next();
        }
        const keysOf = (digests: readonly Digest[]) =>
          digests.flatMap(({ reminders }) => reminders.map(({ key }) => key));
        expect(new Set(keysOf(hooks)).size).toBe(keysOf(hooks).length);
        const under = new Map<string, Set<string>>();
        for (const { id, reminders } of mails)
          for (const { key } of reminders) under.set(key, (under.get(key) ?? new Set()).add(id));
        for (const ids of under.values()) expect(ids.size).toBe(1);
      }),
    );
  });

  test('every minute or now and then: what is not over was said, and nothing too early or too late', async () => {
    const times = fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 15 });
    await fc.assert(
      fc.asyncProperty(anyCalls, times, async (calls, chosen) => {
        const sorted = [0, ...chosen].sort((a, b) => a - b);
        const last = sorted.at(-1) ?? 0;
        const saidBy = async (minutes: readonly number[]): Promise<Set<string>> => {
          const [book, exec] = [memory(), collecting('exec')];
          const said = new Set<string>();
          for (const n of minutes) {
            const before = exec.got.length;
            await runReminders(errandAt(minute(n), book, [exec], calls), 'en');
            expect(exec.got.length - before).toBeLessThanOrEqual(1);
            for (const { key, at } of exec.got.slice(before).flatMap(({ reminders }) => reminders)) {
              const made = calls.find((one) => one.key === key);
              expect(at <= minute(n) && minute(n) < (made?.over ?? '')).toBe(true);
              said.add(made?.matter ?? '');
            }
          }
          return said;
        };
        const standing = (said: ReadonlySet<string>) => [
          ...new Set(calls.filter(({ over, matter }) => over > minute(last) && said.has(matter)).map((c) => c.matter)),
        ];
        const often = await saidBy(Array.from({ length: last + 1 }, (_, n) => n));
        const seldom = await saidBy(sorted);
        expect(standing(seldom).sort()).toEqual(standing(often).sort());
      }),
      { numRuns: 30 },
    );
  });
});
