import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Office, office } from '../world.fixture.ts';

const NOW = '2026-11-23 08:30:00+08:00';
const SHANGHAI = { TZ: 'Asia/Shanghai' };
const MEETING = 'notice new 办公会 --at "周三上午9点到11点" --place 三楼 --host 王主任 --to 张三';

/** The desk of another machine, on a machine of that zone. */
const elsewhere = ($: Office, TZ: string, lang: 'en' | 'zh' = 'zh') => office(NOW, lang, { TZ, OFFICE_DESK: $.folder });

const deskOf = ($: Office) => join($.folder, 'desk.json');
const fileOf = ($: Office): string => readFileSync(deskOf($), 'utf8');
const settingsOf = ($: Office): Record<string, unknown> => JSON.parse(fileOf($)).settings;

/** The desk as a program wrote it that knew no zones. */
const withoutZone = ($: Office): void => writeFileSync(deskOf($), fileOf($).replace('"zone":"Asia/Shanghai"', ''));

describe('the clock of a desk', () => {
  it('is that of the machine on which the first entry is made', async () => {
    const $ = office(NOW, 'zh', SHANGHAI);
    expect((await $.try('today')).err).toBe('');
    expect((await $.try(MEETING)).err).toContain('本台面的时区：Asia/Shanghai');
    expect((await $.try('jot 小事')).err).not.toContain('时区');
    expect(settingsOf($)['zone']).toBe('Asia/Shanghai');
    expect(await $('config get zone')).toContain('时区 = Asia/Shanghai');
  });

  it.each(['UTC', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata'])(
    'shows the desk’s hours on a machine in %s',
    async (zone) => {
      const $ = office(NOW, 'zh', SHANGHAI);
      await $(MEETING);
      const there = elsewhere($, zone);
      const { code, out, err } = await there.try('notice text N1');
      expect([code, out]).toEqual([0, (await $.try('notice text N1')).out]);
      expect(out).toContain('2026年11月25日（星期三）上午9:00–11:00');
      expect(err).toContain('本台面使用 Asia/Shanghai 时间');
      const { record } = await there.json('show N1');
      expect([record.start, record.createdAt]).toEqual(['2026-11-25T09:00:00+08:00', '2026-11-23T08:30:00+08:00']);
      expect((await there.json('today')).now).toBe('2026-11-23T08:30:00+08:00');
    },
  );

  it('is spoken of once, in the language of whoever reads, and again on another machine', async () => {
    const $ = office(NOW, 'zh', SHANGHAI);
    await $(MEETING);
    const said = async (zone: string, lang: 'en' | 'zh') => (await elsewhere($, zone, lang).try('today')).err;
    expect(await said('UTC', 'en')).toContain(
      'goes by the clock of Asia/Shanghai, this machine by another (UTC+00:00)',
    );
    expect(await said('UTC', 'zh')).toBe('');
    expect(await said('America/New_York', 'zh')).toContain('Asia/Shanghai');
    expect(await said('America/New_York', 'zh')).toBe('');
    expect(await said('Asia/Shanghai', 'zh')).toBe('');
    // As far as hours go, these are one.
    expect(await said('Asia/Singapore', 'zh')).toBe('');
  });

  it('reads what is typed on another machine', async () => {
    const $ = office(NOW, 'zh', SHANGHAI);
    await $(MEETING);
    const there = elsewhere($, 'UTC');
    await there('followup new 报送材料 --due "明天9:00"');
    await there('visitor in 王芳 --purpose 送材料 --at 8:10');
    expect((await $.json('show F1')).record.due).toBe('2026-11-24T09:00:00+08:00');
    expect((await $.json('show V1')).record.arrivedAt).toBe('2026-11-23T08:10:00+08:00');
    expect(fileOf($)).not.toContain('+00:00');
  });

  it('takes a moment that is written with another offset for what it is', async () => {
    const $ = office(NOW, 'zh', SHANGHAI);
    await $(MEETING);
    await elsewhere($, 'UTC')('followup new 报送材料 --due 2026-11-24T03:00+01:00');
    expect((await $.json('show F1')).record.due).toBe('2026-11-24T10:00:00+08:00');
  });
});

describe('a TZ that is no zone', () => {
  it.each(['Mars/Olympus', 'asia/shanghai', 'Nonsense', 'Asia/Shanghai '])('%j is a usage error', async (TZ) => {
    const $ = office(NOW, 'zh', { TZ });
    const { code, out, err } = await $.try('today');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`TZ：“${TZ.trim()}`);
    expect(err).toContain('Asia/Shanghai');
    expect(JSON.parse((await $.try('today --json')).err).error.code).toBe('badValue');
  });

  it.each(['UTC', 'Etc/GMT', 'GMT0', 'CST-8', ':Asia/Shanghai', 'Africa/Abidjan', 'Europe/London', ''])(
    '%j is one',
    async (TZ) => {
      expect((await office(NOW, 'zh', { TZ }).try('today')).code).toBe(0);
    },
  );

  it('a zone without a name is kept by its hours', async () => {
    const $ = office(NOW, 'zh', { TZ: 'CST-8' });
    await $('jot 小事');
    expect(settingsOf($)['zone']).toBe('Etc/GMT-8');
    expect((await elsewhere($, 'UTC').json('show F1')).record.createdAt).toBe('2026-11-23T08:30:00+08:00');
  });
});

describe('office config set zone', () => {
  it('says what it means, keeps what is stored, and is undone', async () => {
    const $ = office(NOW, 'zh', SHANGHAI);
    await $(MEETING);
    const before = fileOf($);
    const said = await $('config set zone europe/berlin');
    expect(said).toContain('时区 = Europe/Berlin');
    expect(said).toContain('2026年11月23日 周一 08:30 现显示为 2026年11月23日 周一 01:30');
    expect(said).toContain('office 撤销');
    const stored = (file: string) => file.match(/"start":"[^"]*"/)?.[0];
    expect(stored(fileOf($))).toBe(stored(before));
    expect((await $.try('notice text N1')).out).toContain('2026年11月25日（星期三）凌晨2:00–4:00');
    expect((await $.json('show N1')).record.start).toBe('2026-11-25T02:00:00+01:00');
    await $('edit N1 --place 五楼');
    expect(new Date((await $.json('show N1')).record.start).toISOString()).toBe('2026-11-25T01:00:00.000Z');
    await $('undo');
    await $('undo');
    expect(settingsOf($)['zone']).toBe('Asia/Shanghai');
    expect((await $.try('notice text N1')).out).toContain('上午9:00–11:00');
  });

  it.each([
    ['北京时间', 'Asia/Shanghai'],
    ['PRC', 'Asia/Shanghai'],
    ['utc', 'UTC'],
  ])('takes %s for %s', async (typed, zone) => {
    const $ = office(NOW, 'zh', SHANGHAI);
    await $(`config set zone ${typed}`);
    expect(settingsOf($)['zone']).toBe(zone);
  });

  it('refuses what is no zone, and names the nearest', async () => {
    const $ = office(NOW, 'zh', SHANGHAI);
    const { code, err } = await $.try('config set zone Asia/Shangai');
    expect(code).toBe(2);
    expect(err).toContain('是不是 Asia/Shanghai？');
    expect((await $.try('config set zone +8')).code).toBe(2);
  });

  it('mends a desk on which a hand set none', async () => {
    const $ = office(NOW, 'zh', SHANGHAI);
    await $(MEETING);
    writeFileSync(deskOf($), fileOf($).replace('Asia/Shanghai', 'Mars/Olympus'));
    const { code, err } = await $.try('today');
    expect(code).toBe(2);
    expect(err).toContain('Mars/Olympus');
    await $('config set zone Asia/Shanghai');
    expect((await $.try('notice text N1')).out).toContain('上午9:00–11:00');
  });
});

describe('a desk from before it had a zone', () => {
  it('goes by the clock of each machine, as before, and no write sets a zone', async () => {
    const $ = office(NOW, 'zh', SHANGHAI);
    await $(MEETING);
    withoutZone($);
    await $('jot 小事');
    expect(settingsOf($)['zone']).toBeUndefined();
    const there = elsewhere($, 'UTC');
    const { out, err } = await there.try('notice text N1');
    expect(out).toContain('凌晨1:00–3:00');
    expect(err).not.toContain('时区');
    expect(err).not.toContain('台面使用');
    expect((await there.json('show N1')).record.start).toBe('2026-11-25T01:00:00+00:00');
    expect(settingsOf($)['zone']).toBeUndefined();
  });

  it('is named by doctor with the command that settles it, and not once it is settled', async () => {
    const $ = office(NOW, 'zh', SHANGHAI);
    await $(MEETING);
    const codes = async () => (await $.json('doctor')).findings.map(({ code }: { code: string }) => code);
    expect(await codes()).not.toContain('noZone');
    withoutZone($);
    expect(await codes()).toContain('noZone');
    expect(await $('doctor')).toContain('office 设置 改为 时区 Asia/Shanghai');
    const there = elsewhere($, 'UTC');
    await there('config set zone 北京时间');
    expect(await codes()).not.toContain('noZone');
    expect((await there.try('notice text N1')).out).toContain('上午9:00–11:00');
  });
});
