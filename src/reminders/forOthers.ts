import { PETITION_OUTSIDE } from '../core/publicly.ts';
import { type Text, text } from '../core/text.ts';
import { cleanText, publicView } from '../drawers/kit/publicView.ts';
import { callsFrom } from './calls.ts';
import type { ErrandCall } from './errand.ts';
import { morningList } from './morningList.ts';
import type { WordsForOthers } from './prepare.ts';

/** The words of all reminders and of today's list for channels that others read. They are made of the public view of the desk. */
export const wordsForOthers = async (call: ErrandCall): Promise<WordsForOthers> => {
  const { desk, facts } = call;
  const view = await publicView(desk, (drawer) => desk.records(drawer), facts);
  const texts = new Map<string, Text>();
  for (const { key, text: said } of await callsFrom(call, view.records)) texts.set(key, cleanText(view, said));
  return {
    textOf: (key) => texts.get(key) ?? text(PETITION_OUTSIDE, PETITION_OUTSIDE),
    morning: async () => cleanText(view, await morningList(call, view.records)),
  };
};
