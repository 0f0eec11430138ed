import type { Way } from './delivery.ts';
import { fitted } from './fitting.ts';
import { mayLeave } from './mayLeave.ts';
import { assertDone, post } from './post.ts';
import { sayingLines, sayingTitle } from './saying.ts';

/** Longest text in bytes: “content：文本内容，最长不超过2048个字节，必须是utf8编码” — developer.work.weixin.qq.com/document/path/91770 */
const MOST_BYTES = 2_048;

/** Disarms `<@userid>` and `<@all>`, which would notify members of the group. No title may do that. */
const calling = (text: string): string => text.replaceAll('<@', '＜@');

/** 企业微信 group robot. It accepts 20 messages a minute; one run of reminders sends one. */
export const wecom: Way = {
  ...{ name: 'wecom', isRepeatable: false, isAddressed: false },
  lacks: ({ secrets }) => (secrets.wecomUrl === '' ? ['wecom-url'] : []),
  send: async (digest, lang, { secrets, patience }) => {
    const clean = (text: string): string => calling(mayLeave(text));
    const lines = sayingLines(digest, lang).map(clean);
    const fits = (text: string): boolean => Buffer.byteLength(text) <= MOST_BYTES;
    const content = fitted(clean(sayingTitle(digest, lang)), lines, fits, lang);
    const answer = await post(secrets.wecomUrl, { msgtype: 'text', text: { content } }, patience);
    assertDone(answer, ['errcode', 'errmsg']);
  },
};
