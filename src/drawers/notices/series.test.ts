import { expect, it } from 'vitest';
import { lessonsFor } from './lessons/past.ts';
import { drafted, only } from './notices.fixture.ts';
import { seriesOf } from './record.ts';

it.each([
  ['常委会第十二次会议', '常委会第十三次会议'],
  ['2026年第3次主任会议', '2027年第11次主任会议'],
  ['县十七届人大常委会第2次会议', '县十七届人大常委会第3次会议'],
  ['3rd board meeting 2026', '12th board meeting 2027'],
])('%s and %s are of one series', (one, other) => {
  expect(seriesOf(one)).toBe(seriesOf(other));
});

it('takes the lessons of the series before those of the kind', () => {
  const n = only(drafted());
  const held = (id: string, title: string, lesson: string) => ({
    ...n,
    id,
    title,
    lesson,
    start: `2026-0${id.slice(1)}-01T09:00:00`,
  });
  const past = [held('N1', '常委会第一次会议', 'a'), held('N2', '培训会', 'b'), held('N3', '常委会第二次会议', 'c')];
  const texts = (title: string) => lessonsFor(past, { title, kind: 'meeting' }).map(({ lesson }) => lesson);
  expect(texts('常委会第三次会议')).toEqual(['c', 'a']);
  expect(texts('座谈会')).toEqual(['c', 'b', 'a']);
});
