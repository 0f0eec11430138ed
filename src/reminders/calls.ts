import type { RecordsOf } from '../agenda/gather.ts';
import { valuesIn } from '../core/settings/setting.ts';
import type { ErrandCall } from './errand.ts';
import { callsOf, dueByClock, type DueReminder as Reminding, type Teller } from './plan/gather.ts';
import { morningCalls } from './plan/morning.ts';
import { leadsBy } from './plan/usual.ts';
import { remindSettings } from './settings.ts';

/** All reminders that the records on the desk call for, past and future, by time. Throws `badValue` for a setting that cannot be read. */
export const allCalls = (call: ErrandCall): Promise<readonly Reminding[]> =>
  callsFrom(call, (drawer) => call.desk.records(drawer));

/** All reminders that these records call for. */
export const callsFrom = async (
  { facts, desk, world }: ErrandCall,
  recordsOf: RecordsOf,
): Promise<readonly Reminding[]> => {
  const settings = valuesIn(remindSettings, desk.wide.settings);
  const calls = callsOf(await tellersAt(desk, recordsOf), {
    facts,
    leads: leadsBy(settings, facts.settings.leadDays),
    stamp: (moment) => new Date(world.withOffset(moment)).toISOString(),
  });
  const { remindMorning } = settings;
  return remindMorning === null ? calls : [...calls, ...morningCalls(remindMorning, facts)].sort(dueByClock);
};

const tellersAt = async ({ drawers }: ErrandCall['desk'], recordsOf: RecordsOf): Promise<readonly Teller[]> => {
  const opened = drawers.map(async (drawer): Promise<readonly Teller[]> => {
    const reminding = await drawer.reminding?.();
    return reminding === undefined ? [] : [{ records: recordsOf(drawer), reminders: reminding.reminders }];
  });
  return (await Promise.all(opened)).flat();
};
