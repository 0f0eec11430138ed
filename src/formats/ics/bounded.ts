/** Does work that a hostile file might make endless; null where it was not done in time. */
export type Bounded = <T>(work: () => T) => T | null;

/**
 * ical.js follows some rules for ever (`FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30`), and nothing in the same thread can stop it but V8
 * itself, which it does for scripts that are run with a timeout.
 * @param ms how long each work may take
 */
export const boundedTo = async (ms: number): Promise<Bounded> => {
  const vm = await import('node:vm');
  const context = vm.createContext({ work: null });
  const call = new vm.Script('work()');
  return <T>(work: () => T): T | null => {
    context['work'] = work;
    try {
      return call.runInContext(context, { timeout: ms }) as T;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null;
      throw error;
    }
  };
};
