// To ask Intl of a zone takes 20 ms and more, a fifth of a command: it is asked where a zone is set, and where a machine is not the desk's own.

/** The name of a zone as the IANA database has it, whatever its spelling; null for a zone that this machine does not know. */
export const canonicalZone = (name: string): string | null => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/** Every zone that has a name of its own. */
export const zoneNames = (): readonly string[] => [...Intl.supportedValuesOf('timeZone'), 'UTC'];
