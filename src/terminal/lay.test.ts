import { describe, expect, test } from 'vitest';
import { bad, type Page, strong } from '../core/page.ts';
import { same, text } from '../core/text.ts';
import { layPage } from './lay.ts';
import type { Look } from './look.ts';
import { noPaint, paintFor } from './paint.ts';

const look: Look = { lang: 'zh', width: 40, paint: noPaint, fancy: true };
const lay = (blocks: Page, more: Partial<Look> = {}) => layPage(blocks, { ...look, ...more });

describe('sentences and cards', () => {
  test('a sentence hangs under its beginning', async () => {
    const lines = [text('-', '  今天上午九点在三楼会议室开会，请各位准时参加。')];
    expect(await lay([{ kind: 'lines', lines }], { width: 24 })).toEqual([
      '  今天上午九点在三楼会议',
      '    室开会，请各位准时参',
      '    加。',
    ]);
  });

  test('a line that just fits is not wrapped', async () => {
    expect(await lay([{ kind: 'lines', lines: ['  会议通知'] }], { width: 20 })).toEqual(['  会议通知']);
    expect(await lay([{ kind: 'lines', lines: ['会'.repeat(20)] }])).toHaveLength(1);
  });

  test('a card lines its values up and keeps their line breaks', async () => {
    const pairs = [
      [text('Title', '标题'), '周例会'],
      [text('Remark', '备注说明'), '第一行\n第二行很长很长很长很长'],
      [text('Place', '地点'), ''],
    ] as const;
    expect(await lay([{ kind: 'card', pairs }], { width: 24 })).toEqual([
      '标题      周例会',
      '备注说明  第一行',
      '          第二行很长很长',
      '          很长很长',
      '地点',
    ]);
  });
});

describe('the other blocks', () => {
  test('verbatim text is neither cut nor wrapped', async () => {
    const notice = '关于召开会议的通知\n\n各单位：\n    请准时参加会议，不得缺席，有事须事先向办公室请假。';
    expect(await lay([{ kind: 'verbatim', text: notice }], { width: 20 })).toEqual(notice.split('\n'));
  });

  test('a gap is an empty line, an empty page nothing', async () => {
    expect(await lay([{ kind: 'title', cell: '今日' }, { kind: 'gap' }])).toEqual(['今日', '']);
    expect(await lay([])).toEqual([]);
  });

  test('speaks the language of the look', async () => {
    expect(await lay([{ kind: 'title', cell: text('Today', '今日') }], { lang: 'en' })).toEqual(['Today']);
  });
});

describe('safety', () => {
  test('no escape sequence and no override comes out of any block', async () => {
    const evil = 'a\u001b[2Jb\u001b]0;t\u0007\u202ec\u009b1md\u0000';
    const columns = [{ head: same(evil) }];
    const page: Page = [
      { kind: 'title', cell: evil },
      { kind: 'lines', lines: [evil, [same(evil), bad(evil)]] },
      { kind: 'rows', columns, rows: [[evil]] },
      { kind: 'table', columns, rows: [[evil]] },
      { kind: 'card', pairs: [[same(evil), evil]] },
      { kind: 'verbatim', text: evil },
    ];
    const lines = await lay(page);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must never come out
    for (const line of lines) expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
    expect(lines.join('')).toContain('abcd');
  });
});

describe('colour', () => {
  test('each stretch keeps its tone when cut, wrapped or padded', async () => {
    const paint = await paintFor(1);
    const cellOf = ['F9 ', bad('逾期很久很久'), strong('!')];
    expect(
      await lay([{ kind: 'rows', columns: [{ grow: true }, {}], rows: [[cellOf, 'x']] }], { paint, width: 13 }),
    ).toEqual(['F9 \u001b[31m逾期很\u001b[39m\u001b[1m…\u001b[22m  x']);
    expect(await lay([{ kind: 'lines', lines: [['会议', bad('逾期')]] }], { paint, width: 6 })).toEqual([
      '会议\u001b[31m逾\u001b[39m',
      '  \u001b[31m期\u001b[39m',
    ]);
    expect(await lay([{ kind: 'title', cell: ['a', bad('b')] }], { paint })).toEqual([
      '\u001b[1ma\u001b[22m\u001b[31mb\u001b[39m',
    ]);
  });
});
