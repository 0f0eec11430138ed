import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Complaint } from '../../core/complaint.ts';
import { text } from '../../core/text.ts';
import * as field from '../../drawers/kit/fields/index.ts';
import { verb } from '../../drawers/kit/verb.ts';
import { glance } from './globals.ts';
import { parse } from './parse.ts';
import { isDashed } from './slips.ts';
import { typedBehind } from './typedLine.ts';

const help = text('help', '帮助');
const chase = verb({
  name: 'chase',
  zh: '催办',
  summary: help,
  args: { id: field.id('F', help), text: field.rest(field.line(help)) },
  options: { to: field.names(help), replyBy: field.time(help, 'close'), all: field.flag(help) },
  run: () => ({ json: null, page: [] }),
});

const complaintOf = (words: readonly string[]): Complaint => {
  try {
    parse('office followup chase', chase, words);
  } catch (error) {
    if (error instanceof Complaint) return error;
    throw error;
  }
  throw new Error('no complaint');
};

describe('a line', () => {
  it('knows an option by another name too', () => {
    const options = { result: { ...field.line(help), also: 'answer' } };
    const done = verb({
      name: 'done',
      zh: '办结',
      summary: help,
      args: {},
      options,
      run: () => ({ json: null, page: [] }),
    });
    for (const [words, result] of [
      [['--answer', '已办'], ['已办']],
      [['--result=已办'], ['已办']],
      [[], undefined],
    ] as const)
      expect(parse('office followup done', done, words).options['result']).toEqual(result);
  });

  it('keeps every occurrence of an option, and lets the last argument take the rest', () => {
    const typed = parse('office followup chase', chase, [
      'F9',
      'call',
      'them',
      '--to',
      '甲',
      '--to=乙',
      '--reply-by',
      'fri',
      '--all',
    ]);
    expect(typed.args).toEqual({ id: ['F9'], text: ['call', 'them'] });
    expect(typed.options).toEqual({ to: ['甲', '乙'], replyBy: ['fri'], all: [''] });
  });

  it('cannot say two things of what takes one value', () => {
    expect(complaintOf(['F9', '--reply-by', 'fri', '--reply-by=mon'])).toMatchObject({
      code: 'usage',
      what: { en: '--reply-by takes one value, and was given “fri” and “mon”' },
    });
    expect(parse('office', chase, ['F9', '--reply-by', 'fri', '--reply-by', 'fri']).options).toMatchObject({
      replyBy: ['fri', 'fri'],
    });
    expect(parse('office', chase, ['F9', '--lang', 'en', '--lang', 'zh']).globals.lang).toBe('zh');
  });

  it('takes global options anywhere', () => {
    const words = ['--desk', '/d', '--json', 'F9', '--no-input'];
    const { globals, args } = parse('office followup chase', chase, words, 2);
    expect(args).toEqual({ id: ['F9'] });
    expect(globals).toMatchObject({ json: true, desk: '/d', input: false, color: true, reveal: false });
  });

  it('takes a value that looks like an option only after =, or as the word behind it', () => {
    expect(parse('x', chase, ['F9', '--to=--all']).options).toEqual({ to: ['--all'] });
    expect(parse('x', chase, ['F9', '--', '--all']).args['text']).toEqual(['--all']);
  });

  it('names the nearest option to one it does not know', () => {
    expect(complaintOf(['F9', '--reply-bye', 'fri'])).toMatchObject({
      code: 'unknownOption',
      exit: 2,
      hint: { en: 'Did you mean --reply-by?' },
    });
    expect(complaintOf(['F9', '--xyzzy'])).toMatchObject({
      code: 'unknownOption',
      hint: { en: 'See office followup chase --help' },
    });
  });

  it('asks for the value an option lacks', () => {
    expect(complaintOf(['F9', '--to'])).toMatchObject({ code: 'missingValue', exit: 2 });
  });
});

// Such a line is read without the parser.
describe('a line without options', () => {
  const found = { kind: 'verb', command: 'office followup chase', verb: chase, used: [0, 1] } as const;
  const told = async (read: () => unknown): Promise<unknown> => {
    try {
      return await read();
    } catch (error) {
      return error instanceof Complaint ? { code: error.code, what: error.what, hint: error.hint } : error;
    }
  };

  it('is read as the parser reads it', async () => {
    const word = fc.oneof(fc.constantFrom('F9', '财政局', '+吴敏', 'a=b', '', ' ', '@x'), fc.string({ maxLength: 6 }));
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 4 }), fc.boolean(), async (words, isFew) => {
        fc.pre(!words.some(isDashed));
        const verbed = isFew ? { ...chase, args: { id: field.id('F', help) } } : chase;
        const plain = told(() => typedBehind({ ...found, verb: verbed }, ['followup', 'chase', ...words]));
        expect(await plain).toEqual(await told(() => parse(found.command, verbed, words)));
      }),
    );
  });
});

describe('a glance along the line', () => {
  it('finds the words and the global options wherever they stand', () => {
    const seen = glance(['--lang', 'zh', 'notice', '--json', 'new', '--desk=/d', '标题']);
    expect(seen.words.map(({ word }) => word)).toEqual(['notice', 'new', '标题']);
    expect(seen).toMatchObject({ lang: 'zh', json: true, desk: '/d', help: false });
  });

  it('looks at nothing behind --', () => {
    expect(glance(['jot', '--', '--json', '-h'])).toMatchObject({ json: false, help: false });
  });
});
