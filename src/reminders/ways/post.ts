import { secondsOf } from '../runner/deadline.ts';
import { readWebhook } from './addresses.ts';
import { NotSent } from './refusal.ts';
import { channelWords as w } from './words.ts';

/** Bytes of an answer that are read. These services answer in a line or two. */
const MOST_BYTES = 65_536;

/** Answer of a service. `json` is undefined if the answer is no JSON. */
export type ServiceAnswer = { readonly host: string; readonly json: unknown };

/**
 * Posts JSON. Redirects are not followed: they would take key and text to another place. Throws `NotSent` if there is no connection, no
 * whole answer in time, or a status other than 2xx.
 */
export const post = async (address: string, body: unknown, patience: number): Promise<ServiceAnswer> => {
  // Checked again, because `secrets.json` may have been edited by hand.
  const url = new URL(readWebhook(address));
  const { host } = url;
  const signal = AbortSignal.timeout(patience);
  try {
    const response = await fetch(url, {
      ...{ method: 'POST', redirect: 'manual', signal, body: JSON.stringify(body) },
      // The program ends soon, so the connection is not kept open.
      headers: { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'office', connection: 'close' },
    });
    const text = await beginningOf(response);
    if (response.status >= 300 && response.status < 400) throw new NotSent(w.redirected(host, response.status));
    if (!response.ok) throw new NotSent(w.refused(host, response.status));
    return { host, json: parsed(text) };
  } catch (error) {
    if (error instanceof NotSent) throw error;
    if (signal.aborted) throw new NotSent(w.noTimelyAnswer(host, secondsOf(patience)), true);
    throw new NotSent(w.noAnswer(host, codeOf(error)));
  }
};

const beginningOf = async ({ body }: Response): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MOST_BYTES) break;
  }
  return Buffer.concat(chunks).toString('utf8');
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Code of a network error. fetch throws `TypeError: fetch failed` and puts the system's error into `cause`. */
const codeOf = (error: unknown): string => {
  const { cause } = error as { cause?: { code?: unknown; message?: unknown } };
  return String(cause?.code ?? cause?.message ?? (error as Error).name);
};

/**
 * Checks the error code in an answer, because these services report errors with status 200. Throws `NotSent` unless the code is 0. Of the
 * given names of fields, the first that the answer has is looked at.
 */
export const assertDone = ({ host, json }: ServiceAnswer, ...names: readonly (readonly [string, string])[]): void => {
  const fields = typeof json === 'object' && json !== null ? (json as Readonly<Record<string, unknown>>) : {};
  const found = names.find(([code]) => fields[code] !== undefined);
  if (found === undefined) throw new NotSent(w.noServiceAnswer(host));
  const [code, said] = found;
  if (Number(fields[code]) === 0) return;
  throw new NotSent(w.errorInside(host, String(fields[code]), String(fields[said] ?? '')));
};
