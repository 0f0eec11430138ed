/**
 * A path whose leading `~` is replaced by the home folder. A shell does that only at the beginning of a word: not in `--out=~/x` and not
 * inside quotation marks; cron does not do it at all.
 */
export const fromHome = (path: string, home: (() => string) | undefined): string =>
  home === undefined ? path : path.replace(/^~(?=$|[/\\])/, home);
