import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

const PHONE = '13812345678';

describe('a telephone in whatever was written', () => {
  it('stands nowhere on the screen in full, nor in JSON', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    const said = [
      await $(`jot 给${PHONE}回电`),
      await $(`followup new 催报表${PHONE} --lead 张三 --due 2026-11-23`),
      await $(`followup feedback F2 已打${PHONE}`),
      await $(
        `notice new 座谈会${PHONE} --at "2026-11-25 9:00" --place 请打${PHONE} --host 张伟 --to 李四 --agenda 拨${PHONE}`,
      ),
      await $(`visitor in 赵敏 --org 联系${PHONE} --purpose 座机0871-65123456`),
      ...(await Promise.all(
        ['today', 'week', 'followup list', 'search 回电', 'show F2', 'why F1', 'log', 'show N1', 'show V1'].map(
          (line) => $(line),
        ),
      )),
      ...(await Promise.all(
        ['today', 'week', 'followup list', 'search 回电', 'show F2', 'show N1', 'show V1'].map(
          async (line) => (await $.try(`${line} --json`)).out,
        ),
      )),
    ];
    for (const shown of said) {
      expect(shown).not.toContain(PHONE);
      expect(shown).not.toContain('65123456');
    }
    expect(said.filter((shown) => shown.includes('138****5678')).length).toBeGreaterThan(14);
  });

  it('is masked in a name too, as desks of earlier versions have it', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $('followup new 催报表 --lead 张三 --due 2026-11-23');
    const other = office('2026-11-23 08:30', 'zh');
    const file = join(other.folder, '..', 'earlier.json');
    writeFileSync(file, (await $('export')).replaceAll('张三', `张三${PHONE}`));
    await other(`import ${file}`);
    for (const line of ['today', 'followup list', 'show F1', 'search 张三'])
      expect(await other(line), line).toMatch(/^(?![\s\S]*13812345678)[\s\S]*138\*{4}5678/);
  });

  it('is shown to whoever asks, and stays whole on the desk', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $(`jot 给${PHONE}回电`);
    expect(await $('today --reveal')).toContain(PHONE);
    expect((await $.json('show F1 --reveal')).record.title).toBe(`给${PHONE}回电`);
    expect(await $('export')).toContain(PHONE);
    expect(await $('search 13812345678')).toContain('138****5678');
  });

  it('is whole in a notice that is to be pasted, for it is meant to be called', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $(`notice new 座谈会 --at "2026-11-25 9:00" --place 会议室 --host 张伟 --to 李四 --contact "李娜 ${PHONE}"`);
    expect(await $('notice text N1')).toContain(PHONE);
    expect((await $.json('notice text N1')).text).toContain(PHONE);
  });

  it('is whole in a setting, which a script reads', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $(`config set mail-to ${PHONE}@example.cn`);
    expect(await $('config get mail-to')).toContain(`${PHONE}@example.cn`);
  });
});
