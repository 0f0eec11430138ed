import type { Facts } from '../../core/facts.ts';
import { line } from '../../core/settings/kinds.ts';
import { type SettingGroup, valuesIn } from '../../core/settings/setting.ts';
import { text } from '../../core/text.ts';
import type { WordHouse } from '../../formats/word/paper.ts';

/** Settings of papers that are written to .docx. */
export type PrintSettings = {
  /** The words of the red head; empty if papers have none. */
  readonly redHead: string;
  readonly fontTitle: string;
  readonly fontText: string;
  readonly fontHeading: string;
  readonly fontSubheading: string;
};

export const printSettings: SettingGroup<PrintSettings> = {
  title: text('Papers', '公文'),
  settings: {
    redHead: line(
      'red-head',
      text(
        'the words of the red head of notices in .docx; unset: no red head',
        'docx 通知的发文机关标志（红头），如 某某办公室文件；不设则无红头',
      ),
    ),
    fontTitle: line(
      'font-title',
      text('font of titles and of the red head (GB/T 9704: 小标宋)', '标题和红头字体（GB/T 9704：小标宋）'),
      '方正小标宋简体',
    ),
    fontText: line('font-text', text('font of the text (GB/T 9704: 仿宋)', '正文字体（GB/T 9704：仿宋）'), '仿宋'),
    fontHeading: line(
      'font-heading',
      text('font of headings 一、 and of heads of tables (GB/T 9704: 黑体)', '一级标题和表头字体（GB/T 9704：黑体）'),
      '黑体',
    ),
    fontSubheading: line(
      'font-subheading',
      text('font of headings （一） (GB/T 9704: 楷体)', '二级标题字体（GB/T 9704：楷体）'),
      '楷体',
    ),
  },
};

/** The things that all papers of an office have in common. Throws what `valuesIn` throws. */
export const houseOf = ({ settings }: Facts, stored: Readonly<Record<string, unknown>>): WordHouse => {
  const { redHead, fontTitle, fontText, fontHeading, fontSubheading } = valuesIn(printSettings, stored);
  return {
    ...{ office: settings.office, redHead },
    fonts: { title: fontTitle, body: fontText, heading: fontHeading, subheading: fontSubheading },
  };
};
