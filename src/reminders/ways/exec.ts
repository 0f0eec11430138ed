import type { Way } from './delivery.ts';
import { runProgram } from './program.ts';
import { NotSent } from './refusal.ts';
import { digestJson, sayingLines, sayingTitle } from './saying.ts';
import { channelWords as w } from './words.ts';

/** Program of the user's own. It gets the title and a line for each reminder on standard input, or JSON (`office.digest/1`). */
export const exec: Way = {
  ...{ name: 'exec', isRepeatable: false, isAddressed: false },
  lacks: ({ secrets }) => (secrets.execProgram === '' ? ['exec-program'] : []),
  send: async (digest, lang, { settings, secrets, outside, withOffset, patience, mayRun }) => {
    if (!mayRun(secrets.execProgram)) throw new NotSent(w.notAllowed(secrets.execProgram));
    const input =
      settings.execFormat === 'json'
        ? JSON.stringify(digestJson(digest, lang, withOffset, String))
        : [sayingTitle(digest, lang), ...sayingLines(digest, lang)].join('\n');
    await runProgram({ file: secrets.execProgram, args: [], env: outside.env, input: `${input}\n`, patience });
  },
};
