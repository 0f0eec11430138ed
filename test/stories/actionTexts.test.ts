import { join } from 'node:path';
import { expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

// Action texts of systems.md, 18b: each in both languages, with the code of its reason in the JSON.

const TEXTS: readonly (readonly [code: string, zh: string, en: string])[] = [
  ['nearLimit', '提醒 甲：再缺 1 次即达劝退线', 'Warn 甲: 1 more absence reaches the limit'],
  ['limitReached', '请示 罗景和：建议劝退：乙（', 'Ask 罗景和: 建议劝退：乙（'],
  ['quorum', '确认人数不足：0/4，须 3 人：', 'Quorum not sure: 0 of 4, 3 needed: '],
  ['superior', '让路：市委全会', 'Give way to 市委全会'],
  ['lines', '催办 4 项：征求议题、', 'Chase 4 items: 征求议题, '],
  ['noOwner', '明确 14 项的负责人：', 'Name owners for 14 items: '],
  ['gaps', '过一遍：还有 19 处衔接：', 'Rehearse: 19 gaps open: '],
  ['left', '还有 2 人未落实：韩松涛、程雨桐：', '2 not done yet: 韩松涛, 程雨桐: '],
  ['outside', '名单外 1 人：何秀兰：', '1 not on the list: 何秀兰: '],
  ['soundings', '征求 2 位领导意见：N3', 'Sound 2 leaders: N3'],
  ['routine', '办：全会筹备', 'Do: 全会筹备'],
  ['missed', '补办 4 期：第98、99、100、101期', 'Make up 4 missed: no. 98, 99, 100, 101'],
  ['noCar', '派车：段明远 11-24 08:00（无车）', 'Find a car: 段明远 11-24 08:00 (none free)'],
  ['notBack', '登记回车里程：T1', 'Record the return: T1'],
  ['unproposed', '拟办：关于消防的通知', 'Propose handling: 关于消防的通知'],
  ['waitsForInstruction', '催领批示：追加经费', 'Fetch the instruction: 追加经费'],
  ['passed', '催还 段明远：关于安全的通知', 'Get it back from 段明远: 关于安全的通知'],
  ['unanswered', '答复来文单位：', 'Answer the sender: '],
  ['unfiled', '归档 1 件：', 'File 1 paper: '],
  ['owesRequest', '请示 罗景和：调整项目', 'Ask 罗景和: 调整项目'],
  ['owesReport', '报告 县委办：重大事项', 'Report to 县委办: 重大事项'],
  ['oralOnly', '补书面报告：停电', 'Confirm in writing: 停电'],
  ['clock', '电话报告 上级值班室：', 'Report by phone'],
  ['clock', '书面报告 上级值班室：', 'Report in writing'],
  ['referred', '提出异议或接办：噪音', 'Object or take it up: 噪音'],
  ['group', '请推选代表（≤5人）：李桂兰', 'Ask for representatives (5 at most): 李桂兰'],
  ['noLetter', '催公函：省人大调研组', 'Ask for the letter: 省人大调研组'],
  ['noHost', '明确主陪：省人大调研组', 'Name the host leader: 省人大调研组'],
  ['noList', '填接待清单：市人大', 'Fill in the reception list: 市人大'],
  ['noContact', '面商代表 张三：城东停车', 'Talk to 张三: 城东停车'],
  ['suggestion', '答复代表 张三：城东停车', 'Answer 张三: 城东停车'],
  ['review', '交办审议意见：饮水安全', 'Hand on the review comments: 饮水安全'],
  ['registerDate', '续保：冀E12345 交强险', 'Insure: 冀E12345 交强险'],
  ['registerDate', '续签或终止：物业合同', 'Renew or end: 物业合同'],
  ['registerDate', '付款：物业合同', 'Pay: 物业合同'],
  ['stock', '补货：A4纸 余3包（低于5）', 'Restock: A4纸: 3 包 left (under 5)'],
  ['seats', '排座次、打桌牌：', 'Seat and print plates: '],
  ['seatsStale', '座次有变：1 人：', 'Seating changed: 1: '],
];

it('each action text stands in both languages, with its code', async () => {
  const $ = office('2025-11-03 08:30', 'zh');
  const run = async (commands: string) => {
    for (const line of commands.trim().split('\n')) await $(line.trim());
  };
  await run(`
    doc in 关于档案的通知 --from 省档案局 --handling read
    doc pass W1 罗景和
    doc back W1 罗景和 已阅
  `);
  $.at('2026-10-09 08:30');
  await run(`
    config set suggestion-rules chongqing
    person new 罗景和 --rank 1 --role leader
    person new 段明远 --rank 2 --role leader
    person new 韩松涛、程雨桐 --role veteran
    car new 冀E12345 --seats 5 --driver 老赵 --date 交强险=2026-12-10
    supply new A4纸 --quantity 3 --unit 包 --minimum 5
    contract new 物业合同 --party 某公司 --amount 100 --ends 2026-12-31 --payment 2026-11-27=100
    routine new 民声专版 --every 两周周五 --from 2026-10-09 --no 98
    routine new 全会筹备 --every 每年11月25日
    notice new 常委会第一次会议 --at "10-15 9:00" --place 三楼 --host 罗景和 --to 罗景和,段明远,甲,乙
    notice send N1
  `);
  $.at('2026-10-15 17:00');
  await run(`
    notice held N1 --absent 甲,乙 --minutes 有
    notice new 常委会第二次会议 --at "11-12 9:00" --place 三楼 --host 罗景和 --to 罗景和,段明远,甲,乙
    notice send N2
  `);
  $.at('2026-11-12 17:00');
  await run(`
    notice held N2 --absent 乙 --minutes 有
    notice new 常委会第三次会议 --at "11-25 9:00" --place 三楼 --host 罗景和 --to 罗景和,段明远,甲,乙 --template 常委会会议 --quorum half
    notice send N3
    assign N3 1-4 李娜
    notice new 主任会议 --at "11-26 10:00" --place 二楼 --host 罗景和 --to 段明远
    notice send N4
    event new 市委全会 --at "11-26 9:00" --for 3h --level superior --people 罗景和
    notice seats N4 --out ${join($.folder, '..', '座次.txt')}
    notice reply N4 段明远 leave --reason 住院
    checklist new 体检 --each veteran --due 11-24
    person new 何秀兰 --role veteran
    checklist new 征求意见 --each leader --for N3 --asks 议题
    doc in 关于消防的通知 --from 省厅
    doc in 关于安全的通知 --from 省厅 --handling read
    doc pass W3 段明远
    doc in 关于预算的通知 --from 省厅 --due 2026-11-27
    doc propose W4 拟由财经委办 --to 罗景和
    instruction W4 同意 --by 罗景和 --choose 1 --lead 财经委
    followup new 调整项目 --ask 罗景和
    followup new 追加经费
    request F6 请批示 --to 罗景和
    followup new 重大事项 --inform 县委办
    followup new 停电 --inform 县委办
    inform F8 已报告 --to 县委办 --via phone
  `);
  $.at('2026-11-23 09:30');
  await run(`
    trip new 罗景和 --at "2026-11-23 06:30" --for 1h --to 城关镇 --purpose 调研
    trip out T1 --km 100 --at 6:30
    trip new 罗景和 --at "11-24 8:00" --to 城关镇 --purpose 调研 --car C1
    trip new 段明远 --at "11-24 8:00" --to 城关镇 --purpose 调研
    incident new 锅炉房起火 --at 9:20
    visitor in 王建国 --kind petition --referred --purpose 噪音
    visitor in 李桂兰 --kind petition --count 8 --purpose 征地
    visitor expect 省人大调研组 --at "11-24 9:00" --count 12 --level 副省 --kind superior
    visitor in 市人大 --kind superior --letter 1 --leader 罗景和 --level 县处 --count 3
    visitor out V4
    followup new 城东停车 --kind suggestion --deputy 张三 --lead 住建局 --assigned 2026-10-26
    followup new 饮水安全 --kind review --ref N2 --term 2m
    tick F13 1-2
  `);
  for (const [at, lang] of (['zh', 'en'] as const).entries()) {
    const { items } = await $.json(`today --limit 99 --lang ${lang}`);
    const said = (items as { action: string; title: string; because: string[] }[]).map((item) => ({
      ...{ code: item.because, text: `${item.action}${lang === 'zh' ? '：' : ': '}${item.title}` },
    }));
    for (const [code, ...texts] of TEXTS) {
      const own = said.filter((one) => one.code.includes(code)).map(({ text }) => text);
      expect(own.join('\n'), `${code} in ${lang}`).toContain(texts[at]);
    }
  }
});
