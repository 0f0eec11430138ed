import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type Office, office } from '../world.fixture.ts';

const beside = ($: Office, name: string): string => join($.folder, '..', name);

const meeting =
  'notice new 安全生产工作会议 --at "2026-12-02 9:00" --place 三楼会议室 --host 王主任 --to 张三、李四 --observer 周敏';

const unfolded = (ics: string): string => ics.replace(/\r\n /g, '');

describe('a calendar of the desk', () => {
  it('holds meetings, duty and visits as events and follow-ups as tasks, and no phone, purpose or petitioner', async () => {
    const $ = office('2026-11-26 09:00', 'zh');
    await $('person new 张三 --phone 13800005678');
    await $(`${meeting} --contact "李娜 13800001111" --remark "打 13800005678"`);
    await $('duty set 2026-11-27 --officer 李娜 --leader 张伟');
    await $('visitor expect 赵敏 --at "2026-11-27 10:00" --org 省人大 --phone 13900002222 --purpose 送材料');
    await $('visitor expect 孙某 --at "2026-11-27 11:00" --kind petition --purpose 反映拖欠工程款');
    await $('followup new 报送调研报告 --due 2026-11-27 --lead 规划科');
    const ics = unfolded(await $('calendar export'));
    for (const said of [
      '安全生产工作会议',
      '值班：李娜，带班领导 张伟',
      '来访：赵敏（省人大）',
      '信访接待',
      '报送调研报告',
    ])
      expect(ics).toContain(`SUMMARY:${said}`);
    expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(4);
    expect(ics.match(/BEGIN:VTODO/g)).toHaveLength(1);
    expect(ics).not.toMatch(/13800005678|13800001111|13900002222|送材料|拖欠|孙某/);
    expect(ics).not.toMatch(/ATTENDEE|ORGANIZER/);
    const calendar = new ICAL.Component(ICAL.parse(ics));
    expect(calendar.getAllSubcomponents('vtimezone').length).toBeLessThanOrEqual(1);
  });

  it('says how matters stand: a draft, a cancellation, a task begun and done', async () => {
    const $ = office('2026-11-26 09:00');
    const one = async (of: RegExp) => of.exec(unfolded(await $('calendar export')))?.[1];
    await $('notice new Meeting --at "2026-12-02 9:00" --place "Room 3" --host Wang --to Li');
    expect(await one(/STATUS:(.*)\r/)).toBe('TENTATIVE');
    await $('notice send N1');
    expect(await one(/STATUS:(.*)\r/)).toBe('CONFIRMED');
    await $('notice cancel N1 --reason "by letter"');
    expect(await one(/STATUS:(.*)\r/)).toBe('CANCELLED');
    expect(await one(/SEQUENCE:(.*)\r/)).toBe('1');
    await $('rm N1');
    await $('followup new Report --due 2026-12-02');
    expect(await one(/STATUS:(.*)\r/)).toBe('NEEDS-ACTION');
    await $('followup transfer F1 --to Li');
    expect(await one(/STATUS:(.*)\r/)).toBe('IN-PROCESS');
    $.at('2026-11-26 10:00');
    await $('followup done F1 --result sent');
    expect(await one(/STATUS:(.*)\r/)).toBe('COMPLETED');
    expect(await one(/PERCENT-COMPLETE:(.*)\r/)).toBe('100');
    expect(await one(/SEQUENCE:(.*)\r/)).toBe('3600');
  });

  it('reaches a month back, further only when told, and no further than --to', async () => {
    const $ = office('2026-10-01 09:00');
    await $('duty set 2026-10-02 --officer Li --leader Wang');
    $.at('2026-11-26 09:00');
    await $('duty set 2026-11-27 --officer Li --leader Wang');
    await $('duty set 2026-12-27 --officer Li --leader Wang');
    expect(readdirSync(join($.folder, 'archive'))).not.toEqual([]);
    const days = async (line: string): Promise<string[]> =>
      [...(await $(line)).matchAll(/DTSTART;TZID[^:]*:(\d{8})|DTSTART:(\d{8})T\d+Z/g)].map(([, a, b]) => a ?? b ?? '');
    expect(await days('calendar export')).toHaveLength(2);
    expect(await days('calendar export --from 2026-10-01')).toHaveLength(3);
    expect(await days('calendar export --to 2026-11-30')).toHaveLength(1);
    expect((await $.try('calendar export --from 2026-12-02 --to 2026-12-01')).code).toBe(2);
  });

  it('is written over only where office wrote it', async () => {
    const $ = office('2026-11-26 09:00');
    await $(meeting);
    const file = beside($, 'office.ics');
    await $(`calendar export --out ${file}`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await $('notice edit N1 --place elsewhere');
    await $(`calendar export --out ${file}`);
    expect(readFileSync(file, 'utf8')).toContain('elsewhere');
    writeFileSync(file, 'mine');
    expect((await $.try(`calendar export --out ${file}`)).code).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect((await $.try(`calendar export --out ${file} --dir ${file}`)).code).toBe(2);
    expect((await $.try(`calendar export --dir ${file}`)).code).toBe(1);
    expect((await $.try('calendar export --out /proc/none/x.ics')).code).toBe(1);
  });
});

describe('a calendar at a path with something else', () => {
  it.each([
    ['zh', '不是文件'],
    ['en', 'is not a file'],
  ] as const)('goes through a link, keeps permissions, and never into a folder (%s)', async (lang, refusal) => {
    const $ = office('2026-11-26 09:00', lang);
    await $(meeting);
    const [file, link] = [beside($, 'office.ics'), beside($, 'link.ics')];
    await $(`calendar export --out ${file}`);
    chmodSync(file, 0o640);
    symlinkSync(file, link);
    await $('notice edit N1 --place elsewhere');
    await $(`calendar export --out ${link}`);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect([readFileSync(file, 'utf8').includes('elsewhere'), statSync(file).mode & 0o777]).toEqual([true, 0o640]);
    const folder = beside($, 'folder.ics');
    mkdirSync(folder);
    expect(await $.try(`calendar export --out ${folder}`)).toMatchObject({
      code: 1,
      err: expect.stringContaining(refusal),
    });
  });
});

describe('a folder of calendar files', () => {
  const state = (folder: string) =>
    Object.fromEntries(
      readdirSync(folder).map((name) => [name, lstatSync(join(folder, name), { bigint: true }).mtimeNs]),
    );

  it('is touched only where something changed, and holds only what stands on the desk', async () => {
    const $ = office('2026-11-26 09:00', 'zh');
    await $(meeting);
    await $('followup new 报送材料 --due 2026-12-02');
    const folder = beside($, 'calendar');
    expect(await $.json(`calendar export --dir ${folder}`)).toMatchObject({
      written: 2,
      kept: 0,
      removed: 0,
      left: [],
    });
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const before = state(folder);
    $.at('2026-11-27 09:00');
    expect(await $.json(`calendar export --dir ${folder}`)).toMatchObject({ written: 0, kept: 2, removed: 0 });
    expect(state(folder)).toEqual(before);
    await $('rm F1');
    expect(await $.json(`calendar export --dir ${folder}`)).toMatchObject({ written: 0, kept: 1, removed: 1 });
    expect(Object.keys(state(folder))).toEqual([expect.stringMatching(/^office-N1-.*\.ics$/)]);
  });

  it('counts on after an undo, for a phone would take a lower SEQUENCE for old news', async () => {
    const $ = office('2026-11-26 09:00', 'zh');
    await $(meeting);
    const folder = beside($, 'calendar');
    const sequence = async (): Promise<number> => {
      await $(`calendar export --dir ${folder}`);
      const [name = ''] = readdirSync(folder);
      return Number(/^SEQUENCE:(\d+)/m.exec(readFileSync(join(folder, name), 'utf8'))?.[1]);
    };
    expect(await sequence()).toBe(0);
    await $('notice edit N1 --place 二楼');
    expect(await sequence()).toBe(1);
    await $('undo');
    expect(await sequence()).toBe(2);
    expect(await sequence()).toBe(2);
  });

  it('is not emptied by a desk that is the wrong one, and what a killed run left is cleared up', async () => {
    const $ = office('2026-11-26 09:00', 'zh');
    const { record } = await $.json(meeting);
    const folder = beside($, 'calendar');
    await $(`calendar export --dir ${folder}`);
    const before = state(folder);
    expect((await office('2026-11-26 09:00').try(`calendar export --dir ${folder}`)).code).toBe(1);
    expect(state(folder)).toEqual(before);
    for (const [name, seconds] of [
      ['old', 1],
      ['new', Date.now() / 1000],
    ] as const) {
      const file = join(folder, `office-N1-${record.uid}.ics.${name}.tmp`);
      writeFileSync(file, 'half');
      utimesSync(file, seconds, seconds);
    }
    await $(`calendar export --dir ${folder}`);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([expect.stringContaining('.new.tmp')]);
  });

  it('leaves alone what others put there, be it under a name like ours', async () => {
    const $ = office('2026-11-26 09:00', 'zh');
    const { record } = await $.json(meeting);
    const folder = beside($, 'calendar');
    mkdirSync(folder);
    const [ours, link] = [`office-N1-${record.uid}.ics`, `office-N2-${record.uid}.ics`];
    writeFileSync(join(folder, ours), 'BEGIN:VCALENDAR\r\nPRODID:-//phone//EN\r\nEND:VCALENDAR\r\n');
    writeFileSync(join(folder, 'theirs.ics'), 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
    symlinkSync(beside($, 'nowhere'), join(folder, link));
    const before = state(folder);
    const { code, err } = await $.try(`calendar export --dir ${folder}`);
    expect(code).toBe(0);
    expect(err).toContain(ours);
    expect(state(folder)).toEqual(before);
    expect(existsSync(beside($, 'nowhere'))).toBe(false);
  });
});

describe('an invitation', () => {
  const told = async (): Promise<Office> => {
    const $ = office('2026-11-26 09:00', 'zh');
    await $(meeting);
    await $('config set clerk 李娜');
    await $('person new 李娜 --email lina@example.cn');
    await $('person new 张三 --email zhang@example.cn');
    await $('person new 周敏 --email zm@example.cn');
    await $('notice send N1');
    return $;
  };

  it('asks those who are called, by what they are called as', async () => {
    const $ = await told();
    const file = beside($, 'invite.ics');
    const { out, err } = await $.try(`notice invite N1 --out ${file}`);
    expect(out).toContain('邀请（张三、周敏）已写到');
    expect(err).toContain('没有邮箱、未列入：李四');
    const ics = unfolded(readFileSync(file, 'utf8'));
    expect(ics).toContain('METHOD:REQUEST');
    expect(ics).toContain('ORGANIZER;CN=李娜:mailto:lina@example.cn');
    expect(ics).toMatch(
      /ATTENDEE;CN=张三;.*ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:zhang@example.cn/,
    );
    expect(ics).toMatch(/ATTENDEE;CN=周敏;.*ROLE=OPT-PARTICIPANT;/);
    await $('notice reply N1 张三 yes');
    expect(unfolded(await $('notice invite N1 --to 张三'))).toMatch(/PARTSTAT=ACCEPTED/);
  });

  it('is called off by the same UID and a higher SEQUENCE', async () => {
    const $ = await told();
    const of = (ics: string, name: string) => new RegExp(`^${name}:(.*)\\r$`, 'm').exec(ics)?.[1];
    const asked = unfolded(await $('notice invite N1'));
    await $('notice cancel N1 --reason 改为书面');
    const off = unfolded(await $('notice invite N1'));
    expect(of(off, 'METHOD')).toBe('CANCEL');
    expect(of(off, 'STATUS')).toBe('CANCELLED');
    expect(of(off, 'UID')).toBe(of(asked, 'UID'));
    expect(Number(of(off, 'SEQUENCE'))).toBeGreaterThan(Number(of(asked, 'SEQUENCE')));
    expect(off).not.toMatch(/RSVP|VALARM/);
  });

  it('comes from the address that mail is set to be from, whoever the clerk is', async () => {
    const $ = await told();
    const file = join($.folder, 'desk.json');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('"clerk":', '"mailFrom":"办公室 <office@example.cn>","clerk":'),
    );
    expect(unfolded(await $('notice invite N1'))).toContain('ORGANIZER;CN=李娜:mailto:office@example.cn');
  });

  it('says what is missing', async () => {
    const $ = office('2026-11-26 09:00');
    await $(meeting);
    expect((await $.try('notice invite N1')).err).toMatch(/needs the address it comes from[\s\S]*config set clerk/);
    await $('config set clerk "Li Na"');
    await $('person new "Li Na" --email lina@example.cn');
    expect((await $.try('notice invite N1')).err).toMatch(/has an address[\s\S]*person edit/);
    expect((await $.try('notice invite N1 --to Nobody')).code).toBe(1);
    expect((await $.try('notice invite N9')).code).toBe(1);
  });
});
