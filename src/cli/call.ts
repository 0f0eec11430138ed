import type { Page } from '../core/page.ts';
import type { Text } from '../core/text.ts';
import { zoneClock } from '../desk/zoneClock.ts';
import type { AnyCall, World } from '../drawers/kit/verb.ts';
import { type Asker, terminalAsker } from '../terminal/ask.ts';
import type { Look } from '../terminal/look.ts';
import type { Printer } from '../terminal/printer.ts';
import { type DeskAt, deskAt, factsAt } from './desk/deskAt.ts';
import { openDesk } from './desk/openDesk.ts';
import { accountAt } from './edge/account.ts';
import type { Edge } from './edge/edge.ts';
import type { Typed } from './line/parse.ts';

/** Whoever is at the terminal. */
export const peopleAt = (asker: Asker | null, voice: Printer): Pick<AnyCall, 'ask' | 'say' | 'confirm'> => ({
  ask: asker === null ? null : (question) => asker.ask(question),
  say: async (sentences) => {
    for (const sentence of sentences) await voice.warning(sentence);
  },
  confirm: async (question, page = []) => (asker === null ? null : confirmed(asker, voice, page, question)),
});

/** What a verb may use of the world besides its desk. `option` is `--desk` as it was typed. */
export const worldAt = (
  edge: Edge,
  { now, options }: DeskAt,
  option: string | undefined,
  rehearse: World['rehearse'],
): World => ({
  data: edge.data,
  scratch: edge.scratch,
  newUid: edge.newUid,
  get account() {
    return accountAt(edge, option);
  },
  withOffset: edge.zone.withOffset,
  clock: zoneClock(edge.zone),
  rehearse,
  premises: () => options,
  deskIn: async (folder) => {
    const desk = deskAt(edge, folder, now);
    await factsAt(desk);
    return openDesk(desk);
  },
  piped: async () => (await import('./edge/piped.ts')).pipedInto(edge),
  outside: { env: edge.env, platform: edge.platform, uid: edge.uid, epoch: Date.parse(edge.instant) },
});

/** Who answers prompts; null where nobody can, or nobody is to be asked. */
export const askerOf = (edge: Edge, { globals }: Typed, look: Look) => {
  const { out } = edge;
  if (!globals.input || globals.json || out.isTTY !== true) return null;
  // Only now, because the stream is made when it is asked for.
  const { input, err } = edge;
  return input.isTTY === true ? terminalAsker({ input, out, err }, look) : null;
};

const confirmed = async (asker: Asker, voice: Printer, page: Page, question: Text): Promise<boolean> => {
  await voice.print({ page, json: null });
  return asker.confirm(question, false);
};
