import { Complaint } from '../../../core/complaint.ts';
import { bad, type Cell, dim, good, type Page } from '../../../core/page.ts';
import { text } from '../../../core/text.ts';
import { drawerOf, oneRecord } from '../../kit/saying.ts';
import type { Answer, AnyCall } from '../../kit/verb.ts';
import { answerable, type RestAnswered } from '../answer.ts';
import { calledBy } from '../called.ts';
import { key, type Notice, type Reply } from '../record.ts';
import { repliesText } from '../view.ts';
import { type LineOutcome, takeLines } from './takeIn.ts';
import { askMore, substitute, type Walker, walkThrough } from './walk.ts';
import { replyWords as w } from './words.ts';

/**
 * Answers that the line does not give: asked for at a terminal one after the other, or taken from pasted lines. `who` are the people to ask
 * about, null for all who have not answered, and nobody for pasted lines. Throws `missingValue` if there is neither a terminal nor anything
 * piped in.
 */
export const severalReplies = async (id: string, who: readonly string[] | null, call: AnyCall): Promise<Answer> => {
  const { ask } = call;
  const isPasted = who?.length === 0;
  if (!isPasted && ask !== null) return walked(id, who, { ...call, ask });
  const pasted = isPasted ? await pastedInto(call) : ((await call.world.piped()) ?? '');
  if (pasted.trim() === '') throw new Complaint('missingValue', w.needsWho, w.needsWhoHint(id));
  return taken(id, pasted, call);
};

type Spoken = {
  readonly who: readonly string[];
  readonly answer: Reply;
  /** The words behind the answer: a reason, or the name of the substitute. */
  readonly more: string | null | undefined;
  readonly reason: string | null;
  readonly by: string | null;
};

/**
 * An answer with its reason or substitute, which may stand behind it or in an option. On a terminal the missing one is asked for. Throws
 * `usage` if it was given twice, and `interrupted`.
 */
export const completeAnswer = async (id: string, said: Spoken, call: AnyCall): Promise<RestAnswered> => {
  const { who, answer, more } = said;
  const isSent = answer === 'substitute';
  if (more != null && (isSent ? said.by : said.reason) !== null)
    throw new Complaint('usage', w.moreTwice, w.moreTwiceHint);
  const reason = isSent ? said.reason : (more ?? said.reason);
  const by = isSent && more != null ? substitute(more, call.facts) : said.by;
  const isMissing = (answer === 'leave' && reason === null) || (isSent && by === null);
  const [name] = who;
  if (call.ask === null || !isMissing || name === undefined) return { answer, reason, by };
  // The people are looked up before anything is asked about them.
  for (const one of who) calledBy(answerable([call.desk.find(key, id)], id), one);
  const { ask } = call;
  const added = await askMore({ name, answer, reason, by }, { ...call, ask });
  if (added === null) throw new Complaint('interrupted', w.noneTaken);
  return { answer, reason: added.reason, by: added.by };
};

/** Lines from a pipe, or pasted at a terminal until Ctrl-D. */
const pastedInto = async ({ world, say }: AnyCall): Promise<string> => {
  if (!world.standardInput.isTerminal) return (await world.piped()) ?? '';
  await say([w.pasteNow]);
  return new TextDecoder().decode(await world.standardInput.bytes());
};

const walked = async (id: string, who: readonly string[] | null, call: AnyCall & Walker): Promise<Answer> => {
  const { last, given } = await walkThrough(id, who, call);
  const n = call.desk.find(key, id);
  return {
    json: oneRecord(drawerOf(call.desk, { name: key.name }), n, call.lens),
    page: [news(n, [given === 0 ? w.noneTaken : w.taken(given)])],
    notes: last?.notes ?? [],
    isStored: given > 0,
  };
};

const news = (n: Notice, said: readonly Cell[]): Page[number] => ({
  kind: 'lines',
  lines: [
    [
      good(n.id),
      ' ',
      ...said.flatMap((one, at): Cell[] => (at === 0 ? [one] : ['  ', one])),
      '  ',
      dim(repliesText(n)),
    ],
  ],
});

const taken = async (id: string, pasted: string, call: AnyCall): Promise<Answer> => {
  const { desk, lens, lang } = call;
  const before = takeLines([desk.find(key, id)], id, pasted, call.facts);
  const isAny = before.outcomes.some(({ outcome }) => outcome === 'taken');
  const changed = isAny
    ? await desk.change(key, (records, { facts }) => takeLines(records, id, pasted, facts))
    : { change: before, notes: [] };
  const { outcomes } = changed.change;
  const refused = outcomes.filter(({ outcome }) => outcome === 'refused');
  const n = desk.find(key, id);
  return {
    json: {
      ...oneRecord(drawerOf(desk, { name: key.name }), n, lens),
      lines: outcomes.map(({ line, said, outcome, fault }) => ({
        ...{ line, outcome, name: said?.name ?? null, answer: said?.answer ?? null },
        reason: fault?.[lang] ?? null,
      })),
    },
    page: [news(n, counts(outcomes)), { kind: 'lines', lines: refused.map(refusal) }],
    notes: changed.notes,
    isStored: isAny,
    exit: refused.length === 0 ? 0 : 1,
  };
};

const counts = (outcomes: readonly LineOutcome[]): readonly Cell[] => {
  const of = (kind: LineOutcome['outcome']): number => outcomes.filter(({ outcome }) => outcome === kind).length;
  const [fresh, known, refused] = [of('taken'), of('unchanged'), of('refused')];
  return [
    fresh === 0 ? w.noneTaken : w.taken(fresh),
    ...(known === 0 ? [] : [w.unchanged(known)]),
    ...(refused === 0 ? [] : [bad(w.refused(refused))]),
  ];
};

const refusal = ({ line, text: written, fault }: LineOutcome): Cell => [
  '  ',
  w.line(line, written),
  fault ?? text('', ''),
];
