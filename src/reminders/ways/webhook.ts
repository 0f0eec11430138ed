import type { Way } from './delivery.ts';
import { mayLeave } from './mayLeave.ts';
import { assertDone, post } from './post.ts';
import { digestJson } from './saying.ts';

/** An address of one's own: `office.digest/1` by POST. Whoever answers may say in `errcode` or `StatusCode` that it went wrong. */
export const webhook: Way = {
  ...{ name: 'webhook', isRepeatable: false, isAddressed: false },
  lacks: ({ secrets }) => (secrets.webhookUrl === '' ? ['webhook-url'] : []),
  send: async (digest, lang, { secrets, withOffset }) => {
    const answer = await post(secrets.webhookUrl, digestJson(digest, lang, withOffset, mayLeave));
    const fields = Object(answer.json) as Readonly<Record<string, unknown>>;
    // Its own form of answer is its own affair; with some, a `code` of 200 means well.
    const isCoded = fields['errcode'] !== undefined || fields['StatusCode'] !== undefined;
    const isBadCode = typeof fields['code'] === 'number' && Math.floor(fields['code'] / 100) !== 2;
    if (isCoded || isBadCode)
      assertDone(answer, ['errcode', 'errmsg'], ['StatusCode', 'StatusMessage'], ['code', 'message']);
  },
};
