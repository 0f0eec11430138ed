import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

const desk = (lang: 'en' | 'zh' = 'zh') => office('2026-11-23 08:30', lang);

describe('a setting', () => {
  it.each([
    [
      'en',
      'How reminders are sent',
      '  mail-via       smtp  smtp: by the mail server below; sendmail:',
      'office            ',
      'smtp-password    ',
    ],
    [
      'zh',
      '提醒如何发送',
      '  发信方式    smtp  smtp：经下列邮件服务器；sendmail：经本机 sendmail',
      '单位          ',
      '邮箱密码      ',
    ],
  ] as const)('is listed in its group with its value and meaning (%s)', async (lang, title, meaning, name, secret) => {
    const $ = desk(lang);
    await $('config set office 县人大办');
    const list = await $('config list');
    for (const part of [`  ${name}县人大办  `, `\n\n${title}\n`, meaning, `  ${secret}—  `])
      expect(list).toContain(part);
    expect(existsSync(join($.folder, 'secrets.json'))).toBe(false);
  });

  it.each([
    ['hours', '17:30-08:30', '写成 08:30-17:30 这样'],
    ['lang', 'fr', '不是中文（zh）或英文（en）'],
    ['lead-days', '61', '1 到 60 之间的整数'],
    ['smtp-port', '65536', '1 到 65535 之间的整数'],
    ['smtp-host', 'smtp.example.cn:25', '端口另设'],
    ['smtp-security', 'ssl', 'tls、starttls、不加密'],
    ['mail-to', '张三 <zhang@example.cn>', '只写地址本身'],
    ['mail-from', 'zhang', '不是邮箱地址'],
    ['exec-program', 'bin/say', '请从根写起'],
  ])('%s is not %s, and it says what may be', async (name, value, said) => {
    const { code, err } = await desk().try(['config', 'set', name, value]);
    expect({ code, said: err.includes(said) }).toEqual({ code: 2, said: true });
  });

  it('of an unknown name is perhaps another', async () => {
    const { code, err } = await desk('en').try('config set smtp-hots smtp.example.cn');
    expect([code, err]).toEqual([2, 'There is no setting “smtp-hots”\nDid you mean smtp-host?\n']);
  });

  it.each([
    ['字体', '可用的设置：标题字体、正文字体、一级标题字体、二级标题字体'],
    ['smtp', '可用的设置：邮件服务器、邮件端口、邮件加密、邮件登录名、邮件证书、邮箱密码'],
    ['上班', '全部设置见 office 设置 列表'],
  ])('of a part of a name are those with it, and nobody is shown all of them: %s', async (typed, hint) => {
    const { code, err } = await desk().try(`config get ${typed}`);
    expect([code, err]).toEqual([2, `没有“${typed}”这项设置\n${hint}\n`]);
  });

  it('without a value is a usage error in a script', async () => {
    const { code, err } = await desk().try('config set clerk');
    expect([code, err]).toEqual([2, '经办人 要写值\noffice 设置 改为 经办人 值，或写 - 从标准输入读取\n']);
    expect((await desk().try('config edit')).code).toBe(2);
  });

  it('can be set anew after a hand spoilt it, and is shown until then', async () => {
    const $ = desk();
    await $('config set hours 09:00-17:00');
    const file = join($.folder, 'desk.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('09:00-17:00', '9 to 5'));
    const { code, out, err } = await $.try('config list');
    expect([code, out.includes('9 to 5'), err.trim()]).toEqual([0, true, '办公时间：“9 to 5”不是办公时间']);
    await $('config set hours 09:00-17:00');
    expect((await $.json('config get hours')).value).toBe('09:00-17:00');
  });
});

describe('in Chinese words', () => {
  it('a setting is named and changed, in either language of the reader', async () => {
    const $ = desk();
    expect(await $('设置 改为 单位 县人大办')).toContain('单位 = 县人大办\n');
    expect(await $('设置 改为 提醒渠道 桌面，邮件')).toBe('提醒渠道 = 桌面、邮件\n');
    expect(await $('设置 改为 建议规定 河南')).toBe('建议规定 = 河南\n');
    expect(await $('设置 还原 建议规定')).toBe('建议规定 已恢复为 代表法\n');
    expect(await $.json('设置 查看 提醒渠道')).toMatchObject({ name: 'remind-channels', value: 'desktop,mail' });
    expect((await $.json('config list')).settings).toMatchObject({
      office: '县人大办',
      'remind-channels': 'desktop,mail',
    });
    const { code, err } = await $.try('设置 改为 邮件服务机 smtp.example.cn');
    expect([code, err]).toEqual([2, '没有“邮件服务机”这项设置\n是不是 邮件服务器？\n']);
  });

  it('a sentence names the setting as it is typed', async () => {
    const $ = desk();
    await $('通知 新建 例会 --开始 "明天 9:00" --地点 一楼 --主持人 张伟 --参会 李娜');
    expect((await $.try('通知 正文 N1')).err).toContain('office 设置 改为 单位 单位名称');
  });
});

describe('a secret', () => {
  it('lies in the safe, which only its owner reads, and is never shown', async () => {
    const $ = desk('en');
    expect(await $('config set smtp-password hunter2')).toContain('shell’s history');
    expect(await $('config get smtp-password')).toBe('smtp-password = •••• (set)\n');
    expect(await $.json('config get smtp-password')).toMatchObject({ value: null, isSet: true, isHidden: true });
    expect(statSync(join($.folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(join($.folder, 'secrets.json'), 'utf8'))).toEqual({ smtpPassword: 'hunter2' });
    expect(await $('log')).toContain('Nothing has been changed here yet');
    await $('config unset smtp-password');
    expect(await $('config get smtp-password')).toBe('smtp-password is not set\n');
    expect(existsSync(join($.folder, 'secrets.json'))).toBe(false);
  });

  it('is piped in', async () => {
    const $ = desk('en');
    expect((await $.try('config set feishu-secret -', ' kept to the letter \n')).err).toBe('');
    expect(JSON.parse(readFileSync(join($.folder, 'secrets.json'), 'utf8'))).toEqual({
      feishuSecret: ' kept to the letter ',
    });
    expect((await $.try('config set feishu-secret -', '')).code).toBe(2);
    expect((await $.try('config set feishu-secret -', 'x'.repeat(70_000))).code).toBe(2);
  });

  it.each([
    'http://example.cn/hook?key=SECRET99',
    'ftp://example.cn/SECRET99',
    'https://user:SECRET99@example.cn/hook',
    'SECRET99',
  ])('of a webhook that is none is refused without being repeated: %s', async (address) => {
    const { code, out, err } = await desk().try(['config', 'set', 'webhook-url', address]);
    expect([code, (out + err).includes('SECRET99')]).toEqual([2, false]);
  });

  it('open to others is a fault, which doctor mends; the safe is no leftover', async () => {
    const $ = desk('en');
    await $('config set office 县人大办');
    await $('config set smtp-password hunter2');
    expect(await $('doctor')).toContain('Nothing is wrong');
    chmodSync(join($.folder, 'secrets.json'), 0o644);
    const { code, out } = await $.try('doctor');
    expect([code, out.includes('secrets.json')]).toEqual([3, true]);
    await $('doctor --fix');
    expect(statSync(join($.folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    writeFileSync(join($.folder, 'secrets.json'), '{"smtpPassword":"hunter2"');
    const damaged = await $.try('doctor');
    expect([damaged.code, damaged.out.includes('secrets.json'), damaged.out.includes('hunter2')]).toEqual([
      3,
      true,
      false,
    ]);
    const refused = await $.try('config set smtp-user me');
    expect([refused.code, refused.err.includes('hunter2')]).toEqual([1, false]);
  });

  it('stays where it is when the desk is restored, undone, purged and imported', async () => {
    const $ = desk('en');
    await $('config set office 县人大办');
    await $('config set smtp-password hunter2');
    const before = readFileSync(join($.folder, 'secrets.json'));
    const { file } = await $.json('backup');
    await $(`export --out ${join($.folder, 'out.json')}`);
    await $('config set mail-to a@example.cn');
    await $('undo');
    await $(`restore ${file} --yes`);
    await $('purge');
    expect(readFileSync(join($.folder, 'secrets.json'))).toEqual(before);
    for (const text of [readFileSync(file, 'utf8'), readFileSync(join($.folder, 'out.json'), 'utf8')])
      expect(text).not.toContain('hunter2');
  });
});

it('an import does not say where this desk sends its reminders, nor what it runs', async () => {
  const theirs = desk('en');
  await theirs('config set office 县人大办');
  await theirs('config set mail-to thief@example.cn');
  const paper = JSON.parse((await theirs.try('export')).out);
  paper.settings.execProgram = '/tmp/evil';
  const file = join(theirs.folder, 'paper.json');
  writeFileSync(file, JSON.stringify(paper));
  const ours = desk('en');
  await ours(`import ${file}`);
  const { settings } = await ours.json('config list');
  expect([settings.office, settings['mail-to'], settings['exec-program']]).toEqual(['县人大办', '', '']);
});
