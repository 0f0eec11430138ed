import { chmodSync, cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { programs } from '../../src/reminders/ways/ways.fixture.ts';
import { office } from '../world.fixture.ts';

/** A desk that came from somebody else: its safe names a program that was never allowed on this machine. */
const foreign = async (lang: 'en' | 'zh' = 'zh') => {
  const folder = programs({ say: 'cat >> "$OUT/said"' });
  const env = { OUT: folder, PATH: '/usr/bin:/bin', XDG_CONFIG_HOME: join(folder, 'config') };
  const $ = office('2026-11-23 08:00', lang, env);
  await $('followup new 报送 --due "2026-11-23 17:00"');
  await $('config set remind-channels exec');
  const safe = join($.folder, 'secrets.json');
  writeFileSync(safe, JSON.stringify({ execProgram: join(folder, 'say') }), { mode: 0o600 });
  $.at('2026-11-23 09:00');
  return { $, safe, folder, program: join(folder, 'say'), hasRun: () => existsSync(join(folder, 'said')) };
};

// The programs are scripts for sh, and the modes those of Unix.
describe.skipIf(process.platform === 'win32')('a desk that came from somebody else', () => {
  it.each(['zh', 'en'] as const)('runs nothing until its program is allowed on this machine (%s)', async (lang) => {
    const { $, program, folder, hasRun } = await foreign(lang);
    const refused = await $.try('remind');
    expect([refused.code, hasRun()]).toEqual([1, false]);
    const said = refused.out + refused.err;
    const set = lang === 'zh' ? 'office 设置 改为 提醒程序' : 'office config set exec-program';
    expect(said).toContain(`XDG_CONFIG_HOME=${join(folder, 'config')} ${set} ${program}`);
    expect(said).toContain(join(folder, 'config/office/allowed.json'));
    expect((await $.try('remind test')).code).toBe(1);
    expect(hasRun()).toBe(false);
    await $(`config set exec-program ${program}`);
    $.at('2026-11-23 09:10');
    await $('remind');
    expect(readFileSync(join(folder, 'said'), 'utf8')).toContain('报送');
    expect(statSync(join(folder, 'config/office/allowed.json')).mode & 0o777).toBe(0o600);
  });

  it('asks on a terminal, once', async () => {
    const { $, hasRun, program } = await foreign();
    const no = await $.atTerminal('remind test', [[program, '\r']]);
    expect([no.code, hasRun()]).toEqual([1, false]);
    const yes = await $.atTerminal('remind test', [[program, 'y', '\r']]);
    expect([yes.code, hasRun()]).toEqual([0, true]);
    expect((await $.atTerminal('remind test', [])).shown).not.toContain('今后运行它吗');
  });

  it('is asked about again as a copy, for the copy may name another program', async () => {
    const { $, program } = await foreign();
    await $(`config set exec-program ${program}`);
    const copy = join($.folder, '..', 'copy');
    cpSync($.folder, copy, { recursive: true });
    expect((await $.try(`--desk=${copy} remind test`)).out).toContain('本机尚未允许');
    await $('remind test');
  });

  it.each([0o666, 0o620, 0o602])('whose safe others may write (%o) is not believed', async (mode) => {
    const { $, safe, program, hasRun } = await foreign();
    await $(`config set exec-program ${program}`);
    chmodSync(safe, mode);
    const refused = await $.try('remind');
    expect([refused.code, hasRun()]).toEqual([1, false]);
    expect(refused.out + refused.err).toContain(`chmod 600 '${safe}'`);
    expect((await $.try('config set smtp-password x')).err).toContain('chmod 600');
    chmodSync(safe, 0o600);
    $.at('2026-11-23 09:10');
    await $('remind');
    expect(hasRun()).toBe(true);
  });

  it('is not allowed more by a list that others may write', async () => {
    const { $, program, folder, hasRun } = await foreign();
    await $(`config set exec-program ${program}`);
    chmodSync(join(folder, 'config/office/allowed.json'), 0o666);
    const refused = await $.try('remind');
    expect([refused.code, hasRun()]).toEqual([1, false]);
    expect(refused.out + refused.err).toContain('allowed.json 他人也能改写');
  });
});
