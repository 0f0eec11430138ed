import { echo, listed, type Text, text } from '../../../core/text.ts';

/** The text shown in place of a secret, whatever its length. */
export const HIDDEN = '••••';

export const configWords = {
  listExample: text('what can be set, and what stands', '看有哪些可设、现在是什么'),
  listDoes: text('All settings with their values and meanings', '列出全部设置、现值和含义'),
  getDoes: text('Show one setting', '查看一项设置'),
  getExample: text('when the office opens and closes', '几点上班、几点下班'),
  unsetExample: text('return to the usual office hours', '恢复通常的办公时间'),
  setDoes: text('Change a setting', '修改设置'),
  setAbout: text(
    'Without a value, office asks for it on a terminal; - reads it from standard input. Passwords, keys and webhook addresses are stored in secrets.json in the desk’s folder, which only you can read. They are never printed, exported, backed up or written into the journal. undo does not bring them back, and restore, import and purge do not touch them.',
    '不写值则在终端上询问；写 - 则从标准输入读取。密码、密钥和 Webhook 地址存入台面文件夹的 secrets.json，仅本人可读：不显示、不导出、不备份、不记入日志，undo 不能找回，restore、import、purge 也不触及。',
  ),
  setHours: text('office hours of a working day', '工作日办公时间'),
  setHidden: text('asks for the value and does not show it', '询问输入，不显示内容'),
  setPiped: text('from a password store', '取自密码管理器'),
  unsetDoes: text('Return a setting to its default', '恢复默认'),
  editExample: text('on the first day: go through all settings once', '刚开始用时，把各项设置过一遍'),
  editDoes: text('Change many settings at once in your editor', '用编辑器一次修改多项设置'),
  editAbout: text(
    'Opens all settings with their meanings in $VISUAL, else $EDITOR, else the usual editor. Removing a line returns that setting to its default. Errors are reported with their line, and you can edit again; nothing is changed until everything is right. Secrets (secrets.json) are not part of the text.',
    '用 $VISUAL、$EDITOR 或系统常用编辑器打开全部设置及说明；删去一行即恢复默认。有错时指明行号，可再次修改；全部正确才会保存。保险柜中的各项不在其中。',
  ),
  nameLabel: text('Setting', '设置名'),
  nameHelp: text('the setting', '设置名'),
  valueHelp: text('the value; - reads it from standard input', '值；写 - 则从标准输入读取'),

  noSuchSetting: (typed: string): Text => text(`There is no setting “${typed}”`, `没有“${typed}”这项设置`),
  settingsAre: (names: readonly Text[]): Text => {
    const { en, zh } = listed(names);
    return text(`Settings: ${en}`, `可用的设置：${zh}`);
  },
  seeAll: text('office config list names them all', '全部设置见 office config list'),
  notAmong: (typed: string, choices: Text): Text =>
    text(`“${echo(typed)}” is none of ${choices.en}`, `“${echo(typed)}”不在可选项中：${choices.zh}`),
  faultOf: (name: Text, fault: Text): Text => text(`${name.en}: ${fault.en}`, `${name.zh}：${fault.zh}`),
  isSet: (name: Text, value: Text): Text => text(`${name.en} = ${value.en}`, `${name.zh} = ${value.zh}`),
  isHidden: (name: Text): Text => text(`${name.en} = ${HIDDEN} (set)`, `${name.zh} = ${HIDDEN}（已设置）`),
  isEmpty: (name: Text): Text => text(`${name.en} is not set`, `${name.zh} 未设置`),
  isUnset: (name: Text, value: Text): Text =>
    text(
      `${name.en} is back to its default: ${value.en === '' ? 'empty' : value.en}`,
      `${name.zh} 已恢复为 ${value.zh === '' ? '空' : value.zh}`,
    ),
  notSet: text('—', '—'),

  needsValue: (name: Text): Text => text(`${name.en} needs a value`, `${name.zh} 要写值`),
  needsValueHint: (name: Text): Text =>
    text(
      `office config set ${name.en} VALUE, or - to read it from standard input`,
      `office config set ${name.zh} 值，或写 - 从标准输入读取`,
    ),
  inHistory: text(
    'The value may now be in your shell’s history. Next time leave it out, or write - and pipe it in',
    '该值可能已留在命令行历史中：下次请不写值，或写 - 由管道传入',
  ),

  heading: text(
    'One setting a line: name = value. Lines that begin with # have no effect. Remove the # to set a value, add it to return to the default.',
    '每行一项：名称 = 值。以 # 开头的行不起作用；去掉 # 即设置该项，加上 # 即恢复默认。',
  ),
  needsTerminal: text('office config edit needs a terminal', 'office config edit 要在终端上使用'),
  needsTerminalHint: text(
    'office config set NAME VALUE changes one setting',
    '可用 office config set 名称 值 逐项修改',
  ),
  notALine: text('that is not “name = value”', '不是“名称 = 值”的形式'),
  atLine: (line: number, fault: Text): Text => text(`Line ${line}: ${fault.en}`, `第 ${line} 行：${fault.zh}`),
  twice: (name: Text): Text => text(`${name.en} is set twice`, `${name.zh} 重复设置`),
  inSafe: (name: Text): Text =>
    text(
      `${name.en} can only be set with office config set ${name.en}`,
      `${name.zh} 只能用 office config set ${name.zh} 设置`,
    ),
  again: text('Edit it again?', '重新编辑吗？'),
  leftAt: (path: string): Text => text(`Your text is kept in ${path}`, `您所写的内容保存在 ${path}`),
  nothingChanged: text('Nothing was changed', '未作任何更改'),
  changed: (names: readonly Text[]): Text => {
    const { en, zh } = listed(names);
    return text(`Changed: ${en}`, `已修改：${zh}`);
  },
  editorFailed: (editor: string): Text =>
    text(`The editor “${editor}” ended with an error`, `编辑器“${editor}”未正常结束`),
  editorHint: text('Set VISUAL or EDITOR to an editor of this machine', '请将 VISUAL 或 EDITOR 设为本机的编辑器'),
} as const;
