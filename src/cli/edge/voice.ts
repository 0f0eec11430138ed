import { chooseLang } from '../../terminal/locale.ts';
import { type Look, lookAt } from '../../terminal/look.ts';
import { pagerAt } from '../../terminal/pager.ts';
import { type Printer, printer } from '../../terminal/printer.ts';
import type { Glance } from '../line/globals.ts';
import type { Edge } from './edge.ts';

/** The printer of a command, and the look of its pages. */
export type Voice = { readonly voice: Printer; readonly look: Look };

/** Makes the voice. `setting` gives the desk's language; it is called only if neither the command nor the environment names one. */
export const voiceOf = async (edge: Edge, seen: Glance, setting: () => string | null): Promise<Voice> => {
  const { env, out, err } = edge;
  const spoken = chooseLang({ option: seen.lang, env });
  const isSaid = seen.lang !== null || !!env['OFFICE_LANG'];
  const lang = isSaid ? spoken : chooseLang({ option: seen.lang, env, setting: setting() });
  const look = await lookAt({ stream: out, env, lang, noColorOption: seen.noColor });
  const errLook = await lookAt({ stream: err, env, lang, noColorOption: seen.noColor });
  return {
    voice: printer({
      ...{ out, err, look, errLook, json: seen.json, reveal: seen.reveal },
      pager: seen.noPager ? null : pagerAt({ out, env, platform: edge.platform, deafen: edge.deafen, lang }),
    }),
    look,
  };
};
