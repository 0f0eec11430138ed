import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../../core/complaint.ts';
import { inLang, type Text } from '../../../core/text.ts';
import { spelled } from '../../../drawers/kit/fields/index.ts';
import type { Verb } from '../../../drawers/kit/verb.ts';
import { wholeTree } from '../../doors.ts';
import { argumentInChinese, commandInChinese, lineInChinese } from '../../line/chinese.ts';
import { commandsInChinese } from '../../line/commandsInChinese.ts';
import { GLOBALS } from '../../line/globals.ts';
import { optionWord } from '../../line/optionWord.ts';
import { globalOf } from '../parts.ts';
import { TOPICS } from '../topics/index.ts';
import { VARIABLES } from '../topics/scripting.ts';
import { inOwnWords } from '../verb.ts';
import { manualOf } from './pages.ts';
import { prose } from './roff.ts';

const tree = await wholeTree();
const root = join(import.meta.dirname, '..', '..', '..', '..');
const LANGS = ['en', 'zh'] as const;

const isHere = (command: string, ...args: string[]) => spawnSync(command, args).error === undefined;
const hasMandoc = isHere('mandoc', '-T', 'lint', '/dev/null');
const hasMan = isHere('man', '--version') && spawnSync('groff', ['--version']).status === 0;
if (!hasMandoc) console.log('mandoc is not here: the manual is not linted by it');
if (!hasMan) console.log('man-db with groff is not here: the manual is not set by it');

/** Source with its escapes undone. */
const read = (source: string): string =>
  source
    .replaceAll('\\:', '')
    .replaceAll('\\&', '')
    .replace(/\\f[BIR]/g, '')
    .replaceAll('\\-', '-')
    .replaceAll('\\(aq', "'")
    .replaceAll('\\(ga', '`')
    .replaceAll('\\(ha', '^')
    .replaceAll('\\(ti', '~')
    .replaceAll('\\(dq', '"')
    .replaceAll('\\(rs', '\\');

describe.each(LANGS)('the manual in %s', (lang) => {
  const pages = manualOf({ tree, version: '1.2.3', lang });
  const page = (name: string): string => read(pages.find((one) => one.name === name)?.source ?? '');

  const spoken = (said: Text, verb: Verb): string =>
    lang === 'zh' ? commandsInChinese(inOwnWords(said, verb.options).zh, tree) : said.en;

  it('names commands and options in its own language', () => {
    const english = /office [a-z]+|--(?:due|of|steps|fix|confirmed|template)/;
    const prose = pages.flatMap(({ source }) => read(source).split('\n')).filter((line) => /[，。；]/.test(line));
    if (lang === 'zh') expect(prose.filter((line) => english.test(line))).toEqual([]);
  });

  const holds = (name: string, command: string, verb: Verb): void => {
    const said = page(name);
    const heading = lang === 'zh' ? commandInChinese(command, verb) : command;
    const [, after = ''] = said.split(new RegExp(`^\\.SS ${heading}(?= [^a-z]|$).*$`, 'm'));
    const part = after.split(/^\.S[SH] /m)[0] ?? '';
    expect(part.replaceAll('\n', ' '), command).toContain(verb.summary[lang]);
    for (const [option, field] of Object.entries(verb.options)) {
      expect(part, `${command} ${option}`).toMatch(new RegExp(`(^|, )${spelled(option)}(,| |$)`, 'm'));
      expect(part, `${command} ${option}`).toMatch(new RegExp(`(^|, )--${optionWord(option, field)}(,| |$)`, 'm'));
      expect(part.replaceAll('\n', ' '), `${command} ${option}`).toContain(spoken(field.help, verb));
    }
    for (const [arg, field] of Object.entries(verb.args))
      expect(part.split('\n')).toContain(lang === 'zh' ? argumentInChinese(arg, field) : arg.toUpperCase());
    for (const { typed } of verb.examples ?? [])
      expect(part).toContain(lang === 'zh' ? lineInChinese(inLang(typed, 'zh'), tree) : inLang(typed, 'en'));
  };

  it('has every command with its options in its page', () => {
    expect(pages.map(({ name }) => name)).toEqual([
      'office',
      ...[...tree.drawers, ...tree.groups].map(({ noun }) => `office-${noun}`),
    ]);
    for (const verb of tree.daily) holds('office', `office ${verb.name}`, verb);
    for (const drawer of tree.drawers)
      for (const verb of tree.verbsOf(drawer))
        holds(`office-${drawer.noun}`, `office ${drawer.noun} ${verb.name}`, verb);
    for (const { noun, itself } of tree.groups)
      if (itself !== undefined) holds(`office-${noun}`, `office ${noun}`, itself);
    for (const { noun, verbs } of tree.groups)
      for (const verb of verbs) holds(`office-${noun}`, `office ${noun} ${verb.name}`, verb);
  });

  it('has what is the same everywhere: options, topics, variables, exit codes', () => {
    const said = page('office');
    for (const global of GLOBALS) expect(said).toContain(globalOf(global)[lang]);
    for (const { name, alias } of TOPICS)
      expect(said).toContain(lang === 'zh' ? `office 帮助 ${alias}` : `office help ${name}`);
    for (const [name] of VARIABLES) expect(said).toMatch(new RegExp(`^${name}$`, 'm'));
    for (const code of Object.values(EXIT)) expect(said).toMatch(new RegExp(`^${code}$`, 'm'));
  });

  it('is the same each time, and bears the version, not the hour', () => {
    expect(manualOf({ tree, version: '1.2.3', lang })).toEqual(pages);
    for (const { source } of pages) expect(source).toContain('"office 1.2.3"');
  });

  it.skipIf(!hasMandoc)('has nothing that mandoc would warn of', () => {
    for (const { name, source } of pages) {
      const { stdout } = spawnSync('mandoc', ['-T', 'lint', '-W', 'warning'], { input: source, encoding: 'utf8' });
      expect(stdout, name).toBe('');
    }
  });

  it.skipIf(!hasMan)('has nothing that groff would warn of, and begins no line with what closes', () => {
    for (const { name, source } of pages) {
      const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8', MANWIDTH: '80', MAN_KEEP_FORMATTING: '' };
      const { stdout, stderr, status } = spawnSync('man', ['--warnings', '-E', 'UTF-8', '-l', '-'], {
        input: source,
        env,
        encoding: 'utf8',
      });
      expect({ status, stderr }, name).toEqual({ status: 0, stderr: '' });
      expect(stdout.length).toBeGreaterThan(500);
      if (lang === 'zh') for (const line of stdout.split('\n')) expect(line, name).not.toMatch(/^\s*[，。、；：）」”]/);
    }
  });
});

describe('text in man(7)', () => {
  it('reads as it was written, whatever it begins with', () => {
    const word = fc.string({ unit: fc.constantFrom(...'.\'\\-"`~^ab张，。（é'.split('')), minLength: 1 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const written = words.join(' ');
        const lines = prose(written, 'zh');
        expect(read(lines.join(' '))).toBe(written);
        for (const line of lines) expect(line).not.toMatch(/^[.']/);
      }),
    );
  });

  it('lets Chinese be parted, but not before what closes or after what opens', () => {
    expect(prose('会议（重要），先办。', 'zh')).toEqual(['会\\:议\\:（重\\:要），\\:先\\:办。']);
  });
});

describe('the package', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

  it('puts every English page where man(1) finds it, and ships the Chinese ones', () => {
    const pages = manualOf({ tree, version: '0', lang: 'en' }).map(({ name }) => `dist/man/man1/${name}.1`);
    expect([...manifest.man].sort()).toEqual([...pages].sort());
    expect(manifest.files).toContain('dist');
  });
});
