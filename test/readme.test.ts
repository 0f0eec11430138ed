import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wholeTree } from '../src/cli/doors.ts';
import { inEnglish } from '../src/cli/line/english.ts';
import { commandNamed } from '../src/cli/line/findCommand.ts';
import { glance } from '../src/cli/line/globals.ts';
import { shellLineOf } from '../src/cli/shell/line.ts';
import { spelled } from '../src/drawers/kit/fields/index.ts';
import { office } from './world.fixture.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const PAGES = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`), 'bench/README.md'];

/** Blocks of code of a page with this word after the fence. */
const blocksIn = (page: string, word: string): readonly string[] =>
  [...read(page).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter(([, kind]) => kind === word)
    .map(([, , code = '']) => code);

/** The commands in a block of terminal output, without remarks. */
const commandsIn = (block: string): readonly string[] =>
  block
    .split('\n')
    .filter((line) => line.startsWith('$ '))
    .map((line) => line.slice(2).replace(/\s+# .*$/, ''));

describe('README', () => {
  // The picture is made by `npm run picture`.
  it('shows the sample day as the program prints it', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    const sample = join($.folder, '..', 'sample');
    await $(`sample --out ${sample}`);
    const { shown } = await $.atTerminal(`today --desk ${sample}`, []);
    const picture = `\`\`\`\n$ office 今日\n${shown.replaceAll(/[ \r]+$/gm, '').trimEnd()}\n\`\`\`\n`;
    const readme = read('README.md').replace(/^```\n\$ office 今日\n[\s\S]*?^```\n/m, () => picture);
    await expect(readme).toMatchFileSnapshot('../README.md');
  });

  it('has a first morning of ten lines that can be typed as they stand', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    const [morning = ''] = blocksIn('README.md', 'console');
    const lines = commandsIn(morning);
    expect(lines).toHaveLength(10);
    for (const line of lines.flatMap((each) => each.split(' && '))) await $(line.replace(/^office /, ''));
    expect(await $('today')).toContain('主任会议');
  });

  it('begins with the two commands that a newcomer types', () => {
    expect(blocksIn('README.md', 'sh')).toEqual(['npm ci && npm start\n', 'npm ci && npm test\n']);
  });

  it('is short, and so is the page on the layout', () => {
    expect(read('README.md').split('\n').length - 1).toBeLessThanOrEqual(150);
    expect(read('docs/layout.md').split('\n').length - 1).toBeLessThanOrEqual(120);
  });
});

describe.each(PAGES)('%s', (page) => {
  it('links to what is there', () => {
    const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]*)(#[^)]*)?\)/g)];
    for (const [, path = '', anchor = ''] of links) {
      const target = path === '' ? page : join(dirname(page), path);
      expect(existsSync(join(ROOT, target)), `${page}: ${path}`).toBe(true);
      if (anchor !== '') expect(anchorsIn(target), `${page}: ${anchor}`).toContain(decodeURIComponent(anchor));
    }
  });

  it('names commands that exist, with their options', async () => {
    const tree = await wholeTree();
    const lines = blocksIn(page, 'console').flatMap(commandsIn);
    const typed = lines.flatMap((line) => line.split(/ (?:&&|\|) /)).filter((line) => line.startsWith('office '));
    for (const line of typed) {
      const { argv: words } = await inEnglish(
        shellLineOf(`${line.slice('office '.length)} `, '').words,
        async () => tree,
      );
      const options = words.filter((word) => word.startsWith('--') && word !== '--json');
      const found = commandNamed(tree, glance(words));
      const known = found?.kind === 'verb' ? found.verb.options : undefined;
      expect(known, `${page}: ${line}`).toBeDefined();
      expect(Object.keys(known ?? {}).map(spelled), `${page}: ${line}`).toEqual(expect.arrayContaining(options));
    }
  });
});

describe('docs/layout.md', () => {
  it('names files and folders that are there', () => {
    const named = [...read('docs/layout.md').matchAll(/`((?:[\w.-]+\/)+(?:[\w.-]+\.\w+)?|[\w-]+\.ts)`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.length).toBeGreaterThan(30);
    const missing = named.filter(
      (path) => !['', 'src', 'src/drawers/kit/register'].some((root) => existsSync(join(ROOT, root, path))),
    );
    expect(missing).toEqual([]);
  });

  it('names the rooms in their order', () => {
    const rooms = [...read('docs/layout.md').matchAll(/^\| `(\w+)\/` \|/gm)].map(([, room]) => room);
    expect(rooms).toEqual(['cli', 'reminders', 'agenda', 'drawers', 'formats', 'desk', 'terminal', 'calendar', 'core']);
  });
});

/** Anchors of the headings of a page, as GitHub makes them. */
function anchorsIn(page: string): readonly string[] {
  return [...read(page).matchAll(/^#+ (.+)$/gm)].map(
    ([, heading = '']) =>
      `#${heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-')}`,
  );
}
