import { DAILY } from '../../../core/plates.ts';
import * as field from '../../../drawers/kit/fields/index.ts';
import { verb } from '../../../drawers/kit/verb.ts';
import { DONE_AGAIN, turnedJson, turnedPage } from './turnedPage.ts';
import { keepingWords as w } from './words.ts';

/** The verb that repeats the command that was undone last; called again, the one before it. */
export const redo = verb({
  name: 'redo',
  zh: DAILY.redo,
  summary: w.redoDoes,
  isVast: true,
  about: w.redoAbout,
  examples: [
    { typed: 'office redo', does: w.redoOnce },
    { typed: 'office redo --steps 3', does: w.redoMany },
  ],
  args: {},
  options: { steps: field.whole(w.redoStepsHelp, 1, 1000) },
  run: async ({ options, desk, lens, lang, world }) => {
    const turned = await desk.redo(options.steps ?? 1);
    return {
      json: { schema: 'office.undo/1', redo: true, of: null, ...turnedJson(turned, lens, world) },
      page: await turnedPage(turned, DONE_AGAIN, { desk, lang, lens, world }),
    };
  },
});
