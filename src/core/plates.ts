import { type Text, text } from './text.ts';

/** Everything that is known of a noun before its code is loaded. */
export type Plate = {
  /** The word to be typed for the noun: `notice`. */
  readonly noun: string;
  /** The letter with which its ids begin: `N`. */
  readonly letter: string;
  readonly label: Text;
  /** The Chinese word for the noun on a command line, where it is not the label: `通知`. */
  readonly zh?: string;
};

/**
 * The nouns of the desk by the names of their drawers, in the order of help, export and search. `drawers/cabinet.ts` lists their code. A
 * letter must never be changed, because ids with it stand on existing desks.
 */
export const PLATES = {
  notices: { noun: 'notice', letter: 'N', label: text('Meeting notice', '会议通知'), zh: '通知' },
  duty: { noun: 'duty', letter: 'D', label: text('Duty', '值班') },
  visitors: { noun: 'visitor', letter: 'V', label: text('Visit', '来访') },
  followups: { noun: 'followup', letter: 'F', label: text('Follow-up', '督办') },
  people: { noun: 'person', letter: 'P', label: text('Person', '人员') },
  events: { noun: 'event', letter: 'E', label: text('Outside event', '外部日程'), zh: '日程' },
  checklists: { noun: 'checklist', letter: 'L', label: text('Checklist', '清单') },
  cars: { noun: 'car', letter: 'C', label: text('Car', '公务车') },
  venues: { noun: 'venue', letter: 'H', label: text('Venue', '会场') },
  supplies: { noun: 'supply', letter: 'S', label: text('Supply', '物品') },
  contracts: { noun: 'contract', letter: 'K', label: text('Contract', '合同') },
  routines: { noun: 'routine', letter: 'R', label: text('Routine', '常例') },
  trips: { noun: 'trip', letter: 'T', label: text('Trip', '派车') },
  incidents: { noun: 'incident', letter: 'X', label: text('Incident', '突发事件'), zh: '突发' },
  documents: { noun: 'doc', letter: 'W', label: text('Document', '公文') },
} as const satisfies Readonly<Record<string, Plate>>;

/** The Chinese word for a noun on a command line. */
export const chineseNoun = ({ zh, label }: Plate): string => zh ?? label.zh;

/** Chinese words for the commands that stand alone: `office 今日`. */
export const DAILY = {
  today: '今日',
  week: '本周',
  month: '月历',
  why: '为何',
  jot: '随手记',
  search: '查找',
  lessons: '教训',
  reported: '报告登记',
  snooze: '暂缓',
  sample: '示例',
  export: '导出',
  import: '导入',
  purge: '清除',
  log: '日志',
  undo: '撤销',
  redo: '重做',
  backup: '备份',
  restore: '恢复',
  recover: '找回',
  doctor: '检查',
  completion: '补全',
} as const;

/** Chinese words for what is typed before a verb and is no drawer: `office 日历 导出`. */
export const GROUPS = { calendar: '日历', remind: '提醒', template: '模板', config: '设置' } as const;

/** Chinese words for the verbs that also work without a noun: the letter of the id says which drawer's verb is meant. */
export const EVERYWHERE = {
  show: '查看',
  edit: '修改',
  rm: '删除',
  done: '办结',
  add: '加一项',
  tick: '勾',
  skip: '免',
  assign: '落实',
  rehearse: '过一遍',
  request: '请示',
  instruction: '批示',
  inform: '报告',
} as const;

/** The words that ask for help in the place of a command. */
export const HELP = { help: '帮助' } as const;
