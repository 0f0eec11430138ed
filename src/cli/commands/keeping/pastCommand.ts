import type { Lang } from '../../../core/text.ts';
import { maskedArgv, quotedLine } from '../../../desk/journal/commandText.ts';
import type { JournalEntry } from '../../../desk/journal/entry.ts';
import type { World } from '../../../drawers/kit/world.ts';

type Past = Pick<JournalEntry, 'argv'>;

/** The reader of past commands. */
export type PastReader = {
  readonly lang: Lang;
  readonly lens: { readonly reveal: boolean };
  readonly world: Pick<World, 'inChinese'>;
};

/** Past commands as the reader types them, masked unless revealed. They are kept in English words, whatever was typed. */
export const pastCommands = async (
  past: readonly Past[],
  { lang, lens, world }: PastReader,
): Promise<readonly string[]> => {
  const kept = past.map((entry) => maskedArgv(entry, lens.reveal));
  const said = lang === 'zh' ? await world.inChinese(kept) : kept;
  return past.map((entry, n) => quotedLine(said[n] ?? entry.argv, entry));
};
