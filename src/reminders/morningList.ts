import type { RecordsOf } from '../agenda/gather.ts';
import { dayList } from '../agenda/list.ts';
import { dayPage } from '../agenda/page.ts';
import { type Lang, type Text, text } from '../core/text.ts';
import { layPage } from '../terminal/lay.ts';
import { noPaint } from '../terminal/paint.ts';
import type { ErrandCall } from './errand.ts';

/**
 * Today's list as `office today` prints it into a pipe: all lines, phones masked.
 * @param recordsOf the records that it is made of
 */
export const morningList = async ({ facts, desk }: ErrandCall, recordsOf: RecordsOf): Promise<Text> => {
  const page = dayPage(dayList({ drawers: desk.drawers, recordsOf, said: [] }, facts, null), { facts, reveal: false });
  const laid = async (lang: Lang): Promise<string> =>
    (await layPage(page, { lang, width: Infinity, paint: noPaint, fancy: true, masked: true })).join('\n');
  return text(await laid('en'), await laid('zh'));
};
