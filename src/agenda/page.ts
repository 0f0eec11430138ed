import { clockOf } from '../core/civil.ts';
import type { Lens } from '../core/facts.ts';
import { type Block, type Cell, dim, type Page, strong, warn } from '../core/page.ts';
import type { Text } from '../core/text.ts';
import { headBlocks, isWaiting } from './head.ts';
import { type DayList, warningsOf } from './list.ts';
import { scheduleBlocks } from './schedule.ts';
import { todoBlocks } from './todo.ts';
import { agendaWords as w } from './words.ts';

const gap: Block = { kind: 'gap' };

/** The parts of the page that are shown on demand. */
type Shown = {
  /** Importance × urgency of each action. */
  readonly withWhy?: boolean;
  /** The telephone of the leader on duty in full. The page must not leave the office then. */
  readonly withPhones?: boolean;
};

/**
 * The morning list as a page: the day and what is special about the next one, who is on duty, what the night brought, who is away, who
 * waits, the schedule with its clashes, the ranked actions, who else is inside, warnings.
 */
export const dayPage = (list: DayList, lens: Lens, { withWhy = false, withPhones = false }: Shown = {}): Page => [
  ...headBlocks(list, lens, withPhones),
  gap,
  ...scheduleBlocks(list, lens.facts),
  ...todoBlocks(list, lens.facts, withWhy),
  ...insideBlocks(list),
  ...warningBlocks(warningsOf(list, lens.facts)),
];

const insideBlocks = (list: DayList): readonly Block[] => {
  const inside = list.inside.filter((one) => !isWaiting(one));
  return inside.length === 0
    ? []
    : [
        gap,
        {
          kind: 'lines',
          lines: [
            [
              strong(w.inside),
              '  ',
              ...inside.flatMap(({ id, name, since }, n): Cell[] => [
                n === 0 ? '' : '  ',
                id,
                ' ',
                name,
                ' ',
                dim(w.since(clockOf(since))),
              ]),
            ],
          ],
        },
      ];
};

const warningBlocks = (warnings: readonly Text[]): readonly Block[] =>
  warnings.length === 0
    ? []
    : [gap, { kind: 'lines', lines: warnings.map((warning): Cell => [warn(w.warnings), ' ', warning]) }];
