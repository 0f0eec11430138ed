import { Complaint } from '../../../core/complaint.ts';
import { settingLabel } from '../../../core/settings/inChinese.ts';
import { type AnyCall, verb } from '../../../drawers/kit/verb.ts';
import { everySetting } from '../../settings/everySetting.ts';
import { editing } from './editing.ts';
import { keptBy } from './known.ts';
import { saidIn, settingsPaper } from './paper.ts';
import { configWords as w } from './words.ts';

export const edit = verb({
  name: 'edit',
  zh: '编辑',
  summary: w.editDoes,
  about: w.editAbout,
  examples: [{ typed: 'office config edit', does: w.editExample }],
  args: {},
  options: {},
  onAnyDesk: true,
  run: async (call) => {
    if (call.ask === null) throw new Complaint('usage', w.needsTerminal, w.needsTerminalHint);
    const before = settingsPaper(await keptBy(call), call.lang);
    const changed = await onPaper(before, call, async (read) => {
      const changes = differences(saidIn(before).settings, await soundIn(read, call));
      // Only edited settings are written, because another process may have set others meanwhile.
      if (changes.size > 0)
        await call.desk.changeWide((wide) => ({ ...wide, settings: withChanges(wide.settings, changes) }));
      return changes;
    });
    const names = everySetting().flatMap(({ key, setting }) => (changed.has(key) ? [setting.name] : []));
    return {
      json: { schema: 'office.settingsEdited/1', changed: names },
      page: [{ kind: 'lines', lines: [names.length === 0 ? w.nothingChanged : w.changed(names.map(settingLabel))] }],
    };
  },
});

/**
 * Does some work on a text that the person edits each time it is read. If the work fails, the edited text is kept as a file and its place
 * is told; otherwise the file is removed.
 */
const onPaper = async <T>(
  paper: string,
  call: AnyCall,
  work: (read: () => Promise<string>) => Promise<T>,
): Promise<T> => {
  const { lay, open, read, clear } = editing(call.world);
  const file = await lay(paper);
  const edited = async (): Promise<string> => {
    await open(file);
    return read(file);
  };
  try {
    const result = await work(edited);
    await clear(file);
    return result;
  } catch (error) {
    if ((await read(file)) === paper) await clear(file);
    else await call.say([w.leftAt(file)]);
    throw error;
  }
};

/** The settings of the text once it has no faults. Throws `badValue` if the person gives up. */
const soundIn = async (read: () => Promise<string>, call: AnyCall): Promise<ReadonlyMap<string, string>> => {
  for (;;) {
    const { settings, faults } = saidIn(await read());
    if (faults.length === 0) return settings;
    await call.say(faults);
    if ((await call.confirm(w.again)) !== true) throw new Complaint('badValue', w.nothingChanged);
  }
};

type Changes = ReadonlyMap<string, string | null>;

const differences = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Changes =>
  new Map(
    [...new Set([...before.keys(), ...after.keys()])]
      .filter((key) => before.get(key) !== after.get(key))
      .map((key) => [key, after.get(key) ?? null]),
  );

const withChanges = (settings: Readonly<Record<string, unknown>>, changes: Changes): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(settings).filter(([key]) => !changes.has(key))),
  ...Object.fromEntries([...changes].filter(([, value]) => value !== null)),
});
