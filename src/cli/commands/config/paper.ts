import { Complaint } from '../../../core/complaint.ts';
import { settingLabel, valueLabel } from '../../../core/settings/inChinese.ts';
import { inLang, type Lang, type Text } from '../../../core/text.ts';
import { settingGroups } from '../../settings/everySetting.ts';
import { type Kept, keptAs, settingNamed, standingOf } from './known.ts';
import { configWords as w } from './words.ts';

/** All settings stored on the desk as a text to edit. Settings that are not set stand behind a `#`. */
export const settingsPaper = (kept: Kept, lang: Lang): string => {
  const groups = settingGroups().flatMap(({ title, settings }) => {
    const lines = settings
      .filter(({ setting }) => setting.safe === undefined)
      .flatMap((keyed) => {
        const { value, isSet } = standingOf(keyed, kept);
        const { name, help } = keyed.setting;
        const [called, said] = [settingLabel(name), valueLabel(name, value ?? '')].map((text) => inLang(text, lang));
        return ['', `# ${inLang(help, lang)}`, `${isSet ? '' : '# '}${called} = ${said}`.trimEnd()];
      });
    return lines.length === 0 ? [] : ['', `## ${inLang(title, lang)}`, ...lines];
  });
  return [`# ${inLang(w.heading, lang)}`, ...groups, ''].join('\n');
};

/** The content of an edited text: settings as they are stored, by key, and the faults found in it. */
export type PaperSaid = { readonly settings: ReadonlyMap<string, string>; readonly faults: readonly Text[] };

export const saidIn = (paper: string): PaperSaid => {
  const settings = new Map<string, string>();
  const faults: Text[] = [];
  for (const [n, line] of paper.split(/\r\n|[\n\r]/).entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    try {
      const { key, value } = lineRead(line, settings);
      settings.set(key, value);
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      faults.push(w.atLine(n + 1, hinted(error)));
    }
  }
  return { settings, faults };
};

const lineRead = (line: string, before: ReadonlyMap<string, string>) => {
  const parts = /^([^=＝]+)[=＝](.*)$/u.exec(line.normalize('NFC'));
  if (parts === null) throw new Complaint('badValue', w.notALine);
  const { key, setting } = settingNamed((parts[1] ?? '').trim());
  if (setting.safe !== undefined) throw new Complaint('badValue', w.inSafe(settingLabel(setting.name)));
  if (before.has(key)) throw new Complaint('badValue', w.twice(settingLabel(setting.name)));
  return { key, value: keptAs(setting, (parts[2] ?? '').trim()) };
};

const hinted = ({ what, hint }: Complaint): Text =>
  hint === undefined ? what : { en: `${what.en}. ${hint.en}`, zh: `${what.zh}。${hint.zh}` };
