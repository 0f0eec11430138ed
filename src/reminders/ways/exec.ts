import type { Way } from './delivery.ts';
import { runProgram } from './program.ts';
import { NotSent } from './refusal.ts';
import { digestJson, sayingLines, sayingTitle } from './saying.ts';
import { channelWords as w } from './words.ts';

/**
 * The command that puts a program into this list. cron has another environment than the clerk's shell, and with it perhaps another list,
 * so the command names the folder of the list; on Windows and macOS no variable that is set in a shell changes it.
 */
const allowingAt = (program: string, list: string): string => {
  const command = `office config set exec-program ${program}`;
  const folder = /^(.*)\/office\/allowed\.json$/.exec(list)?.[1];
  return folder === undefined || folder.endsWith('/Library/Preferences')
    ? command
    : `XDG_CONFIG_HOME=${folder} ${command}`;
};

/** Program of the user's own. It gets the title and a line for each reminder on standard input, or JSON (`office.digest/1`). */
export const exec: Way = {
  ...{ name: 'exec', isRepeatable: false, isAddressed: false },
  lacks: ({ secrets }) => (secrets.execProgram === '' ? ['exec-program'] : []),
  send: async (digest, lang, { settings, secrets, outside, withOffset, patience, allowed }) => {
    if (!allowed.has(secrets.execProgram))
      throw new NotSent(w.notAllowed(allowed.path, allowingAt(secrets.execProgram, allowed.path)));
    const input =
      settings.execFormat === 'json'
        ? JSON.stringify(digestJson(digest, lang, withOffset, String))
        : [sayingTitle(digest, lang), ...sayingLines(digest, lang)].join('\n');
    await runProgram({ file: secrets.execProgram, args: [], env: outside.env, input: `${input}\n`, patience });
  },
};
