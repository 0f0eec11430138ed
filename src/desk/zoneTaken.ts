import type { Difference } from './changes.ts';
import type { WritingCommand } from './commit.ts';
import type { Contents } from './live/contents.ts';

/** The setting that the first write on a desk adds: the zone that the desk goes by from now on. */
export const zoneTaken = (
  settings: Contents['settings'],
  { revision }: Contents,
  { zoneName }: WritingCommand,
): Contents['settings'] => {
  const zone = revision === 0 && settings['zone'] === undefined ? zoneName() : null;
  return zone === null ? {} : { zone };
};

/** The settings that a command changed, without the zone, which is no deed of the command: undo leaves it. */
export const besidesZone = <T extends Difference | { readonly changes: readonly [] }>(
  difference: T,
  zone: Contents['settings'],
): T => {
  const turned = 'settings' in difference ? difference.settings : undefined;
  if (turned === undefined) return difference;
  return { ...difference, settings: { before: { ...turned.before, ...zone }, after: { ...turned.after, ...zone } } };
};
