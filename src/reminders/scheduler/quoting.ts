/** Whether a word can stand in any command line and any configuration file: it has no line break and no other control character. */
export const isWritable = (word: string): boolean => !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(word);

/**
 * Quotes a word for `sh` in a crontab. cron reads the line before the shell does: the first `%` ends the command unless a backslash stands
 * before it (crontab(5)), and the cron of Paul Vixie, which Debian has, also turns two backslashes into one. The cron of BusyBox does
 * neither. So a `%` is written outside the quotation marks as `\%`, which the shell reads as `%` whether cron has removed the backslash or
 * not, and two backslashes never stand side by side.
 */
export const cronWord = (word: string): string => {
  if (/^[\w@+=:,./-]+$/.test(word)) return word;
  return `'${word.replaceAll(/'|%|\\(?=\\)/g, (found) => (found === '\\' ? "\\''" : `'\\${found}'`))}'`;
};

/** Quotes a value for `Environment=` of systemd (systemd.syntax(7)). A `%` is doubled, because it begins a specifier. */
export const systemdValue = (word: string): string => {
  const doubled = word.replaceAll('%', '%%');
  return /^[\w@+=:,./%$-]+$/.test(doubled) ? doubled : `"${doubled.replaceAll(/["\\]/g, '\\$&')}"`;
};

/** Quotes a word for `ExecStart=` of systemd (systemd.service(5)). A `$` is doubled as well, because it begins a variable. */
export const systemdWord = (word: string): string => systemdValue(word.replaceAll('$', '$$$$'));

/** Quotes a word for a Windows command line (CommandLineToArgvW). Backslashes are special only before a quotation mark. */
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

/** Escapes text for an XML element or attribute. */
export const xmlText = (written: string): string => written.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** Reverses `xmlText`. */
export const plainText = (escaped: string): string =>
  Object.entries(ENTITIES).reduceRight((text, [sign, entity]) => text.replaceAll(entity, sign), escaped);
