/**
 * A path whose leading `~` is the home folder. A shell replaces it only at the beginning of a word: not in `--out=~/x`, not in quotation
 * marks, and cron not at all.
 */
export const fromHome = (path: string, home: string | undefined): string =>
  home === undefined ? path : path.replace(/^~(?=$|[/\\])/, () => home);
