import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Complaint } from '../../core/complaint.ts';
import {
  blockIn,
  blockOf,
  crontabBytes,
  crontabCommand,
  crontabEntry,
  crontabText,
  crontabValue,
  withBlock,
  withoutBlock,
} from './crontab.ts';
import type { Job } from './scheduler.ts';

const DESK = '/home/li/办公 台面';

const job = (changed: Partial<Job> = {}): Job => ({
  every: 10,
  words: ['/usr/bin/node', '/opt/office/bin/office.js', 'remind', '--desk', changed.desk ?? DESK],
  env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
  desk: DESK,
  isPrinting: true,
  remark: '由 office 写入',
  ...changed,
});

/** Lines that crontabs of people contain: one of them in GBK, one with a carriage return. */
const LINES = [
  '# 备份',
  'MAILTO=""',
  'TZ=Europe/Berlin',
  '0 3 * * * /usr/bin/backup',
  '',
  '  # END office remind: /elsewhere',
  '*/5 * * * * date +\\%F',
  '@reboot /bin/true\r',
];
const GBK = '# \xb1\xb8\xb7\xdd\n';
const line = fc.oneof(
  fc.constantFrom(...LINES).map((each) => `${crontabBytes(each)}\n`),
  fc.constant(GBK),
);
const crontab = fc.array(line, { maxLength: 8 }).map((lines) => lines.join(''));
const every = fc.constantFrom(1, 5, 10, 30, 60, 120, 720);

describe('a block in a crontab', () => {
  it('is the only thing that comes and goes', () => {
    fc.assert(
      fc.property(crontab, crontab, every, (above, below, minutes) => {
        const alone = withBlock(above, job({ every: minutes }));
        expect(alone.startsWith(above)).toBe(true);
        expect(withBlock(alone, job({ every: minutes }))).toBe(alone);
        expect(withoutBlock(alone + below, DESK)).toBe(above + below);
        expect(withoutBlock(withBlock(alone + below, job({ every: 2 })), DESK)).toBe(above + below);
      }),
    );
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(crontab, every, (above, minutes) => {
        const block = blockIn(withBlock(above, job({ every: minutes })), DESK);
        expect(block).toEqual(blockOf(job({ every: minutes })));
        expect(crontabEntry(block ?? [])).toEqual({ every: minutes, command: crontabCommand(job()) });
      }),
    );
  });

  it('stands beside that of another desk', () => {
    const other = job({ desk: `${DESK}2`, every: 5 });
    const both = withBlock(withBlock('', job()), other);
    expect(withoutBlock(both, DESK)).toBe(withBlock('', other));
    expect(withoutBlock(both, other.desk)).toBe(withBlock('', job()));
    expect(blockIn(both, '/home/li')).toBeNull();
  });

  it('stays in its place when it is replaced', () => {
    const tab = `a\n${withBlock('', job())}b\n`;
    expect(withBlock(tab, job({ every: 30 }))).toBe(`a\n${withBlock('', job({ every: 30 }))}b\n`);
  });

  it('is left once where somebody doubled it', () => {
    const one = withBlock('', job());
    expect(withBlock(`${one}a\n${one}`, job())).toBe(`${one}a\n`);
    expect(withoutBlock(`${one}a\n${one}`, DESK)).toBe('a\n');
  });

  it('begins on a line of its own', () => {
    expect(withBlock('0 3 * * * backup', job())).toBe(`0 3 * * * backup\n${withBlock('', job())}`);
  });

  it('is not touched when its marks do not stand in pairs', () => {
    const [begin = '', , entry = '', end = ''] = blockOf(job()).map((each) => `${crontabBytes(each)}\n`);
    for (const broken of [begin + entry, entry + end, begin + begin + end, end + begin]) {
      expect(() => withBlock(broken, job())).toThrow(Complaint);
      expect(() => withoutBlock(broken, DESK)).toThrow(Complaint);
    }
    expect(withBlock(begin + entry, job({ desk: '/other' }))).toContain('/other');
  });

  it('is found in spite of carriage returns', () => {
    const returned = withBlock('', job()).replaceAll('\n', '\r\n');
    expect(withoutBlock(`a\r\n${returned}`, DESK)).toBe('a\r\n');
    expect(crontabEntry(blockIn(returned, DESK) ?? []).every).toBe(10);
  });
});

describe('the entry', () => {
  it('has every time in five fields, and knows them again', () => {
    const fields = (minutes: number) =>
      blockOf(job({ every: minutes }))[2]
        ?.split(' ')
        .slice(0, 5)
        .join(' ');
    expect([1, 10, 60, 120].map(fields)).toEqual(['* * * * *', '*/10 * * * *', '0 * * * *', '0 */2 * * *']);
    expect(crontabEntry(['*/20\t*  * * *  x']).every).toBe(20);
    for (const own of ['5 8 * * * x', '*/10 8-18 * * * x', '* 3 * * * x', '@hourly x', '0 * * * 1 x', 'nonsense', ''])
      expect(crontabEntry([own]).every).toBeNull();
  });

  it('sets its own environment, and no line of the crontab does', () => {
    expect(crontabCommand(job())).toBe(
      "/usr/bin/env TZ=Asia/Shanghai LANG=zh_CN.UTF-8 /usr/bin/node /opt/office/bin/office.js remind --desk '/home/li/办公 台面'",
    );
    expect(blockOf(job()).some((each) => /^\w+\s*=/.test(each))).toBe(false);
  });

  it('is refused when cron would run but a part of it', () => {
    const desk = `/${'台'.repeat(400)}`;
    expect(() => blockOf(job({ desk }))).toThrow(Complaint);
  });
});

describe('what a crontab sets', () => {
  it('is the last value that stands in it', () => {
    expect(crontabValue('MAILTO=li\n', 'MAILTO')).toBe('li');
    expect(crontabValue('MAILTO=li\n MAILTO = ""\r\n', 'MAILTO')).toBe('');
    expect(crontabValue("MAILTO=' '\n", 'MAILTO')).toBe(' ');
    expect(crontabValue('# MAILTO=li\n0 3 * * * x MAILTO=li\n', 'MAILTO')).toBeNull();
  });
});

it('bytes and text are two views of the same', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (written) => crontabText(crontabBytes(written)) === written));
});
