// Intl takes 20 ms and more to load, a fifth of a command. It is asked where a zone is set, and where the name of a zone is in doubt.

/** The name of a zone in the spelling of the IANA database; null for a zone that this machine does not know. */
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
