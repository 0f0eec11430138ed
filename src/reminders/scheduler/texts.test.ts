import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Complaint } from '../../core/complaint.ts';
import { nextRun, readEvery, spelledEvery } from './every.ts';
import { everyInPlist, plistText, wordsInPlist } from './plist.ts';
import type { Job } from './scheduler.ts';
import { everyInTask, startInTask, taskText } from './taskXml.ts';
import { everyOf, onCalendar, serviceText, startIn, timerText } from './unitFile.ts';

const EVEN = [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60, 120, 180, 240, 360, 480, 720];
const every = fc.constantFrom(...EVEN);

const job = (changed: Partial<Job> = {}): Job => ({
  every: 10,
  words: ['/usr/bin/node', '/opt/office.js', 'remind', '--desk', `/home/李 "&<>'/100%`],
  env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
  desk: '/desk',
  isPrinting: true,
  remark: 'Written -- by “office”',
  ...changed,
});

describe('every so many minutes', () => {
  it('is what comes out even', () => {
    expect(EVEN.map((minutes) => readEvery(spelledEvery(minutes)))).toEqual(EVEN);
    expect([readEvery('60m'), readEvery('两小时'), readEvery('10分钟')]).toEqual([60, 120, 10]);
    for (const typed of ['7m', '59m', '61m', '90m', '5h', '24h', '0m', '', '-5m', '1d', 'often'])
      expect(() => readEvery(typed)).toThrow(Complaint);
  });

  it('names what is near', () => {
    const hintOf = (typed: string) => {
      try {
        return readEvery(typed);
      } catch (error) {
        return (error as Complaint).hint?.en;
      }
    };
    expect([hintOf('7m'), hintOf('59m'), hintOf('24h')]).toEqual(['Take 6m or 10m', 'Take 30m or 1h', 'Take 12h']);
  });

  it('comes next at the first full multiple after now', () => {
    expect(nextRun(10, '2026-11-23T08:33:20')).toBe('2026-11-23T08:40:00');
    expect(nextRun(10, '2026-11-23T08:40:00')).toBe('2026-11-23T08:50:00');
    expect(nextRun(1, '2026-12-31T23:59:59')).toBe('2027-01-01T00:00:00');
    expect(nextRun(480, '2026-11-23T16:00:00')).toBe('2026-11-24T00:00:00');
  });
});

describe('a unit of systemd', () => {
  it('is read as it was written', () => {
    fc.assert(fc.property(every, (minutes) => everyOf(timerText(job({ every: minutes }))) === minutes));
    expect([1, 10, 60, 120].map(onCalendar)).toEqual([
      '*-*-* *:*:00',
      '*-*-* *:00/10:00',
      '*-*-* *:00:00',
      '*-*-* 00/2:00:00',
    ]);
    expect(everyOf('OnCalendar=daily\n')).toBeNull();
  });

  it('starts the words as they are', () => {
    const service = serviceText(job());
    expect(startIn(service)).toBe(`/usr/bin/node /opt/office.js remind --desk "/home/李 \\"&<>'/100%%"`);
    expect(service).toContain('\nEnvironment=TZ=Asia/Shanghai\nEnvironment=LANG=zh_CN.UTF-8\n');
  });
});

describe('a property list of launchd', () => {
  it('is read as it was written', () => {
    fc.assert(fc.property(every, (minutes) => everyInPlist(plistText(job({ every: minutes }), 'x')) === minutes));
    expect(wordsInPlist(plistText(job(), 'x'))).toEqual(job().words);
    expect(everyInPlist('<plist/>')).toBeNull();
  });

  it('says nothing in its comment that would end it', () => {
    expect(/<!--((?:(?!-->)[\s\S])*)-->/.exec(plistText(job(), 'x'))?.[1]).not.toContain('--');
  });
});

describe('a task of Windows', () => {
  it('is read as it was written', () => {
    fc.assert(fc.property(every, (minutes) => everyInTask(taskText(job({ every: minutes }), 'PC\\li')) === minutes));
    const words = ['C:\\Program Files\\nodejs\\node.exe', 'C:\\a & b\\office.js', 'remind'];
    expect(startInTask(taskText(job({ words }), 'PC\\li'))).toBe(
      'C:\\Program Files\\nodejs\\node.exe "C:\\a & b\\office.js" remind',
    );
  });
});
