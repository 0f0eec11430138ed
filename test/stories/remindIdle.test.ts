import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { httpSink } from '../../src/reminders/ways/ways.fixture.ts';
import { office } from '../world.fixture.ts';

/** A desk with a meeting of tomorrow, whose reminders of now were printed. */
const reminded = async () => {
  const $ = office('2026-11-23 08:30', 'zh');
  await $('notice new 主任会议 --at "2026-11-24 10:00" --place 三楼会议室 --host 张伟 --to 李娜');
  await $('notice send N1');
  await $('notice reply N1 李娜 来');
  await $('remind');
  return $;
};

const noteOf = (folder: string) => join(folder, 'remind', 'idle.note');
const untilIn = (folder: string) =>
  (JSON.parse(readFileSync(noteOf(folder), 'utf8')) as { readonly until: string }).until;

describe('remind, run again by cron', () => {
  it('prints nothing until the next reminder, which it prints on time', async () => {
    const $ = await reminded();
    $.at('2026-11-23 08:40');
    expect(await $('remind')).toBe('');
    const until = untilIn($.folder);
    expect(until).toBe('2026-11-23T16:30:00');
    expect((await $.try('doctor')).out).not.toContain('idle.note');
    $.at('2026-11-23 16:25');
    expect(await $('remind')).toBe('');
    $.at('2026-11-23 16:30');
    expect(await $('remind')).toContain('主任会议');
    $.at('2026-11-23 16:35');
    expect(await $('remind')).toBe('');
    expect(untilIn($.folder)).toBe('2026-11-23T17:30:00');
  });

  it('tries a way that failed again at each run, though nothing was changed, and tells nothing twice', async () => {
    let isWell = false;
    const sink = await httpSink(() =>
      isWell ? { body: { errcode: 0, errmsg: 'ok' } } : { body: { errcode: 93000, errmsg: 'invalid webhook url' } },
    );
    const $ = await reminded();
    await $(`config set wecom-url ${sink.url}/send?key=K`);
    await $('config set remind-channels stdout,wecom');
    $.at('2026-11-23 16:20');
    expect(await $('remind')).toBe('');
    expect(await $('remind')).toBe('');
    $.at('2026-11-23 16:30');
    expect(await $.try('remind')).toMatchObject({ code: 1, out: expect.stringContaining('主任会议') });
    $.at('2026-11-23 16:35');
    expect(await $.try('remind')).toMatchObject({ code: 1, out: '' });
    expect(sink.taken).toHaveLength(2);
    isWell = true;
    $.at('2026-11-23 16:40');
    expect(await $.try('remind')).toMatchObject({ code: 0, out: '' });
    $.at('2026-11-23 16:45');
    expect(await $.try('remind')).toMatchObject({ code: 0, out: '' });
    expect(await $('remind')).toBe('');
    expect(sink.taken).toHaveLength(3);
    expect(untilIn($.folder)).toBe('2026-11-23T17:30:00');
  });

  it('looks again once something was changed, the clock was set back, or JSON is asked for', async () => {
    const $ = await reminded();
    $.at('2026-11-23 08:40');
    await $('remind');
    $.at('2026-11-23 08:45');
    await $('notice new 碰头会 --at "2026-11-23 9:20" --place 二楼 --host 张伟 --to 赵敏');
    await $('notice send N2');
    $.at('2026-11-23 08:50');
    expect(await $('remind')).toContain('碰头会');
    await $('remind');
    $.at('2026-11-23 08:20');
    expect(await $.json('remind')).toMatchObject({ schema: 'office.remind/1', digests: [] });
    expect(await $('remind --dry-run')).toBe('');
    // A lost book means that nobody knows what was sent.
    rmSync(join($.folder, 'remind', 'sent.json'));
    $.at('2026-11-23 08:55');
    await $('remind');
    expect(existsSync(join($.folder, 'remind', 'sent.json'))).toBe(true);
  });

  it.each(['', '{', '{"state":1}', 'null', '[]'])('does not mind what stands in its note: %s', async (written) => {
    const $ = await reminded();
    $.at('2026-11-23 08:40');
    await $('remind');
    writeFileSync(noteOf($.folder), written);
    expect(await $('remind')).toBe('');
    $.at('2026-11-23 16:30');
    expect(await $('remind')).toContain('主任会议');
  });
});
