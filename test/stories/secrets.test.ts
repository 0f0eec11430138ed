import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

/** Arbitrary secret, as such services issue them or as people choose passwords. */
const word = fc.string({
  unit: fc.constantFrom(...'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'),
  minLength: 12,
  maxLength: 40,
});
const password = fc.oneof(
  word,
  fc
    .tuple(word, fc.constantFrom('密码', ' with blanks', '"quoted"', "$'x'", '=', '%41', '\\'))
    .map(([a, b]) => `${a}${b}`),
);
const secrets = fc.record({
  'smtp-password': password,
  'dingtalk-secret': password,
  'feishu-secret': password,
  'wecom-url': word.map((key) => `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${key}`),
  'dingtalk-url': word.map((key) => `https://oapi.dingtalk.com/robot/send?access_token=${key}`),
  'feishu-url': word.map((key) => `https://open.feishu.cn/open-apis/bot/v2/hook/${key}`),
  'webhook-url': word.map((key) => `http://127.0.0.1:47/${key}?token=${key}`),
});

/** Text that must not be found anywhere: the secret, or the part of an address that is secret. */
const tellingOf = (secret: string): string => /[=/]([^=/]+)$/.exec(secret)?.[1] ?? secret;

/** Commands that print, as text and as JSON. */
const LINES = [
  'today',
  'week',
  'config list',
  'config get smtp-password',
  'config get wecom-url',
  'config get dingtalk-secret',
  'config set smtp-passwort x',
  'config set webhook-url nowhere',
  'search e',
  'log',
  'export',
  'backup',
  'doctor',
  'undo',
  'purge',
  'restore --yes',
];

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );

it('secrets are in their own file and nowhere else: no output, journal, backup or export', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(secrets, fc.boolean(), async (chosen, isPiped) => {
      const $ = office('2026-11-23 08:30', 'en');
      const said: string[] = [];
      const run = async (line: string | readonly string[], piped?: string): Promise<number> => {
        const { code, out, err } = await $.try(line, piped);
        said.push(out, err);
        return code;
      };
      await run('jot before');
      for (const [name, secret] of Object.entries(chosen)) {
        const typed = isPiped ? '-' : secret;
        expect(await run(['config', 'set', name, typed], isPiped ? `${secret}\n` : undefined)).toBe(0);
        // With a wrong name, or for a setting of another kind, the secret is refused and stored nowhere.
        await run(['config', 'set', `${name}s`, secret]);
        await run(['config', 'set', 'hours', secret]);
      }
      await run('jot after');
      for (const line of LINES) await run(line);
      for (const line of LINES) await run(`${line} --json`);
      const written = filesBelow($.folder).filter((file) => !file.endsWith('secrets.json'));
      const everything = written.map((file) => readFileSync(file, 'utf8'));
      for (const secret of Object.values(chosen)) {
        const telling = tellingOf(secret);
        expect(everything.filter((text) => text.includes(telling))).toEqual([]);
        expect(readFileSync(join($.folder, 'secrets.json'), 'utf8')).toContain(JSON.stringify(secret).slice(1, -1));
      }
      // A refusal may repeat what was typed for the setting `hours`. Later commands must not print it.
      for (const secret of Object.values(chosen))
        expect(said.filter((text) => text.includes(tellingOf(secret)) && !text.includes('office hours'))).toEqual([]);
    }),
    { numRuns: 12 },
  );
});
