// @ts-check
// The zip for Windows: Node, the program as npm installs it, and a command file. Nothing is installed, so no rights are needed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { licencesOfAll, sbomWithNode } from './papers.js';

/** Windows reads a command file line by line, with CRLF. `%~dp0` is the folder of the file itself. */
const COMMAND = ['@echo off', '"%~dp0node.exe" "%~dp0bin\\office.js" %*', 'exit /b %ERRORLEVEL%', ''].join('\r\n');

const README = [
  'office：解压到任意文件夹（如 D:\\office），在该文件夹的地址栏输入 cmd 回车，再输入',
  '    office sample',
  '看示例；想在任何文件夹里都能用，把该文件夹加入环境变量 Path。不用安装 Node，不用管理员权限。',
  '删除：删掉该文件夹即可；数据另在 office 检查 所示的台面文件夹里，不会被删。',
  '',
  'office: unpack into any folder (D:\\office), type cmd into its address bar, then',
  '    office sample',
  'To have the command in every folder, add the folder to the variable Path. Neither Node nor an',
  'administrator is needed. To remove it, delete the folder; your desk lies elsewhere (office doctor).',
  '',
].join('\r\n');

/** Folders of the npm package, and what of them is not for this zip. */
const FOLDERS = ['bin', 'dist', 'data'];
const LEFT_OUT = /\.cache$|^metafile\.json$|^bom\.cdx\.json$|(^|[\\/])man([\\/]|$)/;

/** Files of the program by their path in the zip. */
const programFiles = () =>
  FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !LEFT_OUT.test(entry.name) && !LEFT_OUT.test(entry.parentPath))
      .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
      .map((path) => /** @type {const} */ ([path, readFileSync(path)])),
  );

/**
 * Writes the zip to `out`, all of it in one folder with this name.
 * @param {{ folder: string, node: string, linuxNode: string, out: string, isQuick: boolean }} from `node` is the path of node.exe
 */
export const makeZip = ({ folder, node, linuxNode, out, isQuick }) => {
  const files = {
    ...Object.fromEntries(programFiles()),
    'node.exe': readFileSync(node),
    'office.cmd': strToU8(COMMAND),
    'office-desk.cmd': strToU8(COMMAND),
    'package.json': readFileSync('package.json'),
    'LICENSES.txt': strToU8(licencesOfAll(linuxNode)),
    'bom.cdx.json': strToU8(sbomWithNode()),
    // Notepad of Windows 7 needs the mark to read UTF-8.
    'README.txt': strToU8(`\uFEFF${README}`),
  };
  // A zip keeps the time of each file; the first that it can write, so that two builds are equal.
  const entries = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`${folder}/${path}`, bytes]));
  writeFileSync(out, zipSync(entries, { level: isQuick ? 1 : 6, mtime: new Date(1980, 0, 1) }));
};
