import { harmless } from '../../terminal/harmless.ts';
import { type Program, runToEnd, Unfinished } from '../runner/program.ts';
import { NotSent } from './refusal.ts';
import { channelWords as w } from './words.ts';

/**
 * Runs a program that takes a reminder. Throws `NotSent` if it does not come to an end of its own (see `runToEnd`), or ends with a code
 * other than 0, with its first line on stderr as the reason.
 */
export const runProgram = async (program: Program): Promise<void> => {
  const { code, signal, err } = await endingOf(program);
  if (code !== 0) throw new NotSent(w.ended(program.file, String(code ?? signal), firstLine(err)));
};

const endingOf = async (program: Program) => {
  try {
    return await runToEnd(program);
  } catch (error) {
    throw error instanceof Unfinished ? new NotSent(error.why, error.isSlow) : error;
  }
};

const MOST_SAID = 4_096;

const firstLine = (said: Uint8Array): string => {
  const text = Buffer.from(said.subarray(0, MOST_SAID)).toString('utf8').trim();
  return harmless(text.split(/\r?\n/)[0] ?? '');
};
