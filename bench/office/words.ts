// Names and texts of an office. No person here is real.

/** Splits lines of words separated by blanks into a list. */
const words = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(' '));

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈',
];
const GIVEN = words(
  '伟 芳 娜 敏 静 强 磊 军 洋 勇 艳 杰 涛 明 超 霞 平 刚 玲 波',
  '国庆 建华 志强 秀英 晓岚 丽娟 文博 海燕 振宇 雅琴 立新 春梅 德明 婷婷',
  '俊峰 红梅 永康 思远 桂花 家豪 慧敏 卫东 金凤 学文 玉兰 子涵',
);

/** Name by number; the same number gives the same name. */
export const nameOf = (n: number): string =>
  `${SURNAMES[n % SURNAMES.length]}${GIVEN[Math.floor(n / SURNAMES.length) % GIVEN.length]}`;
export const NAMES = SURNAMES.length * GIVEN.length;

export const UNITS = words(
  '财政局 教育局 民政局 人社局 自然资源局 生态环境局 住建局 交通运输局 水务局 农业农村局',
  '商务局 文旅局 卫健局 审计局 统计局 市场监管局 应急管理局 医保局 信访局 城管局',
  '城关街道 东湖街道 南桥镇 北岭镇 柳河镇 青山乡 区法院 区检察院 区工会 区妇联',
);
export const SUPERIORS = words('省人大常委会办公厅 市人大常委会办公室 市委办公室 市政府办公室 市委督查室');
export const FIRMS = words('江城印务公司 恒信物业 顺达快递 邮政速递 华宇电梯 新源办公设备 安达车队 云帆科技');
export const PRESS = words('江城日报 区融媒体中心 市电视台');
export const VILLAGES = words('柳河镇三里村 东湖街道滨河社区 北岭镇石桥村 城关街道新华社区 南桥镇大沟村');

export const PURPOSES = {
  superior: words('调研代表工作站建设 检查档案管理 督查重点建议办理 了解换届准备情况'),
  subordinate: words('报送月度材料 汇报建议办理进度 领取会议文件 商量代表活动安排 请示公章使用 核对人员名册'),
  business: words('洽谈会议室音响维修 送合同审核 电梯年检 对账 办公设备报价 接洽印刷业务 网络线路检修'),
  petition: words('反映小区道路积水问题 反映拆迁补偿未到位 反映施工夜间噪声 反映拖欠工资 反映自来水浑浊'),
  press: words('采访代表履职 拍摄会议资料 核实稿件数据'),
  delivery: words('送报刊 送文件快件 送会议桌签 送办公用纸 送桶装水'),
};

export const ANSWERS = words(
  '已当面答复并留联系方式 已转承办单位，三日内回电 材料收下，已交综合科 已说明政策依据，对方理解',
);

export const TOPICS = words(
  '老旧小区改造 防汛备汛 校车安全 秸秆禁烧 代表建议办理 营商环境 安全生产 养老服务 背街小巷整治',
  '预算执行 河道治理 职业教育 医保基金监管 乡村道路养护 消防通道清理 垃圾分类 农民工工资 档案移交',
);
export const PAPERS = words('半年工作总结 整改情况报告 人员名册 经费支出明细 调研报告 述职材料 值班安排 会议纪要');
export const TRIFLES = words('订报刊 换会议室灯管 给老干部送体检表 清点桌签 报修复印机 补办饭卡 更新通讯录');
export const FEEDBACKS = words(
  '正在办理，已开过协调会 初稿已成，待领导审定 现场已勘查，正在招标 材料收齐七成 已完成大半，月底收尾',
);
export const RESULTS = words(
  '已按期完成，报告已送领导阅 问题已整改到位，群众表示满意 材料已报送，对方签收 已书面答复，归档',
);

export const MEETINGS = words('主任会议 党组会议 代表建议督办会 工作例会 执法检查座谈会 预算审查会 信访工作联席会');
export const ROOMS = words('三楼会议室 一楼报告厅 五楼第二会议室 小会议室 视频会议室');
export const LEAVE_REASONS = words('外出培训 下乡调研 身体不适 参加市里会议');

export const CALLS = words(
  '询问会议报到时间 通报天气预警，已转各街道 反映路灯不亮，已转城管局 催要材料，已记 通知明日视频调度会',
);
export const UNDONE = words('无未了事项 明早八点前给市委办回电 等东湖街道报雨情 会议室钥匙在值班室抽屉');
