import { readWebhook } from './addresses.ts';
import type { Way } from './delivery.ts';
import { fitted } from './fitting.ts';
import { mayLeave } from './mayLeave.ts';
import { assertDone, post } from './post.ts';
import { sayingLines, sayingTitle } from './saying.ts';
import { requestSignature } from './sign.ts';

/** Longest request in bytes. A longer one is answered with errcode 460101, “message too long, exceed 20000 bytes”. */
const MOST_BYTES = 20_000;

/**
 * Address with a signature: “把timestamp+"\n"+密钥当做签名字符串，使用HmacSHA256算法计算签名，然后进行Base64 encode，最后再把签名参数再进行urlEncode”. The timestamp is in
 * milliseconds and may be off by less than an hour. Source: open.dingtalk.com/document/robots/customize-robot-security-settings
 */
const signed = async (address: string, secret: string, epoch: number): Promise<string> => {
  if (secret === '') return address;
  const url = new URL(readWebhook(address));
  url.searchParams.set('timestamp', String(epoch));
  url.searchParams.set('sign', await requestSignature(secret, `${epoch}\n${secret}`));
  return url.href;
};

const bodyOf = (content: string) => ({ msgtype: 'text', text: { content }, at: { isAtAll: false } });

/** 钉钉 custom robot. It accepts 20 messages a minute; one run of reminders sends one. */
export const dingtalk: Way = {
  ...{ name: 'dingtalk', isRepeatable: false, isAddressed: false },
  lacks: ({ secrets }) => (secrets.dingtalkUrl === '' ? ['dingtalk-url'] : []),
  send: async (digest, lang, { secrets, outside, patience }) => {
    const lines = sayingLines(digest, lang).map(mayLeave);
    const fits = (text: string): boolean => Buffer.byteLength(JSON.stringify(bodyOf(text))) <= MOST_BYTES;
    const body = bodyOf(fitted(mayLeave(sayingTitle(digest, lang)), lines, fits, lang));
    const answer = await post(await signed(secrets.dingtalkUrl, secrets.dingtalkSecret, outside.epoch), body, patience);
    assertDone(answer, ['errcode', 'errmsg']);
  },
};
