import { relative } from 'node:path';
import { type Text, text } from '../../core/text.ts';
import { pressingCopies } from '../../desk/beside/pressing.ts';
import { realFiles } from '../../desk/disk/files.ts';

/** A note on the copies beside the desk that may hold what the desk lacks; it names the first, and the command that looks into it. */
export const copyNotes = (folder: string): readonly Text[] => {
  const [first, ...others] = pressingCopies(folder, realFiles);
  if (first === undefined) return [];
  const name = quoted(relative(folder, first.path));
  const more = others.length;
  return [
    text(
      `Another version lies beside the desk${more === 0 ? '' : `, and ${more} more`}. To see what it has: office recover ${name}`,
      `台面旁有另一份副本${more === 0 ? '' : `（另有 ${more} 份）`}。查看其中有什么：office recover ${name}`,
    ),
  ];
};

/** A file's name as it can be typed in a shell. */
const quoted = (name: string): string => (/^[\w./+-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`);
