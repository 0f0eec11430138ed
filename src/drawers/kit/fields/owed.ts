import { momentText } from '../../../calendar/speak.ts';
import { type Amended, listAfter } from '../../../core/amendment.ts';
import type { Moment } from '../../../core/civil.ts';
import type { Field } from '../../../core/field.ts';
import { directoryOf } from '../../../core/names/directory.ts';
import { both, listed, type Text, text } from '../../../core/text.ts';
import { type Gate, isUnsettled } from '../gates/gate.ts';
import { owedAfter } from '../gates/rules.ts';
import { gateWords } from '../gates/words.ts';
import { called } from './make.ts';
import { tasks } from './tasks.ts';
import { names } from './writings.ts';

/** A body that has to be told, and by when. */
export type Owed = { readonly to: string; readonly by: Moment | null };

const shown = ({ to, by }: Owed): Text => both((lang) => (by === null ? to : `${to} ${momentText(by)[lang]}`));

/** Bodies that have to be told, typed as `县委办` or `县委办@时限`; the option may be repeated. A person of the desk is kept under the label. */
const bodies = (help: Text): Field<readonly Owed[], false> => {
  const { remarks, items, repeats, required } = tasks(help);
  return {
    ...{ shape: '"BODY@WHEN"', help, required, ...(repeats && { repeats }), ...(remarks && { remarks }) },
    offer: { kind: 'people' },
    read: (typed, reading) =>
      tasks(help)
        .read(typed, reading)
        .map(({ title, due }) => ({
          to: directoryOf(reading.facts.contacts).labelOf(title),
          by: due,
        })),
    ...(items && { items: { ...items, wordsOf: (item) => (item as Owed).to } }),
    show: (given) => listed((given as readonly Owed[]).map(shown)),
  };
};

/** The options by which a gate is owed from the start. */
export const owedOptions = {
  ask: called(
    gateWords.askFirst,
    names(text('who has to be asked before it may be closed', '须先请示谁，批示前不能办结')),
  ),
  inform: called(
    gateWords.informFirst,
    bodies(
      text(
        'who has to be told before it may be closed, and by when; one office hour unless said',
        '须报告哪里、何时前；不写时间即一个工作小时内；报告前不能办结',
      ),
    ),
  ),
};

/** The owed gates as they were said; undefined leaves them as they are, null drops those that nobody has begun with. */
export type OwedSaid = {
  readonly ask?: Amended<string> | null | undefined;
  readonly inform?: Amended<Owed> | null | undefined;
};

/** The gates after what was said of those that are owed. */
export const withOwed = (gates: readonly Gate[], { ask, inform }: OwedSaid, now: Moment): readonly Gate[] => {
  const standing = (kind: Gate['kind']): readonly Owed[] =>
    gates.flatMap((gate) =>
      gate.kind === kind && isUnsettled(gate) && gate.to !== null ? [{ to: gate.to, by: gate.by }] : [],
    );
  const asks = ask === undefined ? gates : owedAfter(gates, 'ask', asksAfter(ask, standing('ask')), now);
  return inform === undefined ? asks : owedAfter(asks, 'inform', listAfter(inform, standing('inform')), now);
};

const asksAfter = (said: Amended<string> | null, standing: readonly Owed[]): readonly Owed[] =>
  listAfter(
    said,
    standing.map(({ to }) => to),
  ).map((to) => ({ to, by: null }));
