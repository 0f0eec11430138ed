import { describe, expect, it } from 'vitest';
import { Complaint } from '../../core/complaint.ts';
import { readDuration } from './duration.ts';

describe('a length of time', () => {
  it.each([
    [30, ['30m', '0.5h', '半小时', '半个小时', '三十分钟', '30 min']],
    [45, ['45m', '三刻钟', '0.75h']],
    [90, ['90m', '1.5h', '1h30m', '90分钟', '1个半小时', '一个半小时', '１.５小时', '1小时30分', '90 Minutes']],
    [120, ['2h', '两小时', '两个小时', '2 hours', '120m', '2个钟头']],
  ])('of %i minutes', (minutes, typed) => {
    for (const each of typed) expect(readDuration(each)).toBe(minutes);
  });

  it.each(['', '90', '0m', '0h', '5d', 'h', '-30m', '1e3m', '个半小时', '999h', '1.5', 'long'])(
    'refuses %j',
    (typed) => {
      expect(() => readDuration(typed)).toThrow(Complaint);
    },
  );
});
