import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { httpSink, programs } from '../../src/reminders/ways/ways.fixture.ts';
import { office } from '../world.fixture.ts';

const WELL = { body: { errcode: 0, errmsg: 'ok' } };

const withMeeting = async (lang: 'en' | 'zh', env: Record<string, string> = {}) => {
  const $ = office('2026-11-23 08:00', lang, { PATH: process.env['PATH'] ?? '', ...env });
  await $('remind');
  await $(
    'notice new 周例会 --at "2026-11-23 10:00" --for 60m --place 二楼会议室 --host 张三 --to 张三 --remark "请假打 138 1234 5678"',
  );
  await $('notice send N1');
  return $;
};

it.each(['zh', 'en'] as const)('a meeting is told to the room and to a program, once each (%s)', async (lang) => {
  const sink = await httpSink(() => WELL);
  const folder = programs({ say: 'cat >> "$OUT/said"' });
  const $ = await withMeeting(lang, { OUT: folder });
  await $(`config set wecom-url ${sink.url}/cgi-bin/webhook/send?key=ROOMKEY9`);
  await $(`config set exec-program ${folder}/say`);
  await $('config set remind-channels wecom,exec');
  $.at('2026-11-23 09:31');
  const first = await $.try('remind');
  expect(first.code).toBe(0);
  expect(sink.taken).toHaveLength(1);
  expect(sink.taken[0]?.json.text.content).toContain('周例会');
  const said = readFileSync(join(folder, 'said'), 'utf8');
  expect(said).toContain('周例会');
  $.at('2026-11-23 09:32');
  expect(await $.try('remind')).toEqual({ code: 0, out: '', err: '' });
  expect(sink.taken).toHaveLength(1);
  expect(readFileSync(join(folder, 'said'), 'utf8')).toBe(said);
  expect(await $('remind status --json')).not.toContain('ROOMKEY9');
});

it('a channel that fails is said, does not stop the others, and keeps its key to itself', async () => {
  const sink = await httpSink(({ url }) =>
    url.startsWith('/bad') ? { body: { errcode: 93000, errmsg: 'invalid webhook url, key ROOMKEY9' } } : WELL,
  );
  const $ = await withMeeting('zh');
  await $(`config set wecom-url ${sink.url}/bad?key=ROOMKEY9`);
  await $(`config set dingtalk-url ${sink.url}/good?access_token=t`);
  await $('config set remind-channels stdout,wecom,dingtalk,mail');
  $.at('2026-11-23 09:31');
  const { code, out, err } = await $.try('remind');
  expect([code, sink.taken.map(({ url }) => url).sort()]).toEqual([1, ['/bad?key=ROOMKEY9', '/good?access_token=t']]);
  expect(out).toContain('周例会');
  for (const part of ['企业微信未发出', '93000', '邮件未发出：缺少设置 收件邮箱']) expect(out + err).toContain(part);
  const later = [out, err, await $('remind status'), await $('remind status --json'), (await $.try('doctor')).out];
  expect(later.filter((text) => text.includes('ROOMKEY9'))).toEqual([]);
});

it('one line by each channel shows the clerk that it works', async () => {
  const sink = await httpSink(() => WELL);
  const $ = office('2026-11-23 08:00', 'zh');
  await $(`config set wecom-url ${sink.url}/?key=ROOMKEY9`);
  await $('config set remind-channels stdout,wecom');
  expect(await $('remind test')).toBe('标准输出测试：提醒将由此发送\n企业微信：已发出\n');
  expect(sink.taken[0]?.json.text.content).toBe('office 测试\n企业微信测试：提醒将由此发送');
  const { code, out } = await $.try('remind test --channel feishu');
  expect([code, out]).toEqual([1, '飞书未发出：缺少设置 飞书地址\n请用 office 设置 改为 飞书地址 … 设置\n']);
  expect((await $.json('remind test --channel wecom')).channels).toEqual([
    { channel: 'wecom', state: 'sent', why: null },
  ]);
});

it('a safe that cannot be read stops what needs it, and nothing else', async () => {
  const $ = await withMeeting('zh');
  await $('config set remind-channels stdout,wecom');
  writeFileSync(join($.folder, 'secrets.json'), '{"wecomUrl":"https://example.cn/ROOMKEY9"');
  $.at('2026-11-23 09:31');
  const { code, out, err } = await $.try('remind');
  expect([code, out.includes('周例会'), (out + err).includes('secrets.json 已损坏')]).toEqual([1, true, true]);
  writeFileSync(join($.folder, 'secrets.json'), '{"wecomUrl":"http://example.cn/ROOMKEY9"}');
  const spoilt = await $.try('remind test');
  expect([spoilt.code, spoilt.out.includes('wecom-url：不是可用的'), spoilt.out.includes('ROOMKEY9')]).toEqual([
    1,
    true,
    false,
  ]);
});
