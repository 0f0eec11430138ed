import { both, echo, inLang, listed, type Text, text } from '../../../core/text.ts';

/** Words about expiry dates. */
export const dateWords = {
  label: text('Dates', '到期'),
  help: text(
    'what runs out when, as WHAT=DATE or WHAT=DATE@60d (to be minded 60 days before; unless said, as the setting date-lead says); WHAT=none takes it away; may be repeated',
    '何事何日到期，如 检验=2027-08-31 或 检验=2027-08-31@60d（提前60天列入清单，不写则按设置 到期提前）；检验=无 则删去；可写多个',
  ),
  none: text('none', '无'),
  between: text('; ', '；'),
  notADate: (typed: string): Text => text(`“${echo(typed)}” is not WHAT=DATE`, `“${echo(typed)}”不是“事项=日期”`),
  dateHint: text('Write it like inspection=2027-08-31', '请写成 检验=2027-08-31 这样'),

  renewDoes: text('Note the next date of something that was renewed', '续保、续期后登记下次到期日'),
  whatLabel: text('Renewed', '事项'),
  onLabel: text('Next date', '下次到期'),
  whatHelp: text('what was renewed, as it stands there', '已办的事项'),
  onHelp: text('the day on which it runs out next', '下次到期日'),
  renewed: (what: string, on: Text): Text => text(`${what} runs to ${on.en}`, `${what} 有效期至 ${on.zh}`),
  noSuchDate: (title: string, what: string): Text =>
    text(`${title} has no date “${echo(what)}”`, `${title} 没有“${echo(what)}”这一到期事项`),
  datesAre: (noun: string, id: string, all: readonly (Text | string)[]): Text =>
    all.length === 0
      ? text(
          `It has no dates yet: office edit ${id} --date WHAT=DATE`,
          `还没有到期事项，可登记：office edit ${id} --date 事项=日期`,
        )
      : text(
          `There are: ${listed(all).en}; so for example: office ${noun} renew ${id} ${inLang(all[0] ?? '', 'en')} DATE`,
          `现有：${listed(all).zh}；例如 office ${noun} renew ${id} ${inLang(all[0] ?? '', 'zh')} 日期`,
        ),
  notLater: (what: string, on: Text): Text => text(`${what} runs to ${on.en} already`, `${what} 的有效期已到 ${on.zh}`),
  notLaterHint: (id: string, what: string): Text =>
    text(
      `Give a later day; one that is wrong is corrected with office edit ${id} --date +${what}=DATE`,
      `请给更晚的日期；写错的可更正：office edit ${id} --date +${what}=日期`,
    ),
  runsOut: (what: string, on: Text): Text => text(`${what} runs out ${on.en}`, `${what} ${on.zh}到期`),
  task: (action: Text, title: Text | string): Text =>
    both((lang) => `${action[lang]}${lang === 'zh' ? '：' : ': '}${inLang(title, lang)}`),
  due: (title: string, what: string, on: Text): Text =>
    text(`${title}: ${what} runs out ${on.en}`, `${title} ${what} ${on.zh}到期`),
} as const;
