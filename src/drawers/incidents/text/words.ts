import { clockOf } from '../../../core/civil.ts';
import { both, same, type Text, text } from '../../../core/text.ts';
import type { LogLine, ReportStage } from '../record.ts';

const DIGITS = '〇一二三四五六七八九';

/** A number up to 99 in Chinese: 一, 十二, 二十. */
const numeral = (no: number): string => {
  const [tens, ones] = [Math.floor(no / 10), no % 10];
  if (tens === 0) return DIGITS.charAt(ones);
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${ones === 0 ? '' : DIGITS.charAt(ones)}`;
};

/** Words of the reports that are sent. */
export const infoWords = {
  head: (stage: ReportStage, no: number): Text => {
    switch (stage) {
      case 'first':
        return text('Duty information (first report)', '值班信息（初报）');
      case 'update':
        return text(`Duty information (update ${no})`, `值班信息（续报${numeral(no)}）`);
      case 'final':
        return text('Duty information (final report)', '值班信息（终报）');
    }
  },
  subject: (title: string, stage: ReportStage): Text =>
    stage === 'update'
      ? text(`The latest on: ${title}`, `关于${title}最新情况的报告`)
      : text(`Report on: ${title}`, `关于${title}的报告`),
  colon: text(': ', '：'),
  unknown: text('being verified', '正在核实'),
  blank: same('__________'),
  learned: text('Learned', '接报时间、来源'),
  learnedFrom: (when: Text, from: string | null): Text =>
    from === null ? when : text(`${when.en}, from ${from}`, `${when.zh}，${from}`),
  when: text('Happened', '发生时间'),
  nature: text('Kind and level', '性质'),
  natureOf: (kind: Text, level: Text | null): Text =>
    level === null ? kind : text(`${kind.en}, ${level.en}`, `${kind.zh}，${level.zh}`),
  losses: text('Casualties', '伤亡损失'),
  reach: text('Reach and trend', '影响范围和趋势'),
  done: text('Leaders on the spot, measures taken', '领导到位和已采取措施'),
  presentOf: (who: string): Text => text(`on the spot: ${who}`, `${who}已到场`),
  ahead: text('Next steps and proposals', '拟采取措施和建议'),
  since: (when: Text): Text => text(`Since the report of ${when.en}:`, `现将 ${when.zh} 报告之后的情况续报如下：`),
  latest: text('What happened since', '最新情况'),
  nothingNew: text('nothing new', '无新情况'),
  steps: (lines: readonly LogLine[]): Text =>
    both((lang) => lines.map(({ at, text: said }) => `${clockOf(at)} ${said}`).join(lang === 'zh' ? '；' : '; ')),
  signer: text('Signed', '签发'),
  sender: text('From', '报送单位'),
  sentTo: text('To', '主送'),
  sentAt: text('Sent', '报送时间'),
  contact: text('Contact', '联系人'),
} as const;
