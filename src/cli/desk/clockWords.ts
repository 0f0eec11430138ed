import { type Text, text } from '../../core/text.ts';

const echo = (typed: string): string => (typed.length > 40 ? `${typed.slice(0, 40)}…` : typed);

/** What is said of the clock a desk goes by. */
export const clockWords = {
  noZone: (tz: string): Text => text(`TZ: “${echo(tz)}” is no time zone`, `TZ：“${echo(tz)}”不是时区`),
  noZoneHint: text(
    'Write it like Asia/Shanghai, capitals included, or unset it',
    '写成 Asia/Shanghai 这样（区分大小写），或取消设置',
  ),
  badZone: (name: string): Text =>
    text(`This desk is set to the zone “${echo(name)}”, which is none`, `台面设置的时区“${echo(name)}”不存在`),
  badZoneHint: text(
    'office config set zone Asia/Shanghai sets another',
    '请用 office config set zone Asia/Shanghai 改正',
  ),
  otherClock: (zone: string, here: string): Text =>
    text(
      `This desk goes by the clock of ${zone}; this machine’s is another (${here}). All times are the desk’s, typed or printed.`,
      `本台面使用 ${zone} 时间，与本机时钟（${here}）不同；输入和显示的时间都是台面时间。`,
    ),
  noneSet: (there: string, here: string, isReadThere: boolean): Text => {
    const [en, zh] = isReadThere
      ? ['They are read and printed by the clock they were written by.', '现按登记时的时钟读取和显示。']
      : ['They are read and printed by this machine’s clock.', '现按本机时钟读取和显示。'];
    return text(
      `The times of this desk were written at ${there}, this machine’s clock is at ${here}, and no zone is set. ${en} office config set zone Asia/Shanghai settles it.`,
      `本台面的时间按 ${there} 登记，本机时钟为 ${here}，台面尚未设置时区。${zh}用 office config set zone Asia/Shanghai 设定。`,
    );
  },
};
