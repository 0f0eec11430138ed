import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

const isThere = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const isFound = (program, folders) =>
  isAbsolute(program) ? isThere(program) : folders.some((folder) => isThere(join(folder, program)));

const succeeds = (line) => spawnSync(line[0], line.slice(1), { stdio: 'ignore' }).status === 0;

/** Runs a command as root. If sudo would ask for a password, nothing is installed, and the report says what is missing. */
const privileged = (line) => succeeds(process.getuid?.() === 0 ? line : ['sudo', '-n', ...line]);

const installDebian = (names) => {
  if (names.length === 0) return;
  privileged(['apt-get', 'update']);
  // One at a time, so that a package missing in this release does not stop the others.
  for (const name of names) privileged(['apt-get', 'install', '-y', '--no-install-recommends', name]);
};

const installNpm = (name, tools) => succeeds(['npm', 'install', '--prefix', tools, '--no-save', '--no-audit', name]);

/**
 * Installs missing programs: Debian packages into the system, npm packages into the folder `tools`, never into the project. Returns the
 * PATH to run with, the peers that are there and those that could not be installed.
 */
export const install = (peers, tools) => {
  const bin = join(tools, 'node_modules', '.bin');
  const folders = [bin, ...(process.env.PATH ?? '').split(delimiter)];
  const missing = () => peers.filter(({ program }) => !isFound(program, folders));
  installDebian(missing().flatMap((peer) => peer.package.debian ?? []));
  for (const name of new Set(missing().flatMap((peer) => peer.package.npm ?? []))) installNpm(name, tools);
  const absent = missing();
  for (const { name } of absent) console.error(`${name} could not be installed and is left out`);
  return { path: folders.join(delimiter), present: peers.filter((peer) => !absent.includes(peer)), absent };
};
