import { dayText, momentText } from '../../calendar/speak.ts';
import type { Moment } from '../../core/civil.ts';
import { type Text, text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import { gateWords } from '../kit/gates/words.ts';
import { supervisedLabels } from './kinds/supervision/words.ts';

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
  states: {
    registered: text('registered', '已登记'),
    assigned: text('assigned', '已交办'),
    waiting: text('awaiting instruction', '待批示'),
    done: text('done', '已办结'),
  },
  lightsExample: text('what is late or slow, the worst first', '先看亮红灯、黄灯的'),
  lights: { red: text('overdue', '逾期'), yellow: text('slow', '迟缓'), blue: text('close', '临期') },
  stages: {
    acceptance: text('Issue the acceptance notice', '出具受理告知书'),
    objection: text('Object or take it up', '提出异议或接办'),
    handOn: text('Hand on to the political-legal body', '转送政法机关并告知'),
    result: text('Give the written result', '出具书面处理意见'),
    review: text('Decide the review', '复查：出具复查意见'),
    recheck: text('Decide the recheck', '复核：出具复核意见'),
  },

  handle: text('Handle it', '办理'),
  assignIt: text('Name a lead', '明确主办人'),
  chaseLead: (lead: string): Text => text(`Chase ${lead}`, `催办 ${lead}`),
  followLead: (lead: string): Text => text(`Ask ${lead}`, `跟进 ${lead}`),
  extendedLate: (due: string): Text => ({
    en: `extended too late, to ${dayText(due).en}`,
    zh: `逾期后才延至 ${dayText(due).zh}`,
  }),
  reopened: text('taken up again', '已重新办理'),
  lawful: text('By law', '法定期限'),
  lawfulBy: (day: string): Text => text(`by law ${day.slice(5)}`, `法定 ${day.slice(5)}`),
  noLead: text('nobody leads it', '无主办人'),
  slow: text('no feedback', '无反馈'),
  referred: text('referred by another body', '其他机关转送'),

  fieldLabels: {
    title: c.title,
    due: c.due,
    lead: text('Lead', '主办'),
    coHandlers: text('Co-handlers', '会办'),
    source: text('Source', '来源'),
    ref: c.comesFrom,
    stage: text('Stage', '环节'),
    importance: c.importance,
    mark: c.mark,
    remark: c.remark,
    events: text('History', '经过'),
    get gates() {
      return gateWords.gates;
    },
    doneAt: text('Done', '办结'),
    receivedOn: text('Received', '受理'),
    servedOn: text('Served', '送达'),
    remind: c.remind,
    absence: text('Absence', '缺席'),
    sealed: text('Withheld', '不公开'),
    ...supervisedLabels,
  },

  titleHelp: text('what must be done', '要办的事'),
  idHelp: text('the follow-up, such as F9', '督办编号，如 F9'),
  dueHelp: text('by when; without an hour, closing time', '时限；不写钟点即下班时'),
  reasonHelp: text('why', '原因'),

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
  eventDone: (result: string): Text => text(`done: ${result}`, `办结：${result}`),
  eventReopen: (reason: string, due: Text | null): Text =>
    text(
      `reopened${due === null ? '' : `, due ${due.en}`}: ${reason}`,
      `重新办理${due === null ? '' : `（时限 ${due.zh}）`}：${reason}`,
    ),

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
  dueOn: (due: Moment | null): Text =>
    due === null ? text('no date', '不定时限') : text(`due ${momentText(due).en}`, `时限 ${momentText(due).zh}`),
  alreadyDone: (id: string): Text => text(`${id} is closed already`, `${id} 已经办结`),
  reopenHint: (id: string): Text =>
    text(
      `office followup reopen ${id} --reason TEXT takes it up again`,
      `要重新办理：office followup reopen ${id} --reason 原因`,
    ),
} as const;
