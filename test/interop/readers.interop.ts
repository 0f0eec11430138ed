import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { laidOut, TITLES } from './desk.fixture.ts';
import { PYTHON, ran, scratch, unlessHad } from './programs.fixture.ts';

/** Two zones, with the times their clocks show at six in the morning of 2 December in Shanghai. */
const ZONES = [
  ['Asia/Shanghai', (n: number) => `2026-12-02 ${two(6 + n)}:00`, '2026-12-03 15:00'],
  [
    'America/New_York',
    (n: number) => (n < 7 ? `2026-12-01 ${two(17 + n)}:00` : `2026-12-02 ${two(n - 7)}:00`),
    '2026-12-03 02:00',
  ],
] as const;
const two = (hour: number): string => String(hour).padStart(2, '0');

/**
 * Whether icalendar, the library of khal and todoman, reads this line correctly. It takes `\\n` for a line break, because it undoes the
 * kinds of escapes one after the other.
 */
const isRead = (line: string): boolean => !line.includes('不是换行');

let home = '';
beforeAll(() => {
  home = scratch();
  const $ = laidOut(join(home, 'desk'));
  $('calendar', 'export', '--out', join(home, 'all.ics'));
  $('calendar', 'export', '--dir', join(home, 'cal', 'office'));
});

const noKhal = unlessHad('khal', '--version');
describe.skipIf(noKhal !== null).each(ZONES)('khal in %s', (zone, hourOf) => {
  it('shows every meeting with its title at its hour', () => {
    const formats = ['timeformat = %H:%M', 'dateformat = %Y-%m-%d', 'datetimeformat = %Y-%m-%d %H:%M'];
    const long = ['longdateformat = %Y-%m-%d', 'longdatetimeformat = %Y-%m-%d %H:%M'];
    const config = join(home, `khal-${zone.replace('/', '-')}.conf`);
    writeFileSync(
      config,
      [
        ...['[calendars]', '[[office]]', `path = ${join(home, 'cal', 'office')}`, 'type = calendar', '[locale]'],
        ...[`local_timezone = ${zone}`, `default_timezone = ${zone}`, ...formats, ...long],
        ...['[sqlite]', `path = ${config}.db`, '[default]', 'default_calendar = office', ''],
      ].join('\n'),
    );
    const format = '{start-date} {start-time}|{title}|{location}';
    const said = ran('khal', ['-c', config, 'list', '--day-format', '', '--format', format, '2026-12-01', '3d'], {
      home,
      zone,
    });
    const lines = said
      .replace(/^.*\|\n不是换行.*\n/m, '')
      .split('\n')
      .filter((line) => line !== '');
    const all = TITLES.map((title, n) => `${hourOf(n)}|${title}|三楼;会议室,东`);
    expect(new Set(lines)).toEqual(new Set(all.filter(isRead)));
  });
});

const noTodoman = unlessHad('todoman', '--version');
describe.skipIf(noTodoman !== null).each(ZONES)('todoman in %s', (zone, _, due) => {
  it('shows every follow-up with its title and when it is due', () => {
    const config = join(home, `todoman-${zone.replace('/', '-')}.py`);
    writeFileSync(
      config,
      `path = ${JSON.stringify(join(home, 'cal', '*'))}\ncache_path = ${JSON.stringify(`${config}.db`)}\n`,
    );
    const tasks = JSON.parse(ran('todoman', ['--config', config, '--porcelain', 'list'], { home, zone }));
    const summaries = tasks.map(({ summary }: { summary: string }) => summary).filter(isRead);
    expect(new Set(summaries)).toEqual(new Set(TITLES.filter(isRead)));
    for (const { due: at } of tasks) expect(clockIn(zone, at * 1000)).toBe(due);
  });
});

const clockIn = (timeZone: string, instant: number): string =>
  new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(instant);

const noCalcurse = unlessHad('calcurse', '--version');
describe.skipIf(noCalcurse !== null).each(ZONES)('calcurse in %s', (zone, hourOf) => {
  it('takes in every meeting and every follow-up', () => {
    const own = join(home, `calcurse-${zone.replace('/', '-')}`);
    ran('calcurse', ['-D', own, '-i', join(home, 'all.ics')], { home, zone });
    const dates = ['--input-datefmt', '4', '--output-datefmt', '%Y-%m-%d', '--from', '2026-12-01', '--days', '3'];
    const said = ran(
      'calcurse',
      ['-D', own, '-Q', '--filter-type', 'apt', ...dates, '--format-apt', '%(start:%Y-%m-%d %H:%M)|%m\\n'],
      { home, zone },
    );
    const lines = said.split('\n').filter((line) => line.includes('|'));
    expect(new Set(lines)).toEqual(new Set(TITLES.map((title, n) => `${hourOf(n)}|${title}`)));
    const todo = ran('calcurse', ['-D', own, '-Q', '--filter-type', 'todo', '--format-todo', '|%m\\n'], { home, zone });
    expect(new Set(todo.split('\n').filter((line) => line.startsWith('|')))).toEqual(
      new Set(TITLES.map((title) => `|${title}`)),
    );
  });
});

const noVobject = unlessHad(PYTHON, '-c', 'import vobject');
describe.skipIf(noVobject !== null).each(ZONES)('vobject in %s', (zone, hourOf, due) => {
  it('reads every title, place and description as they were written, and every hour', () => {
    const program = join(home, 'read.py');
    writeFileSync(
      program,
      `import json, sys, vobject
from zoneinfo import ZoneInfo
zone = ZoneInfo(sys.argv[2])
shown = lambda at: at.value.astimezone(zone).strftime('%Y-%m-%d %H:%M')
calendar = vobject.readOne(open(sys.argv[1], encoding='utf-8', newline=''))
calendar.validate()
print(json.dumps({
  'events': [[shown(e.dtstart), e.summary.value, e.location.value, e.description.value] for e in calendar.vevent_list],
  'tasks': [[shown(t.due), t.summary.value] for t in calendar.vtodo_list],
}))
`,
    );
    const read = JSON.parse(ran(PYTHON, [program, join(home, 'all.ics'), zone], { home, zone }));
    expect(read.events).toEqual(
      TITLES.map((title, n) => [hourOf(n), title, '三楼;会议室,东', '主持人：王主任\n一,二;\n三']),
    );
    expect(read.tasks).toEqual(TITLES.map((title) => [due, title]));
  });
});
