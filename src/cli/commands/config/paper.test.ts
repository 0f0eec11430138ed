import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { everySetting } from '../../settings/everySetting.ts';
import { saidIn, settingsPaper } from './paper.ts';

const said = (paper: string) => {
  const { settings, faults } = saidIn(paper);
  return { settings: Object.fromEntries(settings), faults: faults.map(({ en }) => en) };
};

describe('the text of all settings', () => {
  it.each(['en', 'zh'] as const)('says what is set, and nothing of the safe (%s)', (lang) => {
    const paper = settingsPaper(
      { desk: { hours: '09:00-17:00', clerk: '李四' }, safe: { smtpPassword: 'hunter2' } },
      lang,
    );
    expect(said(paper)).toEqual({ settings: { hours: '09:00-17:00', clerk: '李四' }, faults: [] });
    expect(paper).not.toMatch(/hunter2|smtp-password|wecom-url/);
    for (const { setting } of everySetting())
      if (setting.safe === undefined) expect(paper).toContain(`\n# ${setting.help[lang]}\n`);
  });

  it('names each fault by its line', () => {
    expect(said('clerk = 张三\n\nhours 9\nhurs = 9\nclerk = 李四\nlead-days = 0\nsmtp-password = x\n')).toEqual({
      settings: { clerk: '张三' },
      faults: [
        'Line 3: that is not “name = value”',
        'Line 4: There is no setting “hurs”. Did you mean hours?',
        'Line 5: clerk is set twice',
        'Line 6: “0” is not a whole number from 1 to 60',
        'Line 7: smtp-password can only be set with office config set smtp-password',
      ],
    });
  });

  it('takes blanks, line ends of Windows and a full-width sign', () => {
    expect(said('\tclerk＝张三 \r\n#hours = 9\r\n lead-days=5')).toEqual({
      settings: { clerk: '张三', leadDays: '5' },
      faults: [],
    });
  });

  test('read again says what was stored', () => {
    const name = fc.string({ unit: fc.constantFrom(...'张三李四abc =#：-'), minLength: 1, maxLength: 20 });
    const trimmed = name.map((written) => written.trim()).filter((written) => written !== '');
    fc.assert(
      fc.property(fc.record({ office: trimmed, clerk: trimmed, docCode: trimmed }, { requiredKeys: [] }), (desk) => {
        expect(said(settingsPaper({ desk, safe: {} }, 'zh'))).toEqual({ settings: { ...desk }, faults: [] });
      }),
    );
  });
});
