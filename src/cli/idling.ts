import type { Idling, Verb } from '../drawers/kit/verb.ts';
import type { DeskAt } from './desk/deskAt.ts';
import type { Edge } from './edge/edge.ts';
import { isBare, type TypedLine } from './line/typedLine.ts';

const NOT_IDLE: Idling = { state: null, isIdle: false };

/** The idling of a verb, before the desk is read. A command with words, or one that is to print JSON, is always carried out. */
export const idlingOf = async (
  { idling }: Verb,
  typed: TypedLine,
  desk: DeskAt,
  { version }: Edge,
): Promise<Idling> => {
  const { json, reveal } = typed.globals;
  const isPlain = isBare(typed) && !json && !reveal;
  return isPlain && idling !== undefined ? idling(desk.options, version) : NOT_IDLE;
};
