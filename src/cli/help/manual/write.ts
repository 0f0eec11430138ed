import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wholeTree } from '../../doors.ts';
import { manualOf } from './pages.ts';

// node manual.cjs FOLDER VERSION, run by the build: writes the manual in English and Chinese into folders where man(1) finds it.

const [folder = '', version = ''] = process.argv.slice(2);

const FOLDERS = { en: 'man1', zh: join('zh_CN', 'man1') } as const;

const write = async (): Promise<void> => {
  const tree = await wholeTree();
  rmSync(folder, { recursive: true, force: true });
  for (const lang of ['en', 'zh'] as const) {
    const shelf = join(folder, FOLDERS[lang]);
    mkdirSync(shelf, { recursive: true });
    for (const { name, source } of manualOf({ tree, version, lang })) writeFileSync(join(shelf, `${name}.1`), source);
  }
};

write();
