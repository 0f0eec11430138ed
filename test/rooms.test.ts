import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');

/** The rooms of the program from top to bottom, each with the rooms it may import. `docs/layout.md` describes them. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  cli: ['reminders', 'agenda', 'drawers', 'formats', 'desk', 'terminal', 'calendar', 'core'],
  reminders: ['agenda', 'drawers', 'formats', 'desk', 'terminal', 'calendar', 'core'],
  agenda: ['calendar', 'core'],
  drawers: ['formats', 'desk', 'terminal', 'calendar', 'core'],
  formats: ['desk', 'terminal', 'calendar', 'core'],
  desk: ['core'],
  terminal: ['core'],
  calendar: ['core'],
  core: [],
};

const MAIN_MAY = ['cli', 'desk', 'terminal'];

/** Folders of `drawers/` that are not nouns. Every noun may use them. */
const SHARED_BY_NOUNS = ['kit'];

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(sep).join('/'))
  .filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(name));

/** Files of src/ that a file imports: static, dynamic, type-only and re-exported. */
const importsOf = (name: string): readonly string[] =>
  [...readFileSync(join(SRC, name), 'utf8').matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\()\s*'(\.[^']+)'/g)]
    .map(([, specifier = '']) =>
      relative(SRC, normalize(join(SRC, dirname(name), specifier)))
        .split(sep)
        .join('/'),
    )
    .filter((to) => !to.startsWith('..'));

const roomOf = (name: string): string => name.split('/')[0] ?? '';

/** Noun that a file of `drawers/` belongs to; null for the cabinet and for files that all nouns share. */
const nounOf = (name: string): string | null => {
  const [room, noun = ''] = name.split('/');
  return room !== 'drawers' || name === 'drawers/cabinet.ts' || SHARED_BY_NOUNS.includes(noun)
    ? null
    : noun.replace(/\.ts$/, '');
};

describe('the rooms of the house', () => {
  it('are the folders of src, and main.ts is the one loose file', () => {
    const found = readdirSync(SRC, { withFileTypes: true });
    const folders = found.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.sort()).toEqual(Object.keys(ROOMS).sort());
    expect(found.filter((entry) => entry.isFile()).map(({ name }) => name)).toEqual(['main.ts']);
  });

  it('import downward only', () => {
    const upward = sources.flatMap((name) => {
      const allowed = name === 'main.ts' ? MAIN_MAY : [...(ROOMS[roomOf(name)] ?? []), roomOf(name)];
      return importsOf(name)
        .filter((to) => !allowed.includes(roomOf(to)))
        .map((to) => `${name} -> ${to}`);
    });
    expect(upward).toEqual([]);
  });

  it('find imports at all', () => {
    expect(sources.length).toBeGreaterThan(400);
    expect(importsOf('main.ts')).toContain('cli/program.ts');
    expect(importsOf('cli/call.ts')).toContain('desk/backup/rescue.ts');
  });

  it('keep nouns apart', () => {
    const across = sources.flatMap((name) =>
      name === 'drawers/cabinet.ts'
        ? []
        : importsOf(name)
            .filter((to) => nounOf(to) !== null && roomOf(name) === 'drawers' && nounOf(to) !== nounOf(name))
            .map((to) => `${name} -> ${to}`),
    );
    expect(across).toEqual([]);
  });

  it('each have a rule in the linter, and those above each room are named in it', () => {
    const { overrides } = JSON.parse(readFileSync(join(SRC, '..', 'biome.json'), 'utf8'));
    const rules = overrides.map((one: { includes: string[] }) => [one.includes[0], JSON.stringify(one)]);
    for (const [room, may] of Object.entries(ROOMS)) {
      if (room === 'cli') continue;
      const rule = rules.find(
        ([first, written]: [string, string]) => first === `src/${room}/**` && written.includes('noRestrictedImports'),
      )?.[1];
      expect(rule, room).toBeDefined();
      for (const other of Object.keys(ROOMS).filter((each) => each !== room && !may.includes(each)))
        expect(rule, `${room} may not import ${other}`).toContain(`"**/${other}/**"`);
    }
  });
});
