import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';

const BIN = join(import.meta.dirname, '..', 'bin');
const scratch = mkdtempSync(join(tmpdir(), 'office-old-node-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The command under a Node that calls itself by another version. */
const under = (version: string, ...words: readonly string[]) => {
  const mask = join(scratch, 'mask.cjs');
  writeFileSync(
    mask,
    `Object.defineProperty(process, 'version', { value: 'v${version}' });
    Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`,
  );
  const line = ['--require', mask, join(BIN, 'office.js'), ...words];
  return spawnSync(process.execPath, line, {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', HOME: scratch },
  });
};

describe('an old Node', () => {
  it('says in both languages which one is needed', () => {
    const { status, stdout, stderr } = under('12.22.12', 'today');
    expect({ status, stdout }).toEqual({ status: 69, stdout: '' });
    expect(stderr).toBe(
      [
        'office needs Node 20.20 or a later 20, or 22.13 or later; this one is v12.22.12.',
        'Install a newer Node, or take a file of the release that has Node inside (docs/install.md).',
        'office 需要 Node 22.13 以上，或 20.20 以上的 20；这里是 v12.22.12。',
        '请安装新版 Node，或改用自带 Node 的安装文件（见 docs/install.md）。',
        '',
      ].join('\n'),
    );
  });

  it('says it to a script in one line of JSON', () => {
    const { status, stderr } = under('18.20.8', 'today', '--json');
    expect(status).toBe(69);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(stderr)).toMatchObject({
      error: { code: 'oldNode', message: expect.stringContaining('v18.20.8') },
    });
  });

  it('is one that package.json does not allow', () => {
    const { engines } = JSON.parse(readFileSync(join(BIN, '..', 'package.json'), 'utf8')) as { engines: object };
    expect(engines).toEqual({ node: '^20.20 || >=22.13' });
    const isRefused = (version: string) => under(version, '--version').status === 69;
    expect(['0.10.48', '20.19.9', '21.7.3', '22.12.0'].filter(isRefused)).toHaveLength(4);
    expect(['20.20.0', '22.13.0', '24.0.0', '100.0.0'].filter(isRefused)).toEqual([]);
  });

  it.each(['office.js', 'oldNode.js'])('can read bin/%s', async (name) => {
    const text = readFileSync(join(BIN, name), 'utf8');
    const as = async (target: string) => (await transform(text, { target })).code;
    // Nothing in it had to be written in another way for Node 12.
    expect(await as('node12')).toBe(await as('esnext'));
    expect(text.slice(0, text.indexOf('.refuse()'))).not.toContain("require('node:");
  });
});
