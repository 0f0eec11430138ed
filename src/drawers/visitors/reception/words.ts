import { POST_LEVEL_LABELS, type PostLevel } from '../../../core/postLevels.ts';
import { listed, type Text, text } from '../../../core/text.ts';

const levelText = (level: PostLevel): Text => POST_LEVEL_LABELS[level];

/** How the parts of the list of a reception are typed. */
const LIST_FORMS = {
  guests: text('"NAME=UNIT, TITLE"', '"姓名=单位 职务"'),
  activities: text('"ITEM=PLACE=OWNER@WHEN"', '"活动=地点=责任人@时间"'),
  companions: text('NAMES', '姓名'),
} as const;

/** Words of receptions. */
export const receptionWords = {
  part: text('Reception', '接待'),
  letter: text('Letter', '公函'),
  level: text('Level', '职级'),
  guests: text('Guests', '来宾'),
  leader: text('Host leader', '主陪'),
  hostReason: text('Why this host', '主陪说明'),
  companions: text('Companions', '陪同'),
  activities: text('Activities', '活动'),
  bill: text('Bill', '费用'),
  diners: text('Diners', '陪餐'),
  place: text('Place', '场所'),
  signedBy: text('Signed by', '审签'),
  paid: text('Settled', '结账'),
  payments: {
    card: text('official card', '公务卡'),
    transfer: text('transfer', '转账'),
    none: text('no cost', '无费用'),
  },
  letterHelp: text('the number of the letter; no letter, no reception', '公函号；无公函不予接待'),
  levelHelp: text('the level of whoever leads the guests', '来宾中最高的职级'),
  guestsHelp: text('a guest, with unit and title, and level; may be repeated', '来宾姓名、单位职务、职级，可写多个'),
  leaderHelp: text('the leader who receives them, within one step of level', '主陪领导，职级与来宾对等'),
  hostReasonHelp: text('why the host is of another level', '主陪不对等的原因'),
  companionsHelp: text('who goes with the guests', '陪同人员'),
  activitiesHelp: text(
    'an activity, its place, who answers for it, and its time; may be repeated',
    '活动、地点、责任人和时间，可写多个',
  ),
  dinersHelp: text('how many ate with the guests', '陪餐几人'),
  placeHelp: text('where', '用餐场所'),
  signedHelp: text('who is responsible and signed the list', '接待清单由谁审签'),
  paidHelp: text('how it was settled', '结算方式'),
  itemsHelp: text('what was spent, and when; 16x60 for persons by price', '费用项目和日期；人数乘单价写 16x60'),

  askLetter: text('Ask for the letter', '催公函'),
  noLetter: text('no letter, no reception', '无公函不予接待'),
  nameHost: text('Name the host leader', '明确主陪'),
  noHost: (level: PostLevel | null): Text =>
    level === null
      ? text('no host leader', '未定主陪')
      : text(`reciprocal: ${levelText(level).en} or above`, `对等应为${levelText(level).zh}以上`),
  hostAway: (name: string): Text => text(`${name} is on leave`, `${name} 请假`),
  approvePlan: text('Have the plan approved', '审批接待方案'),
  fillList: text('Fill in the reception list', '填接待清单'),
  listWithout: (what: Text): Text => text(`the list lacks: ${what.en.toLowerCase()}`, `清单缺：${what.zh}`),
  noList: text('list not signed', '清单未审签'),
  settle: text('Settle the bill', '结账'),
  unpaid: text('not settled', '未结账'),
  highGuest: (level: PostLevel): Text =>
    text(
      `a guest of ${levelText(level).en} level comes: settle who accompanies`,
      `${levelText(level).zh}领导来访，请定陪同`,
    ),
  activity: (item: string, of: string): Text => text(`${item}: ${of}`, `${item}：${of}`),

  noPetition: text('A petition is no reception', '信访不作公务接待'),
  noPetitionHint: text('Leave out the letter, guests and companions', '请去掉公函、来宾、陪同等'),
  notReciprocal: (host: string, own: PostLevel, guest: PostLevel, steps: number): Text =>
    text(
      `${host} (${levelText(own).en}) is more than ${steps === 1 ? 'a step' : `${steps} steps`} from the guest (${levelText(guest).en})`,
      `${host}（${levelText(own).zh}）与来宾（${levelText(guest).zh}）相差超过 ${steps} 级，不对等`,
    ),
  notReciprocalHint: (free: readonly string[]): Text =>
    free.length === 0
      ? text(
          'Nobody of that level is free; give the reason: --host-reason TEXT',
          '没有对等且有空的人，请写明原因：--host-reason 原因',
        )
      : text(
          `Free then: ${listed(free).en}; or give the reason: --host-reason TEXT`,
          `届时有空的：${listed(free).zh}；或写明原因：--host-reason 原因`,
        ),
  propose: (id: string, free: readonly string[]): Text =>
    free.length === 0
      ? text(
          `Nobody of a reciprocal level is free then. Name a host with the reason: office visitor edit ${id} --leader NAME --host-reason TEXT`,
          `届时没有对等且有空的领导，请写明原因：office visitor edit ${id} --leader 姓名 --host-reason 原因`,
        )
      : text(
          `Of a reciprocal level and free then: ${listed(free).en}. office visitor edit ${id} --leader NAME`,
          `对等且届时有空的：${listed(free).zh}。office visitor edit ${id} --leader 姓名`,
        ),
  levelUnknown: (host: string): Text =>
    text(
      `The level of ${host} is not entered: office person edit "${host}" --level LEVEL`,
      `${host} 没有登记职级：office person edit ${host} --level 职级`,
    ),
  moreCame: (named: number, came: number): Text =>
    text(`The letter names ${named}, and ${came} come`, `来函 ${named} 人，来宾 ${came} 人，请核对公函`),

  notAReception: (id: string): Text => text(`${id} is no reception`, `${id} 不是公务接待`),
  notAReceptionHint: (id: string): Text =>
    text(
      `Enter its letter: office visitor edit ${id} --letter NUMBER`,
      `先登记公函：office visitor edit ${id} --letter 公函号`,
    ),
  noLetterYet: (id: string): Text =>
    text(
      `${id} has no letter: without a letter nothing is received nor paid (Rules on Domestic Official Receptions, art. 7)`,
      `${id} 没有公函：无公函的公务活动不予接待、不予报销（党政机关国内公务接待管理规定第七条）`,
    ),
  tooManyDiners: (diners: number, guests: number, most: number): Text =>
    text(
      `${diners} diners for ${guests} guests: ${most} at most (Rules on Domestic Official Receptions, art. 10)`,
      `来宾 ${guests} 人，陪餐 ${diners} 人：不得超过 ${most} 人（党政机关国内公务接待管理规定第十条）`,
    ),
  secondMeal: text(
    'One working meal is allowed (Rules on Domestic Official Receptions, art. 10)',
    '工作餐只能安排一次（党政机关国内公务接待管理规定第十条）',
  ),
  nothingSaid: text('Nothing to enter', '没有要登记的内容'),
  nothingSaidHint: (id: string): Text =>
    text(
      `office visitor bill ${id} "Working meal=960@12-08" --diners 3`,
      `office visitor bill ${id} "工作餐=960@12-08" --diners 3`,
    ),
  badItem: (typed: string): Text => text(`“${typed}” names no item and amount`, `“${typed}”没有写项目和金额`),
  itemHint: text(
    'Write it as ITEM=YUAN@DAY, such as "Working meal=960@12-08"',
    '格式：项目=金额@日期，如 工作餐=960@12-08',
  ),
  badActivity: (typed: string): Text => text(`“${typed}” names no time`, `“${typed}”没有写时间`),
  activityHint: text(
    'Write it as ITEM=PLACE@WHEN or ITEM=PLACE=OWNER@WHEN, such as "Talk=Room 3=Li Na@12-08 9:30"',
    '格式：活动=地点@时间 或 活动=地点=责任人@时间，如 座谈=三楼会议室=李娜@12-08 9:30',
  ),
  listLacks: (what: Text): Text =>
    text(
      `The list lacks: ${what.en} (Rules on Domestic Official Receptions, art. 7)`,
      `接待清单缺：${what.zh}（党政机关国内公务接待管理规定第七条）`,
    ),
  listLacksHint: (id: string, field: keyof typeof LIST_FORMS): Text => {
    const form = LIST_FORMS[field];
    return text(`office visitor edit ${id} --${field} ${form.en}`, `office visitor edit ${id} --${field} ${form.zh}`);
  },
  billed: (sum: Text): Text => text(`bill ${sum.en}`, `费用合计 ${sum.zh}`),
  dinersOf: (diners: number, most: number): Text =>
    text(`${diners} diners, ${most} allowed`, `陪餐 ${diners} 人，限 ${most} 人`),
  signed: (name: string): Text => text(`list signed by ${name}`, `清单已由 ${name} 审签`),
  settled: text('settled', '已结账'),
  fewerGuests: text('There are fewer guests than diners', '陪餐人数多于来宾人数'),
  noAlcohol: text(
    'Working meals are without alcohol, cigarettes and gifts (Regulations on Thrift 2025, read on a secondary page)',
    '工作餐不得提供香烟和酒水，不得赠送礼品（党政机关厉行节约反对浪费条例 2025，据二手页面）',
  ),
  sameLetter: (id: string): Text =>
    text(`The letter is that of ${id} too: one letter, one bill`, `公函与 ${id} 相同：一函一事一结`),
  overStandard: (yuan: number): Text =>
    text(`More than ${yuan} yuan a person, the local standard`, `超过当地工作餐标准每人 ${yuan} 元`),

  titles: {
    plan: text('Plan of a reception', '接待方案'),
    list: text('Reception list', '公务接待清单'),
  },
  listOf: text('Guests', '来宾名单'),
  schedule: text('Schedule (time, activity, place, companions)', '日程（时间 内容 地点 陪同）'),
  mealsAndRooms: text('Meals and rooms', '食宿'),
  oneMeal: text('one working meal', '工作餐一次'),
  ownedBy: (owner: string): Text => text(`responsible: ${owner}`, `责任人 ${owner}`),
  cars: text('Cars', '车辆'),
  seats: text('Seats', '座次'),
  contact: text('Contact', '联系人'),
  approval: text('Approved by', '审批'),
  guestsHeading: text('Guests', '一、来宾名单'),
  scheduleHeading: text('Schedule', '二、日程安排'),
  careHeading: text('Arrangements', '三、食宿、车辆、座次'),
  activitiesHeading: text('Activities', '二、公务活动'),
  billHeading: text('Costs', '三、费用'),
  whom: text('Received', '接待对象'),
  time: text('Time', '时间'),
  count: text('Persons', '人数'),
  columns: {
    guests: [
      text('No.', '序号'),
      text('Unit', '单位'),
      text('Name', '姓名'),
      text('Title', '职务'),
      text('Level', '职级'),
    ],
    schedule: [
      ...[text('Time', '时间'), text('Activity', '内容'), text('Place', '地点')],
      ...[text('Companions', '陪同'), text('Responsible', '责任人')],
    ],
    activities: [text('Activity', '项目'), text('Time', '时间'), text('Place', '场所'), text('Companions', '陪同人员')],
    bill: [
      ...[text('Item', '项目'), text('Date', '日期'), text('Persons', '人数')],
      ...[text('Amount', '金额'), text('Place', '场所')],
    ],
  },
  heads: (count: number): Text => text(count === 1 ? '1 person' : `${count} persons`, `共 ${count} 人`),
  totalHead: text('Total', '合计'),
  handler: text('Handled by', '经办'),
  total: (sum: Text): Text => text(`Total: ${sum.en}`, `合计：${sum.zh}`),
  handledBy: (by: string, signed: string): Text =>
    text(`Handled by: ${by}  Signed by: ${signed}`, `经办：${by}  审签：${signed}`),
  blank: '________',
} as const;
