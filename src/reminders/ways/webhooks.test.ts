import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { digestOf, dribbling, EPOCH, groundWith, httpSink, reminder, sent } from './ways.fixture.ts';

const bytes = (text: string) => Buffer.byteLength(text);

/** The three services: the settings of each, its answer when all is well, and the place of the text in what it gets. */
const SERVICES = [
  {
    name: 'wecom',
    path: '/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4',
    key: '693a91f6-7xxx-4bc4',
    well: { errcode: 0, errmsg: 'ok' },
    ill: { errcode: 93000, errmsg: 'invalid webhook url 693a91f6-7xxx-4bc4' },
    // biome-ignore lint/suspicious/noExplicitAny: of a service's own form
    words: (json: any): string => json.text.content,
    most: (taken: { text: string; json: { text: { content: string } } }) => bytes(taken.json.text.content) <= 2_048,
    secrets: (url: string) => ({ wecomUrl: url }),
  },
  {
    name: 'dingtalk',
    path: '/robot/send?access_token=a1b2c3d4e5f6',
    key: 'a1b2c3d4e5f6',
    well: { errcode: 0, errmsg: 'ok' },
    ill: { errcode: 310000, errmsg: 'sign not match a1b2c3d4e5f6 SECabcdef' },
    // biome-ignore lint/suspicious/noExplicitAny: of a service's own form
    words: (json: any): string => json.text.content,
    most: (taken: { text: string }) => bytes(taken.text) <= 20_000,
    secrets: (url: string) => ({ dingtalkUrl: url, dingtalkSecret: 'SECabcdef' }),
  },
  {
    name: 'feishu',
    path: '/open-apis/bot/v2/hook/0f1e2d3c-4b5a',
    key: '0f1e2d3c-4b5a',
    well: { code: 0, msg: 'success', data: {} },
    ill: { code: 19021, msg: 'sign match fail 0f1e2d3c-4b5a' },
    // biome-ignore lint/suspicious/noExplicitAny: of a service's own form
    words: (json: any): string => json.content.text,
    most: (taken: { text: string }) => bytes(taken.text) <= 20 * 1024,
    secrets: (url: string) => ({ feishuUrl: url, feishuSecret: 'fs-secret' }),
  },
] as const;

describe.each(SERVICES)('$name', (service) => {
  const opened = async (answer: Parameters<typeof httpSink>[0] = () => ({ body: service.well })) => {
    const sink = await httpSink(answer);
    const ground = groundWith({ secrets: service.secrets(`${sink.url}${service.path}`) });
    return { ...sink, send: (digest: Parameters<typeof sent>[1]) => sent(service.name, digest, ground) };
  };

  it('gets title and lines in one message', async () => {
    const { taken, send } = await opened();
    const digest = digestOf(['N1 周例会 09:00', 'F9 预算说明 今日到期'], {
      over: { en: '3 over', zh: '另有 3 项已过' },
    });
    expect(await send({ ...digest, reminders: [...digest.reminders, reminder('V3 来访', { late: true })] })).toBe(null);
    expect(taken).toHaveLength(1);
    expect(taken[0]?.method).toBe('POST');
    expect(taken[0]?.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(service.words(taken[0]?.json)).toBe(
      '办公提醒\nN1 周例会 09:00\nF9 预算说明 今日到期\n（补发）V3 来访\n另有 3 项已过',
    );
  });

  it('keeps the limit of the service, and says how many more there are', async () => {
    const { taken, send } = await opened();
    const lines = Array.from({ length: 900 }, (_, n) => `F${n} 督促有关单位报送“情况说明”😀`);
    expect(await send(digestOf(lines))).toBe(null);
    expect(service.most(taken[0] as never)).toBe(true);
    const shown = service.words(taken[0]?.json).split('\n');
    expect(shown.slice(1, -1)).toEqual(lines.slice(0, shown.length - 2));
    expect(shown.at(-1)).toBe(`……另有 ${900 - (shown.length - 2)} 项`);
  });

  it('a line beyond any limit is cut between two characters', async () => {
    const { taken, send } = await opened();
    expect(await send(digestOf(['😀'.repeat(10_000), 'F9']))).toBe(null);
    expect(service.most(taken[0] as never)).toBe(true);
    expect(service.words(taken[0]?.json)).toMatch(/^办公提醒\n(😀)+…\n……另有 1 项$/u);
  });

  it('has not taken it when there is an error code inside, whatever the status; no key is repeated', async () => {
    const { send } = await opened(() => ({ body: service.ill }));
    const complaint = await send(digestOf(['x']));
    expect(complaint?.code).toBe('notSent');
    expect(complaint?.what.zh).toContain('返回错误');
    expect(JSON.stringify(complaint?.what)).not.toMatch(new RegExp(`${service.key}|SECabcdef|fs-secret`));
  });

  it.each([
    ['a login page', () => ({ body: '<html>请登录</html>' }), '不是该服务的格式'],
    ['an empty answer', () => ({ body: '' }), '不是该服务的格式'],
    ['a fault', () => ({ status: 502, body: service.well }), 'HTTP 502'],
    ['another place', () => ({ status: 307, headers: { location: 'http://127.0.0.1:9/' } }), '未跟随'],
  ])('has not taken it when there is %s', async (_, answer, said) => {
    const { send, taken } = await opened(answer);
    const complaint = await send(digestOf(['x']));
    expect([complaint?.code, complaint?.what.zh.includes(said), taken.length]).toEqual(['notSent', true, 1]);
    expect(JSON.stringify(complaint?.what)).not.toContain(service.key);
  });

  it('cannot be reached', async () => {
    const ground = groundWith({ secrets: service.secrets(`http://127.0.0.1:47${service.path}`) });
    const complaint = await sent(service.name, digestOf(['x']), ground);
    expect(complaint?.what.zh).toContain('连接不上 127.0.0.1:47（ECONNREFUSED）');
    expect(JSON.stringify(complaint?.what)).not.toContain(service.key);
  });

  it('is no repeatable channel, and lacks its address until it is set', async () => {
    expect((await sent(service.name, digestOf(['x']), groundWith({})))?.what.en).toContain(
      `these settings are missing: ${service.name}-url`,
    );
  });

  it('calls nobody, and lets no phone, number or control character out', async () => {
    const { taken, send } = await opened();
    const line =
      '<@all> <at user_id="all">所有人</at> 张三 13812345678，138 1234 5678，+86-139-1234-5678，０５７１-87654321 0571-87654321，身份证 11010519491231002X 及 110105491231002，护照 E12345678\u202E\u001b[31m';
    expect(await send(digestOf([line]))).toBe(null);
    const words = service.words(taken[0]?.json);
    expect(words).not.toMatch(
      /13812345678|138 1234 5678|139-1234-5678|87654321|11010519491231002X|110105491231002|E12345678/,
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be in it
    expect(words).not.toMatch(/[\u202E\u001b]/);
    if (service.name === 'wecom') expect(words).not.toContain('<@');
    if (service.name === 'feishu') expect(words).not.toContain('<at');
  });

  test('whatever is said, the message is within the limit and well-formed', async () => {
    const { taken, send } = await opened();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 3_000 }), { maxLength: 30 }), async (lines) => {
        expect(await send(digestOf(lines))).toBe(null);
        const last = taken.at(-1);
        expect(service.most(last as never)).toBe(true);
        expect(service.words(last?.json)).not.toMatch(/\p{Cs}/u);
      }),
      { numRuns: 50 },
    );
  });
});

describe('signatures', () => {
  it('of 钉钉 stand in the address: time in milliseconds, signed with the secret', async () => {
    const sink = await httpSink(() => ({ body: { errcode: 0 } }));
    const secrets = { dingtalkUrl: `${sink.url}/robot/send?access_token=t`, dingtalkSecret: 'SEC+/=你' };
    expect(await sent('dingtalk', digestOf(['x']), groundWith({ secrets }))).toBe(null);
    const { searchParams } = new URL(sink.taken[0]?.url ?? '', sink.url);
    expect(Object.fromEntries(searchParams)).toEqual({
      access_token: 't',
      timestamp: String(EPOCH),
      sign: createHmac('sha256', 'SEC+/=你').update(`${EPOCH}\nSEC+/=你`).digest('base64'),
    });
  });

  it('of 飞书 stand in the body: time in seconds and the secret are the key of an empty message', async () => {
    const sink = await httpSink(() => ({ body: { StatusCode: 0, StatusMessage: 'success' } }));
    const secrets = { feishuUrl: `${sink.url}/hook/t`, feishuSecret: 'fs' };
    expect(await sent('feishu', digestOf(['x']), groundWith({ secrets }))).toBe(null);
    const { timestamp, sign } = sink.taken[0]?.json ?? {};
    expect(timestamp).toBe(String(EPOCH / 1000));
    expect(sign).toBe(createHmac('sha256', `${EPOCH / 1000}\nfs`).digest('base64'));
  });

  it('are left out where no secret is set', async () => {
    const sink = await httpSink(() => ({ body: { errcode: 0, code: 0 } }));
    await sent('dingtalk', digestOf(['x']), groundWith({ secrets: { dingtalkUrl: `${sink.url}/d` } }));
    await sent('feishu', digestOf(['x']), groundWith({ secrets: { feishuUrl: `${sink.url}/f` } }));
    expect(sink.taken.map(({ url, json }) => [url, 'sign' in json])).toEqual([
      ['/d', false],
      ['/f', false],
    ]);
  });
});

describe('a webhook of one’s own', () => {
  it('gets office.digest/1, its phones masked', async () => {
    const sink = await httpSink(() => ({ status: 204, body: '' }));
    const digest = digestOf(['N1 张三 13812345678'], { body: { en: 'a', zh: '清单\n第二行' } });
    const secrets = { webhookUrl: `${sink.url}/hook` };
    expect(await sent('webhook', digest, groundWith({ secrets }))).toBe(null);
    expect(sink.taken[0]?.json).toEqual({
      ...{ schema: 'office.digest/1', id: 'd1', title: '办公提醒', over: null, body: '清单\n第二行' },
      reminders: [
        {
          ...{ key: 'N1/start/30m', kind: 'meeting', id: 'N1', text: 'N1 张三 138****5678', late: false },
          ...{ at: '2026-11-25T08:30:00+08:00', when: '2026-11-25T09:00:00+08:00' },
        },
      ],
    });
  });

  it.each([
    [{ errcode: 1 }, false],
    [{ code: 500, message: '出错' }, false],
    [{ StatusCode: 9499 }, false],
    [{ code: 200 }, true],
    [{ code: 'ok' }, true],
    ['anything', true],
  ])('answered %j: taken %s', async (body, isTaken) => {
    const sink = await httpSink(() => ({ body }));
    const complaint = await sent('webhook', digestOf(['x']), groundWith({ secrets: { webhookUrl: sink.url } }));
    expect(complaint === null).toBe(isTaken);
  });

  it('is not waited for without end', async () => {
    const sink = await httpSink(() => null);
    const secrets = { webhookUrl: `${sink.url}/KEY99` };
    const complaint = await sent('webhook', digestOf(['x']), groundWith({ secrets, patience: 300 }));
    expect(complaint?.what.zh).toMatch(/^网络钩子未发出：127\.0\.0\.1:\d+ 在 1 秒内没有答复$/);
  });

  it('that dribbles its answer is not waited for without end', async () => {
    const url = await dribbling('HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n', ' ');
    const complaint = await sent(
      'webhook',
      digestOf(['x']),
      groundWith({ secrets: { webhookUrl: `http://${url}` }, patience: 300 }),
    );
    expect(complaint?.what.en).toContain('did not answer within');
  });
});
