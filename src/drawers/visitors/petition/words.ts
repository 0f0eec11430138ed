import { dayText } from '../../../calendar/speak.ts';
import type { Day } from '../../../core/civil.ts';
import { type Text, text } from '../../../core/text.ts';

export const petitionWords = {
  part: text('Petition', '信访'),
  channel: text('Came by', '渠道'),
  reps: text('Representatives', '代表'),
  referred: text('Referred', '转送'),
  accused: text('Accused', '被控告方'),
  channels: {
    visit: text('visit', '来访'),
    letter: text('letter', '来信'),
    phone: text('phone', '来电'),
    web: text('web', '网上'),
  },
  channelHelp: text('how it came; a letter needs no signing out', '信访渠道；来信、来电、网上不计在内人员'),
  repsHelp: text('who speaks for a group, five at most', '集体访推选的代表，不超过 5 人'),
  referredHelp: text(
    'another body referred it: an objection is due in 5 working days',
    '由其他机关转送、交办，5 个工作日内可提出异议',
  ),
  accusedHelp: text(
    'who is accused; withheld, and it is never passed to them',
    '被检举控告的人或单位，不公开，也不得转给他们',
  ),

  papers: {
    register: text('register form', '来访登记表'),
    accepted: text('notice of acceptance', '受理告知书'),
    refused: text('notice of non-acceptance', '不予受理告知书'),
    opinion: text('written result', '处理意见书'),
    extension: text('notice of extension', '延期告知书'),
  },

  tooManyReps: (count: number): Text =>
    text(
      `${count} representatives: five at most (Regulations on Petition Work, art. 20)`,
      `代表 ${count} 人：不得超过 5 人（信访工作条例第二十条）`,
    ),
  tooManyRepsHint: text('Name five of them; the others are counted by --count', '请只写 5 人以内，总人数写 --count'),
  onlyPetitions: (kind: Text): Text =>
    text(
      `Only a petition has --reps, --channel, --referred and --accused, and this visit is: ${kind.en}`,
      `只有信访才写 --reps、--channel、--referred、--accused，此次来访类别为${kind.zh}`,
    ),
  onlyPetitionsHint: text('Leave them out, or give --kind petition', '请去掉，或写明 --kind petition'),
  onlyAccusations: text('Only an accusation has --accused', '只有检举控告才写 --accused'),
  onlyAccusationsHint: text(
    'Give --nature accusation, or clear it: --accused -',
    '请写 --nature accusation；不是检举控告的用 --accused - 清除',
  ),
  toAccused: text(
    'An accusation is never shown to those accused (Regulations on Petition Work, art. 30(3)): somebody else has to receive it',
    '检举控告不得透露给被检举控告的人（信访工作条例第三十条第三款），请由他人接待',
  ),

  group: (count: number): Text => text(`Group of ${count}`, `集体访 ${count} 人`),
  askForReps: text('Ask for representatives (5 at most)', '请推选代表（≤5人）'),
  groupNote: (id: string, count: number): Text =>
    text(
      `Group of ${count}: ask for representatives, 5 at most (Regulations on Petition Work, art. 20): office visitor edit ${id} --reps NAMES`,
      `集体访 ${count} 人：请推选代表（≤5人，信访工作条例第二十条）：office visitor edit ${id} --reps 姓名`,
    ),
  majorNote: (id: string): Text =>
    text(
      `If it is major or urgent, tell the body above at once (Regulations on Petition Work, art. 25): office visitor edit ${id} --inform BODY`,
      `重大、紧急的应立即报告（信访工作条例第二十五条）：office visitor edit ${id} --inform 单位`,
    ),
  concluded: text('Concluded: explain and calm them', '已终结，做好疏导'),
  concludedNote: text(
    'Concluded by a recheck: the same facts are not taken up again, no clock runs (Regulations on Petition Work, art. 36(3)). Explain, and calm them',
    '已终结，做好疏导：已经复核，同一事实和理由不再受理，不起算时限（信访工作条例第三十六条第三款）',
  ),
  anonymousNote: text(
    'Name or address unclear: no written notice is due (Regulations on Petition Work, art. 23(2)); the matter is still handled',
    '姓名、住址不清，不须书面告知（信访工作条例第二十三条第二款）；反映的事项仍应办理',
  ),
  suggestionNote: text(
    'A suggestion is answered; the 60 days do not apply (Regulations on Petition Work, art. 29)',
    '意见建议类应研究并予以回复，不适用六十日（信访工作条例第二十九条）',
  ),
  litigationNote: text(
    'A matter of litigation goes to the political-legal body, and the clocks of appeals do not run (Regulations on Petition Work, arts. 23, 28, 31(1))',
    '涉法涉诉事项转送政法机关依法办理，不适用申诉求决的时限（信访工作条例第二十三、二十八条，第三十一条第一项）',
  ),
  noResult: (id: string): Text =>
    text(`${id} has no written result that a review could be asked of`, `${id} 尚无处理意见，不能申请复查`),
  noResultHint: (id: string): Text =>
    text(`office show ${id} shows what is open`, `office show ${id} 可查看在办的环节`),
  stillOpen: (id: string): Text => text(`${id} is not closed yet`, `${id} 尚未办结`),
  stillOpenHint: (id: string): Text =>
    text(
      `Close it first: office done ${id} --result TEXT --served DATE`,
      `先办结：office done ${id} --result 结果 --served 日期`,
    ),
  notServed: (id: string): Text =>
    text(`It is not recorded when ${id} was served`, `${id} 没有登记送达日，无从计算申请期限`),
  notServedHint: (id: string): Text =>
    text(`office followup edit ${id} --served DATE`, `office followup edit ${id} --served 日期`),
  askedEarly: (asked: Day, served: Day): Text =>
    text(
      `Asked for on ${dayText(asked).en}, before the answer was served on ${dayText(served).en}`,
      `申请日 ${dayText(asked).zh}早于送达日 ${dayText(served).zh}`,
    ),
  askedToCome: (asked: Day): Text => text(`${dayText(asked).en} is still to come`, `${dayText(asked).zh}还没有到`),
  askedLate: (last: Day): Text =>
    text(
      `It could be asked for until ${dayText(last).en}, 30 days after service (Regulations on Petition Work, arts. 35, 36)`,
      `应自送达之日起 30 日内申请，已于 ${dayText(last).zh}届满（信访工作条例第三十五、三十六条）`,
    ),
  askedLateHint: text(
    'Explain; without new facts it is not taken up again',
    '请做好解释；没有新的事实和理由的不再受理',
  ),
  concludedAlready: (id: string): Text =>
    text(
      `${id} was rechecked: the same facts and reasons are not taken up again (Regulations on Petition Work, art. 36(3))`,
      `${id} 已经复核终结，同一事实和理由不再受理（信访工作条例第三十六条第三款）`,
    ),
  concludedHint: text(
    'Explain, and calm them. New facts are a new matter: office visitor in NAME --kind petition',
    '做好疏导；有新的事实和理由的，按新事项登记：office visitor in 姓名 --kind petition',
  ),
  reviewAsked: (title: string): Text => text(`review asked for: ${title}`, `已登记复查申请：${title}`),
  recheckAsked: (title: string): Text => text(`recheck asked for: ${title}`, `已登记复核申请：${title}`),
} as const;
