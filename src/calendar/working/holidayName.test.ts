import { describe, expect, it } from 'vitest';
import { holidayName } from './holidayName.ts';

describe('the name of a holiday', () => {
  it.each([
    ['“五一”国际劳动节', '劳动节', 'Labour Day'],
    ['“十一”', '国庆节', 'National Day'],
    ['国庆中秋', '国庆节、中秋节', 'National Day, Mid-Autumn Festival'],
    ['中秋节、国庆节', '中秋节、国庆节', 'Mid-Autumn Festival, National Day'],
    ['抗日战争暨世界反法西斯战争胜利70周年纪念日', '抗战胜利纪念日', 'Victory Day'],
    ['校庆', '校庆', '校庆'],
  ])('%s is %s', (written, zh, en) => {
    expect(holidayName(written)).toEqual({ en, zh });
    expect(holidayName(written)).toEqual({ en, zh });
  });
});
