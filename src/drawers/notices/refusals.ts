import { listed, type Text, text } from '../../core/text.ts';

const named = (name: string): string => (name.length > 40 ? `${name.slice(0, 40)}…` : name);

/** What a notice refuses, and what to do instead. */
export const refusals = {
  endTwice: text('--until and --for both say when it ends', '--until 和 --for 都在说结束时间'),
  endInAt: text('--at and --until say different ends', '--at 和 --until 说的结束时间不同'),
  endTwiceHint: text('Give one of them', '两者只写其一'),
  inThePast: (start: Text): Text => text(`${start.en} is over already`, `${start.zh} 已经过去`),
  pastHint: text(
    'Write the year if it is another one; meetings of the past come in by office import',
    '如在别的年份请写明年份；过去的会议请用 office import 导入',
  ),
  endsFirst: (start: Text, end: Text): Text =>
    text(
      `It would end (${end.en}) before it has begun (${start.en})`,
      `结束时间（${end.zh}）不晚于开始时间（${start.zh}）`,
    ),
  endHint: text(
    'Hours without am or pm count to 24: 15:30. Or say how long: --for 90m',
    '不写上午、下午的钟点按 24 小时计，如 15:30；也可写时长：--for 90m',
  ),
  replyInThePast: (due: Text): Text =>
    text(`The reply deadline, ${due.en}, is over already`, `回执时限 ${due.zh} 已过`),
  replyTooLate: (due: Text, start: Text): Text =>
    text(
      `The reply deadline, ${due.en}, is later than the start, ${start.en}`,
      `回执时限 ${due.zh} 晚于开始时间 ${start.zh}`,
    ),
  replyHint: text('Give --reply-by a time between now and the start', '--reply-by 应在现在与开始时间之间'),

  calledTwice: (name: string): Text => text(`${named(name)} is on the list twice`, `${named(name)} 在名单中出现两次`),
  calledTwiceHint: text(
    'Everyone is called, an observer or a substitute, and only one of them',
    '每人只能有一个身份：参会、列席或代替他人',
  ),
  nobodyCalled: text('Nobody would be called', '参会人员不能为空'),
  notCalled: (id: string, name: string): Text =>
    text(`${named(name)} is not called to ${id}`, `${named(name)} 不在 ${id} 的参会名单中`),
  whoIsCalled: (names: readonly string[]): Text => {
    const shown = listed(names.slice(0, 12));
    const more = names.length > 12 ? '…' : '';
    return text(`Called are: ${shown.en}${more}`, `名单：${shown.zh}${more}`);
  },
  didYouMean: (near: string): Text => text(`Did you mean ${near}?`, `是不是 ${near}？`),

  ownParent: (id: string): Text => text(`${id} cannot belong to itself`, `${id} 不能从属于自己`),
  numberTaken: (number: string, id: string): Text =>
    text(`Document number ${number} of this year belongs to ${id}`, `本年度第 ${number} 号已用于 ${id}`),

  isCancelled: (id: string): Text => text(`${id} was cancelled`, `${id} 已取消`),
  isCancelledHint: (id: string): Text =>
    text(
      `Write a new notice: office notice new. If it was cancelled by mistake: office undo --of ${id} takes back the last command about it (office log ${id} shows which)`,
      `请另拟通知：office notice new。如系误取消：office undo --of ${id} 撤销关于它的最近一条命令（是哪一条可用 office log ${id} 查看）`,
    ),
  isHeld: (id: string): Text => text(`${id} was held already`, `${id} 已召开`),
  isHeldHint: (id: string): Text =>
    text(
      `Another meeting is another notice: office notice new. What came of this one: office notice held ${id} --minutes TEXT`,
      `再开一次请另拟通知：office notice new；补记本次情况：office notice held ${id} --minutes 纪要`,
    ),
  attendanceHint: (id: string): Text =>
    text(
      `Correct the attendance: office notice held ${id} --excused NAMES`,
      `更正出席情况：office notice held ${id} --excused 姓名`,
    ),
  postponeInstead: (id: string): Text =>
    text(`${id} has been issued; its start is moved by postponing it`, `${id} 已发出，改时间须办延期`),
  postponeHint: (id: string): Text =>
    text(`office notice postpone ${id} --at WHEN`, `office notice postpone ${id} --at 时间`),
  sameTime: (id: string, start: Text): Text => text(`${id} is at ${start.en} anyway`, `${id} 本来就定在 ${start.zh}`),
  editHint: (id: string): Text =>
    text(`A new end: office notice edit ${id} --until WHEN`, `只改结束时间：office notice edit ${id} --until 时间`),

  nobodyKnew: (id: string): Text =>
    text(
      `Nobody had been told of ${id}, so nobody need be told that it is cancelled`,
      `${id} 未通知过任何人，无须告知取消`,
    ),
  leaveNeedsReason: text('Leave needs a reason', '请假须写明原因'),
  reasonHint: text('Add --reason TEXT', '请加 --reason 原因'),
  substituteNeedsName: text('Who comes instead?', '由谁代替？'),
  byHint: text('--by NAME names the substitute', '用 --by 姓名 写明代替的人'),
  byOnlyForSubstitute: text('--by goes with the answer substitute only', '--by 只用于派员代替'),

  noSuchMaterial: (id: string, typed: string): Text =>
    text(`${id} wants no material “${named(typed)}”`, `${id} 没有名为“${named(typed)}”的材料`),
  whichMaterials: (titles: readonly string[]): Text => {
    const shown = listed(titles);
    return titles.length === 0
      ? text('It lists none; add one with edit --material', '尚未列出材料，可用 edit --material 添加')
      : text(`It wants: ${shown.en}`, `材料有：${shown.zh}`);
  },
  receivedAlready: (material: string): Text => text(`${material} was received already`, `“${material}”已经收到`),

  notYet: (id: string, start: Text): Text =>
    text(`${id} does not begin until ${start.en}`, `${id} 到 ${start.zh} 才开始`),
  notYetHint: (id: string): Text =>
    text(
      `If it was brought forward: office notice postpone ${id} --at WHEN`,
      `若已提前召开，先改时间：office notice postpone ${id} --at 时间`,
    ),
  heldAlready: (id: string): Text => text(`${id} is recorded as held already`, `${id} 已登记为召开`),
  heldAgainHint: (id: string): Text =>
    text(
      `Add to it: office notice held ${id} --minutes TEXT, or --absent, --excused, --late, --present NAMES`,
      `可补充：office notice held ${id} --minutes 纪要，或 --absent、--excused、--late、--present 姓名`,
    ),
  attendanceTwice: (name: string): Text =>
    text(`${named(name)} cannot have attended in two ways`, `${named(name)} 的出席情况写了两种`),
  decidedAlready: (id: string, title: string): Text =>
    text(`${id} has the decision “${named(title)}” already`, `${id} 已有议定事项“${named(title)}”`),
  decidedHint: text(
    'Its follow-up was opened then; change that one with office followup edit',
    '当时已登记督办，请用 office followup edit 更正该督办',
  ),
  emptyTask: (typed: string): Text => text(`“${named(typed)}” names no matter`, `“${named(typed)}”没有写事项`),
  taskHint: text(
    'Write it as ITEM=OWNER@WHEN, such as "Report=Li Si@fri"',
    '格式：事项=负责人@时间，如 工作报告=李四@周五',
  ),
} as const;
