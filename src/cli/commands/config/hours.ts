import { settingsIn } from '../../../core/settings/office.ts';
import type { Text } from '../../../core/text.ts';
import type { Answer, AnyCall } from '../../../drawers/kit/verb.ts';
import { answerOf } from './get.ts';
import { keptBy, settingNamed, standingOf } from './known.ts';

/** The answer to a change of office hours, with the warnings that the new hours bring about: a roster keeps the hours it was written under. */
export const hoursAnswer = async (call: AnyCall): Promise<Answer> => {
  const answer = answerOf(standingOf(settingNamed('hours'), await keptBy(call)));
  const { desk, facts } = call;
  const after = { ...facts, settings: settingsIn(desk.wide.settings) };
  const warningsUnder = (known: typeof facts): readonly Text[] =>
    desk.drawers.flatMap((drawer) => drawer.warnings?.(desk.records(drawer), known) ?? []);
  const before = new Set(warningsUnder(facts).map(({ en }) => en));
  return { ...answer, notes: [...(answer.notes ?? []), ...warningsUnder(after).filter(({ en }) => !before.has(en))] };
};
