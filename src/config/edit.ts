import { Complaint } from '../complaint.ts';
import { everySetting } from '../settings.ts';
import { type AnyCall, verb } from '../verb.ts';
import { editing } from './editing.ts';
import { keptBy } from './known.ts';
import { paperOf, saidIn } from './paper.ts';
import { configWords as w } from './words.ts';

export const edit = verb({
  name: 'edit',
  summary: w.editDoes,
  about: w.editAbout,
  args: {},
  options: {},
  onAnyDesk: true,
  run: async (call) => {
    if (call.ask === null) throw new Complaint('usage', w.needsTerminal, w.needsTerminalHint);
    const before = paperOf(await keptBy(call), call.lang);
    const after = await edited(before, call);
    const changed = differences(saidIn(before).settings, after);
    // Only what was edited: another process may have set something else meanwhile.
    if (changed.size > 0)
      await call.desk.changeWide((wide) => ({ ...wide, settings: withChanges(wide.settings, changed) }));
    const names = everySetting().flatMap(({ key, setting }) => (changed.has(key) ? [setting.name] : []));
    return {
      json: { schema: 'office.settingsEdited/1', changed: names },
      page: [{ kind: 'lines', lines: [names.length === 0 ? w.nothingChanged : w.changed(names)] }],
    };
  },
});

/** The settings of the text once nothing is wrong with it. Throws `badValue` when the person gives up; what they wrote is then kept. */
const edited = async (paper: string, call: AnyCall): Promise<ReadonlyMap<string, string>> => {
  const desk = editing(call.world);
  const file = await desk.lay(paper);
  for (;;) {
    await desk.open(file);
    const { settings, faults } = saidIn(await desk.read(file));
    if (faults.length === 0) {
      await desk.clear(file);
      return settings;
    }
    await call.say(faults);
    if ((await call.confirm(w.again)) !== true) throw new Complaint('badValue', w.nothingChanged, w.leftAt(file));
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
