import { dayText } from '../../calendar/speak.ts';
import { type Text, text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';

export const followupWords = {
  leadInCalendar: (lead: string, others: readonly string[]): Text =>
    others.length === 0
      ? text(`Lead: ${lead}`, `主办：${lead}`)
      : text(`Lead: ${lead}; with ${others.join(', ')}`, `主办：${lead}；会办：${others.join('、')}`),
  one: text('a follow-up', '一项督办'),
  many: text('follow-ups', '督办'),
  summary: text('Matters that must be carried through', '必须办到底的事：批示、交办、议定事项、信访'),
  lead: text('Lead', '主办'),
  coHandlers: text('Co-handlers', '会办'),
  source: text('Source', '来源'),
  history: text('History', '经过'),
  light: text('Light', '亮灯'),
  stageLabel: text('Petition', '信访'),
  firstDue: text('First due', '原时限'),

  sources: {
    superior: text('superior body', '上级交办'),
    leader: text("leader's instruction", '领导批示'),
    meeting: text('meeting decision', '会议议定'),
    petition: text('petition', '信访'),
    peer: text('another department', '平级来办'),
    own: text('own', '本室'),
  },
  channels: {
    phone: text('by phone', '电话'),
    visit: text('in person', '当面'),
    letter: text('by letter', '书面'),
    message: text('by message', '短信或微信'),
  },
  states: {
    registered: text('registered', '已登记'),
    assigned: text('assigned', '已交办'),
    waiting: text('awaiting instruction', '待批示'),
    done: text('done', '已办结'),
  },
  lights: { red: text('overdue', '逾期'), yellow: text('slow', '迟缓'), blue: text('close', '临期') },
  stages: {
    acceptance: text('Issue the acceptance notice', '出具受理告知书'),
    result: text('Give the written result', '出具书面处理意见'),
  },

  handle: text('Handle it', '办理'),
  assignIt: text('Name a lead', '明确主办人'),
  awaitInstruction: text('Obtain the instruction', '催领批示'),
  chaseLead: (lead: string): Text => text(`Chase ${lead}`, `催办 ${lead}`),
  followLead: (lead: string): Text => text(`Ask ${lead}`, `跟进 ${lead}`),
  extendedLate: (due: string): Text => ({
    en: `extended too late, to ${dayText(due).en}`,
    zh: `逾期后才延至 ${dayText(due).zh}`,
  }),
  noLead: text('nobody leads it', '无主办人'),
  slow: text('no feedback', '无反馈'),
  waiting: text('awaiting instruction', '待批示'),

  fieldLabels: {
    title: c.title,
    due: c.due,
    lead: text('Lead', '主办'),
    coHandlers: text('Co-handlers', '会办'),
    remark: c.remark,
    remind: c.remind,
  },
  filterLead: text('led by this person or unit', '只看某人主办的'),
  filterSource: text('from this source only', '只看某一来源的'),
  filterOverdue: text('overdue only', '只看逾期的'),

  titleHelp: text('what must be done', '要办的事'),
  idHelp: text('the follow-up, such as F9', '督办编号，如 F9'),
  dueHelp: text('by when; without an hour, closing time', '时限；不写钟点即下班时'),
  leadHelp: text('the one person or unit that leads it', '主办人或主办单位，只有一个'),
  withHelp: text('those who help', '会办人或会办单位'),
  sourceHelp: text('where it comes from; sets the importance', '来源；重要程度由此而定'),
  refHelp: text('the notice or visit it comes from', '所出自的会议或来访编号'),
  importanceHelp: text('instead of what the source sets', '重要程度（不写则随来源）'),
  markHelp: text('lifts it in the list', '排位提前'),
  remarkHelp: text('anything else', '备注'),
  byHelp: text('who reports; the lead unless said', '反馈人；不写即主办'),
  chaseToHelp: text('who was pressed; the lead unless said', '催了谁；不写即主办'),
  viaHelp: text('how', '方式'),
  reasonHelp: text('why', '原因'),
  approvedByHelp: text('who approved it', '批准人'),
  transferToHelp: text('the new lead', '新的主办'),
  resultHelp: text('the result, in words', '办理结果'),
  feedbackHelp: text('what they report', '反馈内容'),
  requestHelp: text('what is asked', '请示事项'),
  requestToHelp: text('of whom', '向谁请示'),
  instructionHelp: text('the instruction, in words', '批示内容'),
  instructionByHelp: text('who gave it', '批示人'),

  newDoes: text('Register a matter', '登记督办事项'),
  editDoes: text('Correct a follow-up', '更正督办事项'),
  feedbackDoes: text('Record what the lead reports', '登记反馈'),
  chaseDoes: text('Record that someone was pressed', '登记催办'),
  extendDoes: text('Move the date, with a reason', '延期，须写原因'),
  extendAbout: text(
    'Ask before the date: an extension made later leaves the matter overdue against its first date.',
    '延期应在时限之前申请；逾期后才延的，仍按原时限算逾期。',
  ),
  transferDoes: text('Move the lead; the history stays', '转办：换主办，经过保留'),
  returnDoes: text('Record that the lead hands it back', '退回：主办退回，待重新交办'),
  requestDoes: text('Ask for an instruction; it cannot be closed before one is recorded', '请示：批示登记之前不能办结'),
  instructionDoes: text('Record the instruction that came', '登记批示'),
  doneDoes: text('Close it with its result', '办结，须写结果'),
  reopenDoes: text('Take it up again', '重新办理'),
  jotDoes: text('Note a trifle in one line', '随手记一笔'),
  jotExample: text('office jot Call the print shop about the nameplates', 'office jot 给印刷厂打电话，问桌签'),
  jotExampleDoes: text(
    'no quotation marks needed; it rises slowly until someone touches it',
    '不必加引号；没人管它就慢慢上升',
  ),
  jotted: (title: string): Text => text(`noted: ${title}`, `已记：${title}`),

  registered: (title: string): Text => text(`registered: ${title}`, `已登记：${title}`),
  revised: (title: string): Text => text(`corrected: ${title}`, `已更正：${title}`),
  dueOn: (due: Text | null): Text =>
    due === null ? text('no date', '不定时限') : text(`due ${due.en}`, `时限 ${due.zh}`),
  fedBack: (by: string | null): Text =>
    by === null ? text('feedback recorded', '已登记反馈') : text(`feedback from ${by} recorded`, `已登记 ${by} 的反馈`),
  chased: (to: string | null): Text => text(`chased ${to ?? ''}`, `已催办 ${to ?? ''}`),
  transferred: (to: string): Text => text(`now led by ${to}`, `已转 ${to} 主办`),
  returned: text('handed back; name a new lead with transfer', '已退回；用 transfer 重新明确主办'),
  requested: (to: string): Text => text(`instruction asked of ${to}`, `已向 ${to} 请示`),
  instructed: (by: string): Text => text(`instruction of ${by} recorded`, `已登记 ${by} 的批示`),
  extended: (due: Text): Text => text(`extended to ${due.en}`, `延至 ${due.zh}`),
  extendedButLate: text(
    'It was late already, and stays overdue against its first date',
    '原时限已过，仍按原时限算逾期',
  ),
  closed: text('closed', '已办结'),
  reopened: text('taken up again', '已重新办理'),

  eventFeedback: (by: string | null, said: string): Text =>
    text(`feedback${by === null ? '' : ` from ${by}`}: ${said}`, `${by ?? ''}反馈：${said}`),
  eventChase: (to: string | null, via: Text | null): Text =>
    text(
      `chased ${to ?? ''}${via === null ? '' : ` ${via.en}`}`,
      `催办 ${to ?? ''}${via === null ? '' : `（${via.zh}）`}`,
    ),
  eventExtend: (due: Text, reason: string, by: string | null): Text =>
    text(
      `extended to ${due.en}: ${reason}${by === null ? '' : ` (approved by ${by})`}`,
      `延至 ${due.zh}：${reason}${by === null ? '' : `（${by} 批准）`}`,
    ),
  eventTransfer: (from: string | null, to: string): Text =>
    text(
      `transferred${from === null ? '' : ` from ${from}`} to ${to}`,
      `${from === null ? '' : `由 ${from} `}转 ${to} 主办`,
    ),
  eventReturn: (from: string | null, reason: string): Text =>
    text(`returned by ${from ?? '—'}: ${reason}`, `${from ?? '—'} 退回：${reason}`),
  eventRequest: (to: string, said: string): Text =>
    text(`instruction asked of ${to}: ${said}`, `向 ${to} 请示：${said}`),
  eventInstruction: (by: string, said: string): Text => text(`instruction of ${by}: ${said}`, `${by} 批示：${said}`),
  eventDone: (result: string): Text => text(`done: ${result}`, `办结：${result}`),
  eventReopen: (reason: string): Text => text(`reopened: ${reason}`, `重新办理：${reason}`),

  remindDue: (f: { id: string; title: string; lead: string | null }, when: Text): Text =>
    text(
      `Due ${when.en}: ${f.title}${f.lead === null ? '' : `, ${f.lead}`} (${f.id})`,
      `督办 ${when.zh} 到期：${f.title}${f.lead === null ? '' : `，${f.lead}`}（${f.id}）`,
    ),
  remindOverdue: (f: { id: string; title: string; lead: string | null }, when: Text): Text =>
    text(
      `Overdue since ${when.en}: ${f.title}${f.lead === null ? '' : `, ${f.lead}`} (${f.id})`,
      `督办逾期：${f.title}${f.lead === null ? '' : `，${f.lead}`}，时限 ${when.zh}（${f.id}）`,
    ),
  severalLead: (names: string): Text =>
    text(`One matter has one lead, and "${names}" are several`, `一事只有一个主办，“${names}”不止一个`),
  severalLeadHint: (first: string, others: readonly string[]): Text =>
    text(
      `Name one, and the others as co-handlers: ${first}, and --with ${others.join(',')}`,
      `请只写一个，其余作会办：${first}，另加 --with ${others.join('、')}`,
    ),
  leadIsCoHandler: (name: string): Text => text(`${name} cannot both lead and help`, `${name} 不能既主办又会办`),
  leadIsCoHandlerHint: text('Leave the name out of --with', '请从 --with 中去掉此人'),
  ownRef: (id: string): Text => text(`${id} cannot come from itself`, `${id} 不能出自它自己`),
  extendInstead: (id: string): Text =>
    text(`${id} has a date already; a date is moved by an extension`, `${id} 已有时限，改期须办延期`),
  extendHint: (id: string): Text =>
    text(
      `office followup extend ${id} --due WHEN --reason TEXT`,
      `office followup extend ${id} --due 时间 --reason 原因`,
    ),
  transferInstead: (id: string): Text =>
    text(`${id} has a lead already; the lead is moved by a transfer`, `${id} 已有主办，换人须办转办`),
  transferHint: (id: string): Text =>
    text(`office followup transfer ${id} --to NAME`, `office followup transfer ${id} --to 姓名`),
  alreadyDone: (id: string): Text => text(`${id} is closed already`, `${id} 已经办结`),
  reopenHint: (id: string): Text =>
    text(
      `office followup reopen ${id} --reason TEXT takes it up again`,
      `要重新办理：office followup reopen ${id} --reason 原因`,
    ),
  nobodyToChase: (id: string): Text => text(`Nobody leads ${id}; chase whom?`, `${id} 没有主办人，催谁？`),
  nobodyToChaseHint: (id: string): Text =>
    text(
      `office followup chase ${id} --to NAME, or name a lead with transfer`,
      `office followup chase ${id} --to 姓名，或先用 transfer 明确主办`,
    ),
  leadsAlready: (id: string, name: string): Text => text(`${name} leads ${id} already`, `${id} 本来就由 ${name} 主办`),
  nobodyLeads: (id: string): Text =>
    text(`Nobody leads ${id}, so nobody can hand it back`, `${id} 没有主办人，无从退回`),
  notLater: (id: string): Text =>
    text(`The new date of ${id} is not later than the old one`, `${id} 的新时限并不晚于原时限`),
  notLaterHint: text('An extension moves a date back; give a later one', '延期只能往后延，请给一个更晚的时间'),
  acceptanceFixed: (id: string): Text =>
    text(
      `${id} is an acceptance notice: its 15 days cannot be extended (信访工作条例, art. 22)`,
      `${id} 是信访受理告知，15 日之限不得延长（信访工作条例第二十二条）`,
    ),
  beyondNinety: (id: string, last: Text): Text =>
    text(
      `${id} may be extended to ${last.en} at the latest (60 + 30 days, 信访工作条例, art. 34)`,
      `${id} 最多延至 ${last.zh}（60 日加 30 日，信访工作条例第三十四条）`,
    ),
  needsApproval: (id: string): Text =>
    text(`The extension of petition ${id} needs approval`, `信访事项 ${id} 延期须经批准`),
  needsApprovalHint: text('Add --approved-by NAME', '请加 --approved-by 姓名'),
  waitsForInstruction: (id: string): Text =>
    text(
      `${id} waits for an instruction and cannot be closed before it is recorded`,
      `${id} 正在请示，批示登记之前不能办结`,
    ),
  waitsForInstructionHint: (id: string): Text =>
    text(`office followup instruction ${id} TEXT --by NAME`, `office followup instruction ${id} 批示内容 --by 姓名`),
  notDone: (id: string): Text => text(`${id} is not closed`, `${id} 尚未办结`),
} as const;
