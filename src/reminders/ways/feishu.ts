import type { Way } from './delivery.ts';
import { fitted } from './fitting.ts';
import { mayLeave } from './mayLeave.ts';
import { assertDone, post } from './post.ts';
import { sayingLines, sayingTitle } from './saying.ts';
import { requestSignature } from './sign.ts';

/**
 * Longest request in bytes, with room for the signature: “请求体的数据大小不能超过 20 KB” — open.feishu.cn/document/client-docs/bot-v3/add-custom-bot
 */
const MOST_BYTES = 20_000;

/** Disarms `<at user_id="all">`, which would notify everyone in the group. No title may do that. */
const calling = (text: string): string => text.replace(/<(?=\/?at\b)/gi, '＜');

/**
 * Signature fields. The key is the time in seconds and the secret, and the signed message is empty. 钉钉 uses the secret as the key and signs
 * the text.
 */
const signed = async (secret: string, epoch: number) => {
  if (secret === '') return {};
  const timestamp = String(Math.floor(epoch / 1000));
  return { timestamp, sign: await requestSignature(`${timestamp}\n${secret}`, '') };
};

const bodyOf = (text: string) => ({ msg_type: 'text', content: { text } });

/** 飞书 custom bot. It accepts 100 messages a minute. */
export const feishu: Way = {
  ...{ name: 'feishu', isRepeatable: false, isAddressed: false },
  lacks: ({ secrets }) => (secrets.feishuUrl === '' ? ['feishu-url'] : []),
  send: async (digest, lang, { secrets, outside, patience }) => {
    const clean = (text: string): string => calling(mayLeave(text));
    const lines = sayingLines(digest, lang).map(clean);
    const fits = (text: string): boolean => Buffer.byteLength(JSON.stringify(bodyOf(text))) <= MOST_BYTES;
    const body = bodyOf(fitted(clean(sayingTitle(digest, lang)), lines, fits, lang));
    const signature = await signed(secrets.feishuSecret, outside.epoch);
    const answer = await post(secrets.feishuUrl, { ...signature, ...body }, patience);
    // Older bots answer with `StatusCode`.
    assertDone(answer, ['code', 'msg'], ['StatusCode', 'StatusMessage']);
  },
};
