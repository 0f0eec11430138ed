// @ts-check
// Commands that the build runs at a desk, to see which modules they load and which functions they call.

/** The command of every morning, in both languages. The executable of a release runs it at its build. */
export const MORNING = [['today'], ['今日']];

/** Commands that give the sample desk what many mornings have besides: a meeting with lines and papers, after the nine that are there, and an incident. */
export const BUSY = [
  [
    'notice',
    'new',
    '碰头会',
    '--at',
    'tomorrow 16:00',
    '--place',
    '三楼',
    '--host',
    '李娜',
    '--to',
    '赵敏',
    '--material',
    '议程=赵敏',
  ],
  ['add', 'N10', '桌牌=李娜@-1wd 15:00', '签到=赵敏@-30m'],
  ['incident', 'new', '城东起火', '--from', '门卫'],
];

/** The commands of a day. `remind` stands three times: the third time it finds that nothing is to be sent, as nearly always. */
export const DAILY = [
  ...MORNING,
  ['visitor', 'in', '孔庆和'],
  ['visitor', 'in', '吴玉兰', '--purpose', '送材料'],
  ['来访', '登记', '吴玉兰', '--事由', '送材料'],
  ['visitor', 'out', '孔庆和'],
  ['visitor', 'expect', '孙立', '--at', '明天10点', '--host', '程雨桐'],
  ['followup', 'new', '报送半年总结', '--due', '周五', '--lead', '程雨桐'],
  ['followup', 'chase', 'F2', '--to', '县水利局'],
  ['followup', 'feedback', 'F2', '已开工'],
  ['followup', 'done', 'F3', '--result', '已办'],
  ['done', 'F3', '--result', '已办'],
  ['followup', 'list'],
  ['followup', 'show', 'F1'],
  ['show', 'F1'],
  ['show', 'F6', 'F9', 'F15', 'F16', 'F19'],
  ...['F1', 'F6', 'F15', 'F16', 'F19'].map((id) => ['why', id]),
  ['snooze', 'F10', '--until', '下周一'],
  ['jot', '核对周一议程'],
  ['undo'],
  ['redo'],
  ...[['remind'], ['remind'], ['remind']],
  ['today', '--json'],
  ['search', '会议'],
  ['visitor', 'list'],
  ['visitor', 'inside'],
  ['duty', 'who'],
  ['duty', 'list'],
  ['duty', 'log', '来电一次'],
  ['week'],
  ['notice', 'new', '碰头会', '--at', '明天9点', '--place', '三楼会议室', '--host', '程雨桐', '--to', '魏子衡'],
  ['notice', 'send', 'N8'],
  ['send', 'N8'],
  ['notice', 'reply', 'N8', '魏子衡', '参加'],
  ['notice', 'text', 'N8'],
  ['text', 'N8'],
  ['notice', 'list'],
  ['notice', 'show', 'N1'],
  ['show', 'N4', 'N6', 'N9'],
  ['__complete', 'bash', 'office followup ', ' "\'><=;|&(:', '9', '80'],
  ['__complete', 'bash', 'office followup show F', ' "\'><=;|&(:', '9', '80'],
];

/** Commands that enter records of the nouns that few desks have. */
export const NOUNS = [
  ['car', 'new', '冀E10001', '--date', '交强险=2026-12-01'],
  ['contract', 'new', '物业合同', '--party', '某公司', '--ends', '2026-12-18'],
  ['routine', 'new', '工作例会', '--every', '每周一', '--from', '2026-11-23'],
  ['checklist', 'new', '走访', '--each', '甲一、乙二', '--due', '12-01', '--steps', '通知,接'],
  ['doc', 'in', '关于报送材料的通知', '--from', '市委办', '--due', '12-04'],
  ['incident', 'new', '城东起火', '--from', '门卫'],
  ['supply', 'new', 'A4纸', '--minimum', '5'],
  ['trip', 'new', '甲一', '--to', '市委', '--purpose', '送件', '--at', '11-24 9:00'],
];

/** A first write of the day, so that what it does besides is in no cache of the commands that follow. */
export const WARMING = [['jot', '第一件']];

/**
 * Commands of a day that use more than the others that begin like them: `remind` the first two times, a command for scripts. The part that the
 * others begin with does not have what only these use.
 */
export const BESIDES = [['today', '--json'], ['remind'], ['remind']];

/** Commands about records that lie in the archive by then. */
export const ARCHIVED = [
  ['followup', 'show', 'F1'],
  ['show', 'F1'],
  ['why', 'F1'],
  ['notice', 'show', 'N3'],
];

/** Commands that read the archive now and then: `week` in the middle of a week. What they need for that is in a part of its own. */
export const PAST = [
  ['week', '上周'],
  ['week', '2026-11-16'],
];

/** The time of a first write by which records are old enough for the archive. */
export const WEEKS_LATER = '2026-12-21T08:30:00+08:00';

/** Commands that are typed often. What they call is compiled beforehand. */
export const OFTEN = [...DAILY, ...PAST, ['visitor', '--help']];
