import { momentText } from '../../calendar/speak.ts';
import { type Cell, dim, good } from '../../core/page.ts';
import type { Row } from '../../core/record.ts';
import type { Text } from '../../core/text.ts';
import { commonWords as w } from '../../core/words.ts';
import type { Changed } from './desk.ts';

/** The phrases about a record, of which the first is the news. */
export type Phrases = readonly (Text | null)[];

/** The line about a record that a command changed: its id, and what happened to it. */
export const newsLine = (
  record: Row,
  said: Phrases,
  { withheld = (phrase) => phrase }: Pick<Changed<Row>, 'withheld'>,
): Cell => [
  good(record.id),
  ' ',
  ...said
    .filter((phrase) => phrase !== null)
    .map(withheld)
    .flatMap((phrase, n): Cell[] => (n === 0 ? [phrase] : ['  ', dim(phrase)])),
];

/** The line about a record that was opened in another drawer. */
export const openedLine = ({ drawer, record }: Changed<Row>['opened'][number]): Cell => {
  const when = drawer.whenOf(record);
  const said = when === null ? null : momentText(when);
  return w.opened(drawer.label, record.id, drawer.titleOf(record), said, drawer.isDue === true);
};
