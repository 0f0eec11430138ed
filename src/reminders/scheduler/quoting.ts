/** Whether a word can stand on any command line and in any file of settings: no line break, no other control character. */
export const isWritable = (word: string): boolean => !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(word);

/**
 * A word for `sh` within a crontab. cron reads the line before the shell does: the first `%` ends the command unless a backslash stands
 * before it (crontab(5)), and the cron of Paul Vixie, which Debian has, also makes one backslash of two. The cron of BusyBox does neither. So a `%` stands
 * outside the quotation marks, as `\%`, which is the same with and without its backslash, and no two backslashes meet.
 */
export const cronWord = (word: string): string => {
  if (/^[\w@+=:,./-]+$/.test(word)) return word;
  return `'${word.replaceAll(/'|%|\\(?=\\)/g, (found) => (found === '\\' ? "\\''" : `'\\${found}'`))}'`;
};

/** A value for Environment= of systemd (systemd.syntax(7)): `%` begins a specifier. */
export const systemdValue = (word: string): string => {
  const doubled = word.replaceAll('%', '%%');
  return /^[\w@+=:,./%$-]+$/.test(doubled) ? doubled : `"${doubled.replaceAll(/["\\]/g, '\\$&')}"`;
};

/** A word for ExecStart= of systemd (systemd.service(5)): besides, `$` begins a variable. */
export const systemdWord = (word: string): string => systemdValue(word.replaceAll('$', '$$$$'));

/** A word as programs of Windows split their line (CommandLineToArgvW): backslashes count only before a quotation mark. */
export const windowsWord = (word: string): string =>
  /^[^\s"]+$/.test(word)
    ? word
    : `"${word.replaceAll(/(\\*)("|$)/g, (_, slashes, mark) => slashes + slashes + (mark && `\\${mark}`))}"`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for an element of XML, or one of its attributes. */
export const xmlText = (written: string): string => written.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** The text that was written so. */
export const plainText = (escaped: string): string =>
  Object.entries(ENTITIES).reduceRight((text, [sign, entity]) => text.replaceAll(entity, sign), escaped);
