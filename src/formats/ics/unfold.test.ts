import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unfold, unfoldBytes } from './unfold.ts';

it('joins continued lines and keeps every other line where it stands', () => {
  expect(unfold('a\r\n b\r\n\tc\r\nd')).toBe('abc\n\n\r\nd');
  const line = fc.string({ unit: fc.constantFrom('a', ' ', '\t', ':', '议'), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = ['X', ...lines].join('\n');
      const unfolded = unfold(text).split('\n');
      expect(unfolded).toHaveLength(lines.length + 1);
      for (const [n, written] of lines.entries())
        if (!/^[ \t]/.test(written)) expect(unfolded[n + 1]?.startsWith(written)).toBe(true);
      expect(unfold(text).replaceAll('\n', '')).toBe(text.replace(/\n[ \t]/g, '').replaceAll('\n', ''));
    }),
  );
});

it('joins a character that was broken in two', () => {
  const bytes = Buffer.from('BEGIN:VCALENDAR\r\nSUMMARY:会议\r\nEND:VCALENDAR');
  const cut = bytes.indexOf('议') + 1;
  const folded = Buffer.concat([bytes.subarray(0, cut), Buffer.from('\r\n '), bytes.subarray(cut)]);
  expect(Buffer.from(unfoldBytes(folded)).toString()).toBe('BEGIN:VCALENDAR\r\nSUMMARY:会议\n\r\nEND:VCALENDAR');
});
