import { both, type Text, text } from '../../core/text.ts';

export const shellWords = {
  routed: {
    show: text('Show one record', '查看一条记录'),
    edit: text('Correct a record', '更正一条记录'),
    rm: text('Remove a record', '删除一条记录'),
    done: text('Close a matter, with its result', '办结，须写结果'),
    add: text('Adds lines to a record', '给记录加事项'),
    tick: text('Ticks lines that are done', '勾掉办完的事项'),
    skip: text('Leaves something out, with a reason', '免办，须写原因'),
    assign: text('Puts a name behind a line', '把一项落实到人'),
    rehearse: text('Names the gaps of an event', '过一遍，找出缺口'),
    request: text('Asks for an instruction', '请示'),
    instruction: text('Records the instruction that came', '登记批示'),
    inform: text('Records that somebody above was told', '登记已向上级报告'),
  },
  help: text('Help on a command or a topic', '命令或专题的说明'),
  verbs: (names: readonly string[]): Text => both((lang) => names.join(lang === 'zh' ? '、' : ', ')),

  completionDoes: text('Make the shell complete what you type', '让命令行按 TAB 补全'),
  completionAbout: text(
    'Prints a script for your shell. Put the line for your shell where it says, and open a new terminal: TAB then completes commands, options, ids with their titles, and names of people.',
    '打印所用命令行的补全脚本。把对应的一行写到所说的位置，重新打开终端即可：按 TAB 补全命令、选项、编号（附标题）和姓名。',
  ),
  shellHelp: text('your shell', '所用的命令行'),
  inBash: text('at the end of ~/.bashrc', '写在 ~/.bashrc 末尾'),
  inZsh: text('in ~/.zshrc, after compinit', '写在 ~/.zshrc 中 compinit 之后'),
  inFish: text('once', '执行一次即可'),
  inPowershell: text('in the file that $PROFILE names', '写在 $PROFILE 所指的文件中'),
} as const;
