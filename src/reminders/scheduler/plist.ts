import { plainText, xmlText } from './quoting.ts';
import type { Job } from './scheduler.ts';

/**
 * Start times within an hour or a day, for `StartCalendarInterval`. Where a key is missing, launchd takes every value (launchd.plist(5)).
 */
const startsOf = (every: number): readonly string[] => {
  const key = (name: string, value: number): string => `<key>${name}</key><integer>${value}</integer>`;
  if (every === 1) return ['<dict/>'];
  if (every <= 60) return Array.from({ length: 60 / every }, (_, n) => `<dict>${key('Minute', n * every)}</dict>`);
  const hours = every / 60;
  return Array.from({ length: 24 / hours }, (_, n) => `<dict>${key('Hour', n * hours)}${key('Minute', 0)}</dict>`);
};

/** Minutes between starts, read from a list that `startsOf` writes; null for other lists. */
export const everyInPlist = (plist: string): number | null => {
  const [, starts] = /<key>StartCalendarInterval<\/key>\s*<array>\s*([\s\S]*?)\s*<\/array>/.exec(plist) ?? [];
  const found = starts?.split(/\s*\n\s*/).join('\n');
  const possible = [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60, 120, 180, 240, 360, 480, 720];
  return possible.find((every) => startsOf(every).join('\n') === found) ?? null;
};

const string = (written: string): string => `<string>${xmlText(written)}</string>`;

/** Property list for ~/Library/LaunchAgents (launchd.plist(5)). */
export const plistText = ({ words, env, every, remark }: Job, label: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    `<!-- ${xmlText(remark).replaceAll('--', '- -')} -->`,
    '<plist version="1.0">',
    '<dict>',
    `  <key>Label</key>${string(label)}`,
    '  <key>ProgramArguments</key>',
    ...['  <array>', ...words.map((word) => `    ${string(word)}`), '  </array>'],
    '  <key>EnvironmentVariables</key>',
    '  <dict>',
    ...Object.entries(env).map(([name, value]) => `    <key>${xmlText(name)}</key>${string(value)}`),
    '  </dict>',
    '  <key>StartCalendarInterval</key>',
    ...['  <array>', ...startsOf(every).map((start) => `    ${start}`), '  </array>'],
    '</dict>',
    '</plist>',
    '',
  ].join('\n');

/** Program and arguments in a property list. */
export const wordsInPlist = (plist: string): readonly string[] => {
  const [, words = ''] = /<key>ProgramArguments<\/key>\s*<array>([\s\S]*?)<\/array>/.exec(plist) ?? [];
  return [...words.matchAll(/<string>([^<]*)<\/string>/g)].map(([, word = '']) => plainText(word));
};
