import type { Way } from './delivery.ts';
import { mayLeave } from './mayLeave.ts';
import { assertDone, post } from './post.ts';
import { digestJson } from './saying.ts';

/** Web address of the user's own. It gets `office.digest/1` by POST. Its answer may report an error in `errcode` or `StatusCode`. */
export const webhook: Way = {
  ...{ name: 'webhook', isRepeatable: false, isAddressed: false },
  lacks: ({ secrets }) => (secrets.webhookUrl === '' ? ['webhook-url'] : []),
  send: async (digest, lang, { secrets, withOffset, patience }) => {
    const answer = await post(secrets.webhookUrl, digestJson(digest, lang, withOffset, mayLeave), patience);
    const fields = Object(answer.json) as Readonly<Record<string, unknown>>;
    // Any other form of answer is accepted. With some services a `code` of 200 means success.
    const isCoded = fields['errcode'] !== undefined || fields['StatusCode'] !== undefined;
    const isBadCode = typeof fields['code'] === 'number' && Math.floor(fields['code'] / 100) !== 2;
    if (isCoded || isBadCode)
      assertDone(answer, ['errcode', 'errmsg'], ['StatusCode', 'StatusMessage'], ['code', 'message']);
  },
};
