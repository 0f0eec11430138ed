import { describe, expect, it } from 'vitest';
import { facts } from '../../../test/facts.fixture.ts';
import { Complaint, type ComplaintCode } from '../../core/complaint.ts';
import type { Page } from '../../core/page.ts';
import { text } from '../../core/text.ts';
import * as field from '../../drawers/kit/fields/index.ts';
import { verb } from '../../drawers/kit/verb.ts';
import type { Asker, Question } from '../../terminal/ask.ts';
import { type Filling, fill } from './fill.ts';
import { parse } from './parse.ts';

const help = (name: string) => text(name, name);
const plan = verb({
  name: 'plan',
  zh: '轮排',
  summary: help('plan'),
  args: { title: field.rest(field.needed(field.line(help('title')))) },
  options: {
    at: field.needed(field.time(help('at'), 'refuse')),
    place: field.asked(field.line(help('place')), { initial: ({ given }) => `room for ${String(given['title'])}` }),
    remark: field.passage(help('remark')),
  },
  lastLook: true,
  fits: ({ at, remark }) => {
    if (remark === 'at night' && at !== undefined && at.slice(11) < '18:00')
      throw new Complaint('ruleViolated', help('not by day'));
  },
  run: () => ({ json: null, page: [] }),
});

/** An asker that answers by the question's name, and records the questions. */
const answering = (answers: Record<string, string>) => {
  const asked: Question[] = [];
  const asker: Asker = {
    ask: async (question) => {
      asked.push(question);
      return answers[question.message.en] ?? question.initial ?? '';
    },
    confirm: async () => true,
  };
  return { asker, asked };
};

const filling = (asker: Asker | null, shown: Page[] = [], told: string[] = []): Filling => ({
  command: 'office plan',
  reading: { facts: facts('2026-11-23T08:30:00'), toLocal: (iso) => iso.slice(0, 19) },
  asker,
  show: async (page) => {
    shown.push(page);
  },
  complain: async (complaint) => {
    told.push(complaint.what.en);
  },
  say: async (sentence) => {
    told.push(sentence.en);
  },
  namable: () => [],
});

const filled = (words: readonly string[], asker: Asker | null = null, shown: Page[] = []) =>
  fill(plan, parse('office plan', plan, words), filling(asker, shown), async (said) => said);

const complaintOf = async (attempt: Promise<unknown>): Promise<Complaint> => {
  const error = await attempt.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Complaint) return error;
  throw new Error(`no complaint but ${String(error)}`);
};

describe('filling in a verb', () => {
  it('reads what was typed, and asks nothing when nothing needed is missing', async () => {
    const { asker, asked } = answering({});
    const { args, options } = await filled(['hearing', '--at', 'tomorrow 9:00'], asker);
    expect(args).toEqual({ title: 'hearing' });
    expect(options).toEqual({ at: '2026-11-24T09:00:00' });
    expect(asked).toEqual([]);
  });

  it('names everything that is missing when there is nobody to ask', async () => {
    expect(await complaintOf(filled([]))).toMatchObject({
      code: 'missingValue',
      exit: 2,
      what: { en: 'Missing: TITLE, --at WHEN' },
    });
  });

  it('asks for what is missing and for what is worth asking, with defaults from what was said', async () => {
    const { asker, asked } = answering({ at: 'fri 14:30' });
    const shown: Page[] = [];
    const { options } = await filled(['hearing'], asker, shown);
    expect(asked.map(({ message }) => message.en)).toEqual(['at', 'place']);
    expect(options).toEqual({ at: '2026-11-27T14:30:00', place: 'room for hearing' });
    expect(JSON.stringify(shown)).toContain('Fri 2026-11-27 14:30');
  });

  it('checks an answer as it checks an option', async () => {
    const { asker, asked } = answering({ at: 'fri 14:30' });
    await filled(['hearing'], asker);
    expect(asked[0]?.check('2026-02-30')?.en).toContain('2026-02-30');
    expect(asked[0]?.check('fri 9:00')).toBeNull();
  });

  it('checks an answer against what was said before, typed or answered', async () => {
    const { asker, asked } = answering({ at: 'fri 14:30' });
    await filled(['hearing', '--remark', 'at night'], asker);
    expect(asked[0]?.check('fri 9:00')?.en).toBe('not by day');
    expect(asked[0]?.check('fri 21:00')).toBeNull();
  });

  it('asks again after a complaint, offering what was answered and what was typed', async () => {
    const { asker, asked } = answering({ at: 'fri 14:30', place: 'Room 2' });
    const told: string[] = [];
    const typed = parse('office plan', plan, ['hearing', '--remark', 'short']);
    const saved = await fill(plan, typed, filling(asker, [], told), async (said) => {
      if (told.length === 0) throw new Complaint('ruleViolated', help('the room is taken'));
      return said;
    });
    expect(told).toEqual(['the room is taken']);
    expect(asked.slice(2).map(({ message, initial }) => [message.en, initial])).toEqual([
      ['title', 'hearing'],
      ['at', 'fri 14:30'],
      ['place', 'Room 2'],
      ['remark', 'short'],
    ]);
    expect(saved.options).toEqual({ at: '2026-11-27T14:30:00', place: 'Room 2', remark: 'short' });
  });

  it('does not ask again where nothing was asked, nor after Ctrl-C, nor where no answer can mend it', async () => {
    const { asker, asked } = answering({ at: 'fri 14:30' });
    const refused = (code: ComplaintCode) => async () => {
      throw new Complaint(code, help('no'));
    };
    const whole = parse('office plan', plan, ['hearing', '--at', 'fri 14:30']);
    expect(await complaintOf(fill(plan, whole, filling(asker), refused('ruleViolated')))).toMatchObject({ exit: 1 });
    expect(asked).toEqual([]);
    const part = parse('office plan', plan, ['hearing']);
    expect(await complaintOf(fill(plan, part, filling(asker), refused('interrupted')))).toMatchObject({ exit: 130 });
    for (const code of ['unwritable', 'damagedDesk', 'newerDesk', 'unreadable'] as const)
      expect(await complaintOf(fill(plan, part, filling(asker), refused(code)))).toMatchObject({ code });
  });

  it('takes nothing where what is usual was taken away', async () => {
    const { asker } = answering({ at: 'fri 14:30', place: '' });
    expect((await filled(['hearing'], asker)).options).toEqual({ at: '2026-11-27T14:30:00', place: null });
  });

  it('calls a field by its label, else by what its help begins with', async () => {
    const { asker, asked } = answering({});
    const shown: Page[] = [];
    const long = text('by when; without an hour, closing time', '时限；不写钟点即下班时');
    const labelled = verb({
      ...plan,
      args: {},
      options: field.labelled({ at: help('Begins') }, { at: plan.options.at, by: field.needed(field.line(long)) }),
      run: () => ({ json: null, page: [] }),
    });
    const answers = { ...asker, ask: async (question: Question) => (await asker.ask(question)) || 'fri 14:30' };
    await fill(labelled, parse('office plan', labelled, []), filling(answers, shown), async () => null);
    expect(asked.map(({ message, hint }) => [message.zh, hint?.zh])).toEqual([
      ['Begins', 'at'],
      ['时限', '时限；不写钟点即下班时'],
    ]);
    expect(JSON.stringify(shown)).toContain('"zh":"Begins"');
  });

  it('saves nothing when the last look says no, says so, and asks again with the answers kept', async () => {
    const { asker, asked } = answering({ at: 'fri 14:30' });
    const saves = [false, false, true].values();
    const told: string[] = [];
    const carried: unknown[] = [];
    const person = { ...asker, confirm: async () => saves.next().value === true };
    const typed = parse('office plan', plan, ['hearing']);
    await fill(plan, typed, filling(person, [], told), async ({ options }) => carried.push(options));
    expect(told).toEqual([
      expect.stringMatching(/^Nothing was saved\. .*Ctrl-C/),
      expect.stringMatching(/^Nothing was saved\./),
    ]);
    expect(asked.map(({ message, initial }) => [message.en, initial])).toEqual([
      ['at', undefined],
      ['place', 'room for hearing'],
      ...Array.from({ length: 2 }, () => [
        ['title', 'hearing'],
        ['at', 'fri 14:30'],
        ['place', 'room for hearing'],
      ]).flat(),
    ]);
    expect(carried).toEqual([{ at: '2026-11-27T14:30:00', place: 'room for hearing' }]);
  });

  it('leaves at Ctrl-C, at the last look too', async () => {
    const { asker } = answering({ at: 'fri 14:30' });
    const interrupted = new Complaint('interrupted', help('Interrupted'));
    const leaving = { ...asker, confirm: () => Promise.reject(interrupted) };
    expect(await complaintOf(filled(['hearing'], leaving))).toMatchObject({ code: 'interrupted', exit: 130 });
  });

  it('lists the ids that can be named, and reads pasted lines as several values', async () => {
    const { asker, asked } = answering({ id: 'f9', agenda: '一\n\n 二 ' });
    const close = verb({
      name: 'close',
      zh: '办结',
      summary: help('close'),
      args: { id: field.id('F', help('id')) },
      options: { agenda: field.asked(field.lines(help('agenda'))) },
      run: () => ({ json: null, page: [] }),
    });
    const namable = (letters: readonly string[] | null) => [{ id: `${letters?.join('')}9`, title: '报送总结' }];
    const typed = parse('office close', close, []);
    const { args, options } = await fill(close, typed, { ...filling(asker), namable }, async (said) => said);
    expect(asked[0]).toMatchObject({ ids: [{ id: 'F9', title: '报送总结' }] });
    expect([args, options]).toEqual([{ id: 'F9' }, { agenda: ['一', '二'] }]);
  });

  it('puts the name of the option before what is wrong with it', async () => {
    const wrong = await complaintOf(filled(['hearing', '--at', 'someday']));
    expect(wrong).toMatchObject({ code: 'badTime', exit: 2 });
    expect(wrong.what.en).toMatch(/^--at: /);
  });

  it('clears an option with a hyphen, but not one that is needed', async () => {
    expect((await filled(['hearing', '--at', 'fri 9:00', '--remark', '-'])).options).toMatchObject({ remark: null });
    expect(await complaintOf(filled(['hearing', '--at', '-']))).toMatchObject({ code: 'badTime', exit: 2 });
  });

  it.each([['--remark', ''], ['--remark='], ['--remark', ' \u3000'], ['--at', '']])(
    'refuses an empty value: %j',
    async (...words) => {
      const others = words[0] === '--at' ? [] : ['--at', 'fri 9:00'];
      const wrong = await complaintOf(filled(['hearing', ...others, ...words]));
      expect(wrong).toMatchObject({ code: 'missingValue', exit: 2 });
      expect(wrong.hint?.en).toBe(
        words[0] === '--at' ? undefined : 'Leave the option out, or write --remark - to clear what stands there',
      );
    },
  );
});
