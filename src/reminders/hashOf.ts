import { createHash } from 'node:crypto';

/**
 * The name under which a digest is kept in the book of what was sent: 32 hexadecimal digits of SHA-256. In a module of its own: loading node:crypto
 * takes longer than finding out that nothing is due.
 */
export const hashOf = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 32);
