import type { Field } from '../../../core/field.ts';
import { dim } from '../../../core/page.ts';
import { DAILY } from '../../../core/plates.ts';
import * as field from '../../../drawers/kit/fields/index.ts';
import { verb } from '../../../drawers/kit/verb.ts';
import { TAKEN_BACK, turnedJson, turnedPage } from './turnedPage.ts';
import { keepingWords as w } from './words.ts';

const of: Field<string, false> = { ...field.anyId(w.ofHelp), required: false };

/** The verb that undoes the last command as a whole; called again, the one before it. */
export const undo = verb({
  name: 'undo',
  zh: DAILY.undo,
  summary: w.undoDoes,
  isVast: true,
  about: w.undoAbout,
  examples: [
    { typed: 'office undo', does: w.undoOnce },
    { typed: 'office undo --steps 3', does: w.undoMany },
    { typed: 'office undo --of N1', does: w.undoOf },
  ],
  args: {},
  options: { steps: field.whole(w.undoStepsHelp, 1, 1000), of },
  run: async ({ options, desk, lens, lang, world }) => {
    const turned = await desk.undo({ steps: options.steps ?? 1, of: options.of ?? null });
    return {
      json: { schema: 'office.undo/1', redo: false, of: options.of ?? null, ...turnedJson(turned, lens, world) },
      page: [
        ...(await turnedPage(turned, TAKEN_BACK, { desk, lang, lens, world })),
        { kind: 'lines', lines: [dim(turned.commands.length > 1 ? w.redoSteps(turned.commands.length) : w.redoOne)] },
      ],
    };
  },
});
