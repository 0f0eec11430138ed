import { echo, type Text, text } from '../../../core/text.ts';

/** Words of the papers about visits. */
export const petitionPaperWords = {
  titles: {
    register: text('Visitor register form', '来访登记表'),
    accepted: text('Notice of acceptance of a petition', '信访事项受理告知书'),
    refused: text('Notice that a petition is not accepted', '信访事项不予受理告知书'),
    opinion: text('Written result of a petition', '信访事项处理意见书'),
    extension: text('Notice of an extended period', '信访事项延期办理告知书'),
  },
  blank: text('________', '________'),
  you: (names: Text): Text => text(`To ${names.en}:`, `${names.zh}：`),
  yourMatter: (day: Text, matter: string): Text =>
    text(`Your petition of ${day.en}: ${matter}.`, `你（们）于${day.zh}反映的“${matter}”信访事项收悉。`),
  acceptedBy: text(
    'It is within the powers of this office and is accepted (Regulations on Petition Work, arts. 23, 31).',
    '经审查，属于本机关职权范围，根据《信访工作条例》第二十三条、第三十一条，决定予以受理。',
  ),
  resultBy: (from: Text, last: Text): Text =>
    text(
      `A written result is given within 60 days of ${from.en}, by ${last.en}; with approval the period may be extended by 30 days at most (art. 34).`,
      `将自受理之日（${from.zh}）起六十日内，即 ${last.zh}前出具处理意见；情况复杂的，经批准可延长，延长期限不超过三十日（第三十四条）。`,
    ),
  answeredOnly: text(
    'It is studied or examined as the regulation says, and you are told the outcome.',
    '我们将按条例规定研究办理，并向你（们）回复、反馈。',
  ),
  refusedBecause: (reason: string): Text =>
    text(
      `It is not accepted (Regulations on Petition Work, arts. 19, 23). Reason: ${reason}`,
      `根据《信访工作条例》第十九条、第二十三条，决定不予受理。理由：${reason}`,
    ),
  whereElse: (): Text =>
    text('You may turn to the body that is competent: ________', '你（们）可依法向有权处理的机关、单位提出：________'),
  wish: (matter: string): Text => text(`Request: ${matter}`, `一、信访人请求：${matter}`),
  grounds: (said: string): Text => text(`Facts and reasons: ${said}`, `二、查明的事实和理由：${said}`),
  finding: (said: string): Text => text(`Result: ${said}`, `三、处理意见：${said}`),
  basis: text('Legal basis: ________', '四、法律法规及政策依据：________'),
  remedy: text(
    'Remedy: within 30 days after this paper is served you may ask the body above for a review (Regulations on Petition Work, art. 35).',
    '五、救济途径：如不服本处理意见，可自收到本意见书之日起 30 日内向上一级机关、单位申请复查（《信访工作条例》第三十五条）；逾期不申请的，不再受理。',
  ),
  extendedTo: (day: Text, reason: string, by: string): Text =>
    text(
      `The period is extended to ${day.en}, approved by ${by} (Regulations on Petition Work, art. 34). Reason: ${reason}`,
      `因情况复杂，经${by}批准，办理期限延长至 ${day.zh}（《信访工作条例》第三十四条）。延期理由：${reason}`,
    ),
  proof: text('Proof of service', '送达回证'),
  served: text('Paper', '文书名称'),
  servedOn: text('Served on', '受送达人'),
  service: text('Way and place of service', '送达方式、地点'),
  serviceDay: text('Day of service', '送达日期'),
  receivedBy: text('Received by (signature)', '收件人（签名）'),
  servedBy: text('Served by (signature)', '送达人（签名）'),
  proofRemark: text('Remark (refused, left, by another hand)', '备注（拒收、留置、代收）'),
  recorder: text('Recorded by', '登记人'),
  matters: text('Matters', '办理环节'),
  number: text('Number', '编号'),

  noPetition: (id: string): Text => text(`${id} is no petition`, `${id} 不是信访`),
  noPetitionHint: text(
    'Only petitions have this paper; --as register fits any visit',
    '此文书只用于信访；来访登记表用 --as 来访登记表',
  ),
  contrary: (id: string, said: string, paper: Text): Text =>
    text(
      `${id} was answered “${echo(said)}”, which is not what this paper says: ${paper.en}`,
      `${id} 的结果是“${echo(said)}”，与${paper.zh}不符`,
    ),
  contraryHint: (id: string): Text =>
    text(
      `If the answer is wrong, take it up again: office followup reopen ${id} --reason TEXT`,
      `结果登记有误的，先重办：office followup reopen ${id} --reason 原因`,
    ),
  notYet: (id: string, paper: Text): Text =>
    text(`${id} has nothing for this paper yet: ${paper.en}`, `${id} 尚不能出具${paper.zh}`),
  notYetHint: {
    accepted: (id: string): Text =>
      text(`Accept it first: office done ${id} --result Accepted`, `先登记受理：office done ${id} --result 受理`),
    refused: (id: string): Text =>
      text(
        `First: office done ${id} --result "Not accepted: REASON"`,
        `先登记：office done ${id} --result 不予受理：理由`,
      ),
    opinion: (id: string): Text =>
      text(`First: office done ${id} --result TEXT`, `先登记处理意见：office done ${id} --result 内容`),
    extension: (id: string): Text =>
      text(
        `First: office followup extend ${id} --due DATE --reason TEXT --approved-by NAME`,
        `先办延期：office followup extend ${id} --due 时间 --reason 原因 --approved-by 姓名`,
      ),
  },
} as const;
