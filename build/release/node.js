// @ts-check
// Node as it goes into a release, from the packages that carry its binaries. Version and checksums are written here, so that a release
// contains what was looked at when they were written.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Version of Node inside the executables: of the line that is maintained until April 2028. */
export const NODE_VERSION = '24.21.0';

/** SHA-512 of the package of each platform, in base64. */
const CHECKSUMS = {
  'linux-x64': '3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  'win-x64': '0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
};

const KEPT = join('node_modules', '.cache', 'release');

/**
 * Folder with Node for a platform: `bin/node` or `bin/node.exe`, and for Linux `LICENSE`. It is fetched once. Throws if it cannot be had, or
 * is not what is expected.
 * @param {keyof typeof CHECKSUMS} platform
 */
export const nodeFor = (platform) => {
  const folder = join(KEPT, `node-${platform}-${NODE_VERSION}`);
  const packed = `${folder}.tgz`;
  mkdirSync(folder, { recursive: true });
  if (!existsSync(packed)) {
    const line = ['pack', `node-${platform}@${NODE_VERSION}`, '--silent', '--pack-destination', KEPT];
    execFileSync('npm', line, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const found = createHash('sha512').update(readFileSync(packed)).digest('base64');
  if (found !== CHECKSUMS[platform])
    throw new Error(`${packed} is not the package that was looked at: sha512-${found}`);
  execFileSync('tar', ['xzf', packed, '-C', folder, '--strip-components=1']);
  return folder;
};
