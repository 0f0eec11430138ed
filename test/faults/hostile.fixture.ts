import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { below } from './desk.fixture.ts';

const LEVELS = 200_000;
export const DEEP = `${'['.repeat(LEVELS)}${']'.repeat(LEVELS)}`;
export const DEEPER = `${'{"a":'.repeat(LEVELS)}1${'}'.repeat(LEVELS)}`;

/** Fields that would change every object if they were copied onto one carelessly (prototype pollution). */
export const PROTO = '"__proto__":{"polluted":true,"isAdmin":true},"constructor":{"prototype":{"polluted":true}},';

/** Contents of every file of a desk, byte for byte. */
export const filesIn = (desk: string): readonly (readonly [string, string])[] =>
  below(desk)
    .filter((path) => path.includes('.'))
    .map((path) => [path, readFileSync(join(desk, path), 'latin1')]);
