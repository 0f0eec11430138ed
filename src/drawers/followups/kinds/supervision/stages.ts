import { at, type Day, dayOf, type Moment } from '../../../../core/civil.ts';
import type { Facts } from '../../../../core/facts.ts';
import { inLang, type Lang, type Text } from '../../../../core/text.ts';
import { appended, blankLine, isLineOpen, type Line } from '../../../kit/lines/line.ts';
import type { Followup } from '../../record.ts';

/** A stage of a suggestion or of review comments. It is kept as a line of the matter, which its code finds again. */
export type SupervisionStage = {
  readonly code: string;
  readonly text: Text;
  /** The day by which it is due; undefined leaves the date that it has. */
  readonly due?: Day | null;
  /** The day on which it was done, if another field of the matter says so. */
  readonly doneOn?: Day | undefined;
};

const originOf = ({ kind = 'matter' }: Followup, code: string): string => `${kind}/${code}`;

/** The line of a stage; undefined if the matter has none. */
export const stageLine = (f: Followup, code: string): Line | undefined =>
  f.lines?.find(({ origin }) => origin === originOf(f, code));

/** The code of the stage that a line is; null for a line that somebody added. */
export const stageOf = (f: Followup, { origin }: Line): string | null => {
  const kind = `${f.kind ?? 'matter'}/`;
  return origin?.startsWith(kind) === true ? origin.slice(kind.length) : null;
};

export const isStageOpen = (f: Followup, code: string): boolean => {
  const line = stageLine(f, code);
  return line !== undefined && isLineOpen(line);
};

/**
 * The matter with these stages as lines. A stage that is settled stays as it is; an open one that is no longer wanted goes.
 * @param lang the language of the words; null leaves them as they are, and adds no stage
 */
export const withStages = (
  f: Followup,
  stages: readonly SupervisionStage[],
  lang: Lang | null,
  facts: Facts,
): Followup => {
  const { close } = facts.settings.hours;
  const codes = stages.map(({ code }) => code);
  const kept = (f.lines ?? []).filter((line) => {
    const code = stageOf(f, line);
    return code === null || !isLineOpen(line) || codes.includes(code);
  });
  const stands = (code: string): boolean => kept.some((line) => stageOf(f, line) === code);
  const fresh = (lang === null ? [] : stages)
    .filter(({ code }) => !stands(code))
    .map(({ code }) => ({ ...blankLine, origin: originOf(f, code) }));
  const lines = appended(kept, fresh).map((line) => {
    const stage = stages.find(({ code }) => code === stageOf(f, line));
    return stage === undefined || !isLineOpen(line) ? line : brought(line, stage, { lang, close, now: facts.now });
  });
  return { ...f, lines: [...lines] };
};

type Bringing = { readonly lang: Lang | null; readonly close: string; readonly now: Moment };

/** The open line of a stage with its words and its date, and done if another field says so. */
const brought = (line: Line, { text, due, doneOn }: SupervisionStage, { lang, close, now }: Bringing): Line => ({
  ...line,
  text: lang === null ? line.text : inLang(text, lang),
  due: due === undefined ? line.due : due === null ? null : at(due, close),
  doneAt: doneOn === undefined ? null : doneOn === dayOf(now) ? now : at(doneOn, close),
});

/** The matter with the open line of a stage as done now. */
export const stageDone = (f: Followup, code: string, now: Moment): Followup => {
  const done = stageLine(f, code);
  if (done === undefined || !isLineOpen(done)) return f;
  return { ...f, lines: (f.lines ?? []).map((line) => (line === done ? { ...line, doneAt: now } : line)) };
};
