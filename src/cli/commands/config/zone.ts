import { momentText } from '../../../calendar/speak.ts';
import type { Moment } from '../../../core/civil.ts';
import type { Page } from '../../../core/page.ts';
import { type Text, text } from '../../../core/text.ts';
import type { Answer, AnyCall } from '../../../drawers/kit/verb.ts';
import { answerOf } from './get.ts';
import { keptBy, settingNamed, standingOf } from './known.ts';

/** The answer to a change of the zone: what another clock means for the desk. `before` is the zone that was set; null where none was. */
export const zoneAnswer = async (before: string | null, call: AnyCall): Promise<Answer> => {
  const answer = answerOf(standingOf(settingNamed('zone'), await keptBy(call)));
  const zone = call.desk.wide.settings['zone'];
  return typeof zone === 'string' && zone !== before
    ? { ...answer, page: [...answer.page, ...meaning(zone, call)] }
    : answer;
};

const meaning = (zone: string, { facts: { now }, world }: AnyCall): Page => {
  const then = world.clock.momentIn(now, zone) ?? now;
  return [{ kind: 'lines', lines: [then === now ? sameHour : otherHour(now, then), written, back] }];
};

const sameHour = text('Both clocks show the same hour now.', '与原来的时钟此刻显示相同。');

const otherHour = (now: Moment, then: Moment): Text => {
  const [was, is] = [momentText(now), momentText(then)];
  return text(
    `What was entered stays the moment it was, and is shown by the new clock: ${was.en} is now ${is.en}.`,
    `已登记的时间仍是同一时刻，改按新时区显示：${was.zh} 现显示为 ${is.zh}。`,
  );
};

const written = text(
  'What is entered from now on is read by the new clock. Days and office hours stay as they are written.',
  '今后输入的时间按新时区理解；日期和办公时间照原来写的不变。',
);

const back = text('office undo goes back to the former clock.', '用 office undo 恢复原时区。');
