/**
 * Longest time in milliseconds for one program, or for one whole conversation with a server from the connection to the last line. A server
 * that sends a byte now and then does not get more.
 */
export const PATIENCE_MS = 10_000;

/** Time for people: whole seconds, at least one. */
export const secondsOf = (patience: number): number => Math.max(1, Math.round(patience / 1_000));
