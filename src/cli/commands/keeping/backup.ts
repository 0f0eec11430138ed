import { dim, good } from '../../../core/page.ts';
import { DAILY } from '../../../core/plates.ts';
import { text } from '../../../core/text.ts';
import * as field from '../../../drawers/kit/fields/index.ts';
import { verb } from '../../../drawers/kit/verb.ts';
import { keepingWords as w } from './words.ts';

/** The verb that copies the whole desk as it is now into one file. */
export const backup = verb({
  name: 'backup',
  zh: DAILY.backup,
  summary: w.backupDoes,
  opensAll: true,
  about: w.backupAbout,
  examples: [
    {
      typed: text('office backup --out /media/usb/office-nov.json', 'office backup --out /media/usb/办公台面.json'),
      does: w.backupTo,
    },
  ],
  args: {},
  options: { out: field.path(w.outHelp) },
  run: async ({ options, rescue }) => {
    const { path, name, live, archived } = await (await rescue()).keepCopy(options.out ?? null);
    return {
      json: { schema: 'office.backup/1', file: path, name, records: live, archived },
      page: [{ kind: 'lines', lines: [good(w.backedUp(live + archived, path)), dim(w.bringsBack(name))] }],
    };
  },
});
