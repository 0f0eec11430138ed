import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Machine, machine } from './machine.fixture.ts';
import { noCron } from './tools.fixture.ts';
import { type Message, otherEnds, WAYS } from './ways.fixture.ts';

const LIST = '今日清单';

/**
 * Reminders expected on every channel from Friday to Sunday, by time: the evening before a meeting, a visit and a duty shift; half an hour
 * before each; the start of a shift; two hours before replies are due; and on the mornings of working days what is due or late. Saturday 10
 * October is a make-up working day, so it has its morning list and is the working day before Monday. On Sunday there is neither a list nor
 * a reminder of anything late.
 */
const EXPECTED: readonly (readonly [string, ...string[]])[] = [
  [
    '2026-10-09 08:30',
    LIST,
    '值班 今天 08:30：值班员 李娜，带班 张伟（D1）',
    '督办 今天 17:30 到期：报送总结，李娜（F1）',
  ],
  ['2026-10-09 13:30', '会议 今天 14:00：主任会议，三楼（N1）'],
  ['2026-10-09 14:30', '来访 今天 15:00：王建国（城关镇），被访人 张伟（V2）'],
  ['2026-10-09 16:30', '会议 10-10 周六 10:00：代表座谈，三楼（N2）'],
  ['2026-10-09 18:00', '值班 10-10 周六 08:30：值班员 李娜，带班 张伟（D2）'],
  ['2026-10-10 07:00', '回执 今天 09:00 截止：代表座谈，1 人中 1 人未回复（N2）'],
  [
    '2026-10-10 08:30',
    LIST,
    '督办逾期：报送总结，李娜，时限 10-09 周五 17:30（F1）',
    '值班 今天 08:30：值班员 李娜，带班 张伟（D2）',
    '回执 今天 09:00 截止：代表座谈，1 人中 1 人未回复（N2）',
  ],
  ['2026-10-10 09:30', '会议 今天 10:00：代表座谈，三楼（N2）'],
  ['2026-10-10 16:30', '来访 10-12 周一 15:00：赵敏（县医院），被访人 张伟（V1）'],
  ['2026-10-10 18:00', '值班 10-11 周日 08:30：值班员 李娜，带班 张伟（D3）'],
  ['2026-10-11 08:30', '值班 今天 08:30：值班员 李娜，带班 张伟（D3）'],
];

/**
 * Reminders after the computer was off for three days: those that are late but still of use, and one line that counts what is over (the
 * visit, the meeting and its replies).
 */
const AFTER = [
  '督办逾期：报送总结，李娜，时限 10-09 周五 17:30（F1）',
  '督办逾期：晚间事项，时限 10-12 周一 00:30（F2）',
  '另有 3 项已过时',
];

/** Times at which cron runs: all by day, some by night, as if the computer were off in between. */
const TICKS = ['2026-10-09', '2026-10-10', '2026-10-11'].flatMap((day) =>
  Array.from({ length: 48 }, (_, n) => `${String(n >> 1).padStart(2, '0')}:${n % 2 === 0 ? '00' : '30'}`)
    .filter((clock) => (clock >= '07:00' && clock <= '19:30') || ['00:00', '03:00', '06:00', '21:00'].includes(clock))
    .map((clock) => `${day} ${clock}`),
);

/** Crontab of the clerk before the test: a PATH, a zone, and an entry that prints its zone. */
const own = (bin: string): string =>
  // The home in which the programs are listed that the desk may run. This machine's own user has another.
  `PATH=${bin}:/usr/bin:/bin\nHOME=${dirname(bin)}\nTZ=Europe/Berlin\n30 9 10 10 * echo "own entry $TZ"\n`;

const OWN_TICK = '2026-10-10 09:30';

const reason = noCron();

describe.skipIf(reason)('three days under cron', () => {
  let m: Machine;
  let ends: Awaited<ReturnType<typeof otherEnds>>;
  let desk = '';
  let command = '';
  const $ = (...args: string[]): string => m.office(...args, '--desk', desk);
  const tab = (): string => m.run(['crontab', '-l']).out;

  beforeAll(async () => {
    m = await machine();
    ends = await otherEnds(m);
    desk = `${m.folder}/办公 100%`;
    m.set('2026-10-08 15:00');
    $('person', 'new', '李娜', '--phone', '13800000108');
    $('person', 'new', '张伟', '--role', 'leader');
    for (const day of ['2026-10-09', '2026-10-10', '2026-10-11'])
      $('duty', 'set', day, '--officer', '李娜', '--leader', '张伟');
    const meeting = (title: string, at: string, ...more: string[]): string =>
      $('notice', 'new', title, '--at', at, '--place', '三楼', '--host', '张伟', '--to', '李娜', ...more);
    meeting('主任会议', '2026-10-09 14:00');
    meeting('代表座谈', '2026-10-10 10:00', '--reply-by', '2026-10-10 09:00');
    $('notice', 'send', 'N1');
    $('notice', 'send', 'N2');
    $('followup', 'new', '报送总结', '--due', '2026-10-09 17:30', '--lead', '李娜', '--source', 'superior');
    // Occasions while the computer is off.
    $('visitor', 'expect', '赵敏', '--at', '2026-10-12 15:00', '--org', '县医院', '--host', '张伟');
    meeting('党组会议', '2026-10-13 10:00');
    $('notice', 'send', 'N3');
    $('visitor', 'expect', '王建国', '--at', '2026-10-09 15:00', '--org', '城关镇', '--host', '张伟');
    for (const [name, value] of Object.entries(ends.settings)) $('config', 'set', name, value);
    m.crontab(own(ends.bin));
    $('remind', 'install', '--every', '30m', '--morning', '08:30', '--yes');
    command = (/^\*\/30 \* \* \* \* (.*)$/m.exec(tab())?.[1] ?? '').replaceAll('\\%', '%');
    await m.start();
  });

  afterAll(async () => {
    await ends?.close();
    await m?.stop();
  });

  /** Lines of a message; of the day's list only its title. */
  const saidIn = ({ title, lines }: Message): readonly string[] => {
    if (!title.startsWith(LIST)) return lines;
    expect(lines[0]).toMatch(/^2026年10月\d+日 周. .*(?:工作日|调休上班)/);
    return [title];
  };

  it('say everything once on every way at its time, and in the second run of a minute nothing', async () => {
    const said: [string, ...string[]][] = [];
    for (const tick of TICKS) {
      await m.turnTo(tick);
      const messages = [...ends.taken()];
      const isOwn = ({ title }: Message): boolean => title === 'own entry Europe/Berlin';
      // The clerk's own entry is another job in the same minute and may end later than ours.
      while (tick === OWN_TICK && !messages.some(isOwn)) {
        await new Promise((settle) => setTimeout(settle, 20));
        messages.push(...ends.taken());
      }
      const rest = messages.filter((one) => !(tick === OWN_TICK && isOwn(one)));
      const onWays = WAYS.map((way) => rest.filter((one) => one.way === way).flatMap(saidIn));
      for (const onWay of onWays) expect(onWay).toEqual(onWays[0]);
      if (onWays[0]?.length) said.push([tick, ...onWays[0]]);
      expect(await m.bare(command)).toEqual({ code: 0, out: '', err: '' });
      expect(ends.taken()).toEqual([]);
    }
    expect(said).toEqual(EXPECTED);
  });

  it('bring the daemon by itself when its minute has come', async () => {
    $('followup', 'new', '晚间事项', '--due', '2026-10-12 00:30', '--remind', '30m');
    await m.waitFrom('2026-10-11 23:59', 54);
    const messages = ends.taken();
    expect(messages.map(({ way }) => way).sort()).toEqual([...WAYS].sort());
    for (const { lines } of messages) expect(lines).toEqual(['督办 今天 00:30 到期：晚间事项（F2）']);
  });

  it('are told in one message on each way when the computer was off for three', async () => {
    await m.turnTo('2026-10-14 18:30');
    const messages = ends.taken();
    expect(messages.map(({ way }) => way).sort()).toEqual([...WAYS].sort());
    for (const { lines } of messages) expect(lines).toEqual(AFTER.map((said) => expect.stringContaining(said)));
    expect(await m.bare(command)).toEqual({ code: 0, out: '', err: '' });
    expect(ends.taken()).toEqual([]);
  });

  it('leave the crontab as it was', () => {
    expect($('remind', 'status')).toContain('由 cron 每 30 分钟运行一次');
    $('remind', 'uninstall', '--yes');
    expect(tab()).toBe(own(ends.bin));
  });
});
