import { PassThrough, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { Complaint } from '../core/complaint.ts';
import { type Page, strong } from '../core/page.ts';
import { text } from '../core/text.ts';
import type { Look } from './look.ts';
import { noPaint, paintFor } from './paint.ts';
import { printer } from './printer.ts';

const look: Look = { lang: 'zh', width: 80, paint: noPaint, fancy: true };
const page: Page = [{ kind: 'title', cell: '今日' }, { kind: 'gap' }];

const collector = () => {
  const chunks: string[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, taken) => {
      chunks.push(String(chunk));
      taken();
    },
  });
  return { stream, all: () => chunks.join('') };
};

const desk = (json = false, more: Partial<Parameters<typeof printer>[0]> = {}) => {
  const out = collector();
  const err = collector();
  return { out, err, say: printer({ out: out.stream, err: err.stream, look, json, ...more }) };
};

const missing = new Complaint(
  'noSuchRecord',
  text('There is no F99', '没有 F99 这条记录'),
  text('See list', '请看 list'),
);

describe('in words', () => {
  test('a page and a sentence go to stdout', async () => {
    const { out, err, say } = desk();
    await say.print({ page, json: {} });
    await say.said([strong('F9'), ' ', text('done', '已办结')]);
    expect(out.all()).toBe('今日\n\nF9 已办结\n');
    expect(err.all()).toBe('');
  });

  test('what stands below a page is not left to the pager', async () => {
    const paged: string[] = [];
    const show = async (written: string) => {
      paged.push(written);
      return true;
    };
    const tail: Page = [{ kind: 'lines', lines: ['试用'] }];
    for (const isNeeded of [() => true, () => false]) {
      const { out, say } = desk(false, { pager: { isNeeded, show } });
      await say.print({ page, tail, json: {} });
      expect(out.all()).toBe(isNeeded() ? '试用\n' : '今日\n\n试用\n');
    }
    expect(paged).toEqual(['今日\n\n']);
    const { out, say } = desk(true);
    await say.print({ page, tail, json: {} });
    expect(out.all()).toBe('{}\n');
  });

  test('an empty page prints nothing', async () => {
    const { out, say } = desk();
    await say.print({ page: [], json: {} });
    expect(out.all()).toBe('');
  });

  test('a warning and a complaint go to stderr, the hint on its own line', async () => {
    const { out, err, say } = desk();
    await say.warning(text('careful', '2027 年放假安排尚未公布\u001b[2J'));
    await say.complaint(missing);
    await say.complaint(new Complaint('failed' as 'usage', text('bad', '不行\n另起一行')));
    expect(err.all()).toBe('2027 年放假安排尚未公布\n没有 F99 这条记录\n请看 list\n不行 另起一行\n');
    expect(out.all()).toBe('');
  });

  test('an interruption is not talked about', async () => {
    const { err, say } = desk();
    await say.complaint(new Complaint('interrupted', text('Interrupted', '已中断')));
    expect(err.all()).toBe('');
  });

  test('colour on stdout is no colour on stderr', async () => {
    const coloured = { ...look, paint: await paintFor(1) };
    const plain = desk(false, { look: coloured });
    await plain.say.complaint(missing);
    expect(plain.err.all()).not.toContain('\u001b');
    const both = desk(false, { look: coloured, errLook: coloured });
    await both.say.complaint(missing);
    expect(both.err.all()).toContain('\u001b[31m没有 F99 这条记录\u001b[39m\n');
  });
});

describe('with --json', () => {
  test('stdout is one value on one line', async () => {
    const { out, say } = desk(true);
    await say.said('F9');
    await say.print({ page, json: { schema: 'office.record/1', title: '会\u001b\u202e\u009b\n' } });
    expect(out.all()).toBe('{"schema":"office.record/1","title":"会\\u001b\\u202e\\u009b\\n"}\n');
  });

  test('a complaint is one line on stderr', async () => {
    const { err, say } = desk(true);
    await say.complaint(missing);
    await say.complaint(new Complaint('locked', text('busy', '忙')));
    expect(err.all()).toBe(
      '{"error":{"code":"noSuchRecord","message":"没有 F99 这条记录","hint":"请看 list"}}\n' +
        '{"error":{"code":"locked","message":"忙","hint":null}}\n',
    );
  });
});

const failing = (code: string) =>
  new Writable({ write: (_chunk, _encoding, taken) => taken(Object.assign(new Error(code), { code })) });

describe('a stream that fails', () => {
  test('a reader who has left is no error, however much is still said', async () => {
    const { say } = desk(false, { out: failing('EPIPE'), err: failing('EPIPE') });
    expect(await say.print({ page, json: {} })).toBe(false);
    expect(await say.print({ page, json: {} })).toBe(false);
    await say.warning(text('w', 'w'));
  });

  test('a full disk is one', async () => {
    const { say } = desk(false, { out: failing('ENOSPC') });
    await expect(say.print({ page, json: {} })).rejects.toMatchObject({ code: 'unwritable', exit: 1 });
  });

  test('a slow pipe gets everything before the promise settles', async () => {
    const pipe = new PassThrough({ highWaterMark: 16 });
    const { say } = desk(false, { out: pipe });
    const lines = Array.from({ length: 5_000 }, (_, n) => `第 ${n} 行`);
    let settled = false;
    const printed = say.print({ page: [{ kind: 'lines', lines }], json: {} }).then(() => {
      settled = true;
    });
    await new Promise(setImmediate);
    expect(settled).toBe(false);
    let read = '';
    pipe.on('data', (chunk) => {
      read += chunk;
    });
    await printed;
    expect(read).toBe(lines.map((line) => `${line}\n`).join(''));
  });
});
