import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import type { Metafile } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { inputsIn } from '../build/bundle.js';
import { licenceOf, licencesText, packagesOf } from '../build/licences.js';
import { sbomText } from '../build/sbom.js';

const ROOT = join(import.meta.dirname, '..');
const MIT =
  'Permission is hereby granted, free of charge, to any person …\nFROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE\nSOFTWARE.';

const scratch = mkdtempSync(join(tmpdir(), 'office-licences-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A package in a scratch folder; the folder's path. */
const packageWith = (name: string, files: Record<string, string>, license: unknown = 'MIT'): string => {
  const folder = join(scratch, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.2.3', license }));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
};

/** Bundled packages, by folder, whose licence file is not found word for word in a text under the package's name and version. */
const missingIn = (text: string, inputs: readonly string[]): string[] =>
  packagesOf(inputs).filter((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(ROOT, folder)).find((each) => /^licen[cs]e/i.test(each));
    const licence = file === undefined ? '' : readFileSync(join(ROOT, folder, file), 'utf8').trim();
    const part = text.split(/^={78}\n/m).find((each) => each.startsWith(`${name} ${version} `));
    return !part?.includes(licence.replaceAll('\r\n', '\n'));
  });

/** What is in which file of the program, as esbuild said at the build. */
const { outputs } = JSON.parse(readFileSync(join(ROOT, 'dist', 'metafile.json'), 'utf8')) as Metafile;
const inputs = inputsIn(outputs);

/** Names and versions of the packages of these files, read in another way, and of the one whose tables are in `data/`. */
const inside = [
  ...new Set(
    Object.values(outputs)
      .flatMap((output) => Object.keys(output.inputs).filter((path) => (output.inputs[path]?.bytesInOutput ?? 0) > 0))
      .flatMap((path) => /^node_modules\/.*(?<=node_modules\/)(@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? [])
      .concat('node_modules/tyme4ts')
      .map((folder) => JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')))
      .map(({ name, version }) => `${name} ${version}`),
  ),
].sort();

describe('the licences that are shipped', () => {
  it('are of the packages in the program and of no others', () => {
    const text = readFileSync(join(ROOT, 'dist', 'THIRD-PARTY-LICENSES.txt'), 'utf8');
    const named = Array.from(text.matchAll(/^={78}\n(\S+ \S+) \(/gm), ([, name]) => name);
    expect(named.toSorted()).toEqual(inside);
    expect(inside.length).toBeGreaterThan(20);
  });

  it('say where the source is, where a licence asks for it', () => {
    expect(licencesText(['node_modules/ical.js/dist/ical.js'])).toContain(
      '\nSource code of this version, unchanged: https://github.com/kewisch/ical.js.git\n',
    );
  });

  it('are those of every package in the bundle', () => {
    expect(packagesOf(inputs)).toContain('node_modules/commander');
    expect(packagesOf(inputs)).toContain('node_modules/@colors/colors');
    expect(missingIn(readFileSync(join(ROOT, 'dist', 'THIRD-PARTY-LICENSES.txt'), 'utf8'), inputs)).toEqual([]);
  });

  it('are found missing when one is', () => {
    const without = (name: string) => licencesText(inputs.filter((path) => !path.startsWith(`node_modules/${name}/`)));
    expect(missingIn(without('chalk'), inputs)).toEqual(['node_modules/chalk']);
    expect(missingIn(licencesText(inputs).replace('James Talmage', ''), inputs)).toContain('node_modules/cli-table3');
  });

  it('go with the package: npm packs dist', () => {
    const { files } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(files).toContain('dist');
  });

  it('tell two versions of a package apart', () => {
    expect(packagesOf(['node_modules/a/x.js', 'node_modules/b/node_modules/a/y.js', 'src/main.ts'])).toEqual([
      'node_modules/a',
      'node_modules/b/node_modules/a',
    ]);
  });
});

describe('the list of what is inside', () => {
  const shipped = readFileSync(join(ROOT, 'dist', 'bom.cdx.json'), 'utf8');
  const namesIn = (text: string) =>
    (JSON.parse(text) as { components: { group?: string; name: string; version: string }[] }).components.map(
      ({ group, name, version }) => `${group === undefined ? '' : `${group}/`}${name} ${version}`,
    );

  it('has the packages in the program and no others', () => {
    expect(namesIn(shipped).toSorted()).toEqual(inside);
    expect(namesIn(sbomText(inputs, '24.1.2')).toSorted()).toEqual([...inside, 'node 24.1.2'].sort());
  });

  it('is valid CycloneDX, and the same at each build', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    for (const text of [shipped, sbomText(inputs, '24.1.2')]) expect(await validator.validate(text)).toBeNull();
    expect(sbomText(inputs)).toBe(sbomText(inputs.toReversed()));
    expect(sbomText(inputs)).toBe(shipped);
  });
});

describe('the licence of a package', () => {
  it('is that of its file, with its notices', () => {
    const folder = packageWith('filed', { 'LICENCE.md': 'ours\r\nand yours', NOTICE: 'made by us' });
    expect(licenceOf(folder)).toMatchObject({ name: 'filed', version: '1.2.3', id: 'MIT' });
    expect(licenceOf(folder).text).toBe('ours\nand yours\n\nmade by us');
  });

  it('is taken from a README that has the whole of it', () => {
    for (const [name, heading] of [
      ['hashed', '## License'],
      ['underlined', 'License\n-------'],
    ] as const) {
      const folder = packageWith(name, { 'README.md': `# x\n\nUse it.\n\n${heading}\n\n${MIT}\n\n## Thanks\n\nMum.` });
      expect(licenceOf(folder).text).toBe(`${heading}\n\n${MIT}`);
    }
  });

  it('is not taken from a README that only names it, nor one of another licence', () => {
    for (const [name, readme, id] of [
      ['named', '# x\n\n## License\n\nMIT', 'MIT'],
      ['other', `# x\n\n## License\n\n${MIT}`, 'ISC'],
      ['unheaded', `# x\n\n${MIT}`, 'MIT'],
      ['silent', 'x', undefined],
    ] as const)
      expect(() => licenceOf(packageWith(name, { 'README.md': readme }, id))).toThrow(
        new RegExp(`^${name} 1\\.2\\.3 .*no licence text.*BY_HAND`),
      );
  });

  it('is entered by hand where there is no other way, and says why', () => {
    const folder = packageWith('bare', {});
    const byHand = { bare: { text: MIT, reason: 'from the LICENSE of its repository at v1.2.3' } };
    expect(licenceOf(folder, byHand).text).toBe(`${MIT}\n\n(from the LICENSE of its repository at v1.2.3)`);
    expect(() => licenceOf(folder, {})).toThrow('bare 1.2.3');
    expect(existsSync(join(folder, 'LICENSE'))).toBe(false);
  });
});
