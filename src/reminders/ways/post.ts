import { readWebhook } from './addresses.ts';
import { NotSent } from './refusal.ts';
import { channelWords as w } from './words.ts';

const PATIENCE_MS = 10_000;
/** An answer is a line or two; what is longer is none of these services. */
const MOST_BYTES = 65_536;

/** What came back: the JSON value, undefined where it is none. */
export type Answer = { readonly host: string; readonly json: unknown };

/**
 * Posts a JSON body. Redirects are not followed: they would take key and text to another place. Throws `NotSent` for no answer in
 * 10 seconds, for none at all and for any status but 2xx.
 */
export const post = async (address: string, body: unknown): Promise<Answer> => {
  // Once more, for the file may have been written by hand.
  const url = new URL(readWebhook(address));
  const { host } = url;
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    const response = await fetch(url, {
      ...{ method: 'POST', redirect: 'manual', signal, body: JSON.stringify(body) },
      // No connection is kept: the program ends after this.
      headers: { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'office', connection: 'close' },
    });
    const text = await beginningOf(response);
    if (response.status >= 300 && response.status < 400) throw new NotSent(w.redirected(host, response.status));
    if (!response.ok) throw new NotSent(w.refused(host, response.status));
    return { host, json: parsed(text) };
  } catch (error) {
    if (error instanceof NotSent) throw error;
    if (signal.aborted) throw new NotSent(w.noTimelyAnswer(host, PATIENCE_MS / 1000));
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

/** fetch wraps what happened: `TypeError: fetch failed`, with the system's error as its cause. */
const codeOf = (error: unknown): string => {
  const { cause } = error as { cause?: { code?: unknown; message?: unknown } };
  return String(cause?.code ?? cause?.message ?? (error as Error).name);
};

/** Services answer 200 with an error code inside. Throws `NotSent` unless the code under one of these names is 0. */
export const assertDone = ({ host, json }: Answer, ...names: readonly (readonly [string, string])[]): void => {
  const fields = typeof json === 'object' && json !== null ? (json as Readonly<Record<string, unknown>>) : {};
  const found = names.find(([code]) => fields[code] !== undefined);
  if (found === undefined) throw new NotSent(w.noServiceAnswer(host));
  const [code, said] = found;
  if (Number(fields[code]) === 0) return;
  throw new NotSent(w.errorInside(host, String(fields[code]), String(fields[said] ?? '')));
};
