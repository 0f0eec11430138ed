import { inLang, type Text, text } from '../words/text.ts';
import type { Question } from './ask.ts';
import { harmless } from './harmless.ts';
import type { Look } from './look.ts';

const said = {
  navigate: text('↑↓ choose, Enter takes', '↑↓ 选择，回车确定'),
  yes: text('Yes', '是'),
  no: text('No', '否'),
  yesOrNo: text('Answer yes or no: y or n', '请回答“是”或“否”，也可输入 y 或 n'),
};

export type Context = {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  signal: AbortSignal;
};

/** inquirer's own colours look at the environment, not at `--no-color`, and its words are English. */
const themeOf = ({ lang, paint, fancy }: Look) => ({
  prefix: paint('info', '?'),
  icon: { cursor: fancy ? '❯' : '>' },
  keybindings: [],
  style: {
    answer: (answer: string) => paint('info', answer),
    message: (message: string) => paint('strong', message),
    error: (fault: string) => paint('bad', fault),
    highlight: (choice: string) => paint('info', choice),
    defaultAnswer: (hint: string) => paint('dim', `(${hint})`),
    confirmDefault: (key: string) => (lang === 'zh' ? `[${key}]` : key.toUpperCase()),
    keysHelpTip: () => paint('dim', inLang(said.navigate, lang)),
  },
  keywords: { yes: inLang(said.yes, lang), no: inLang(said.no, lang), error: () => inLang(said.yesOrNo, lang) },
});

/** One of the question's choices. */
export const picked = async (question: Question, look: Look, context: Context): Promise<string> => {
  const { createPromptModule } = await import('inquirer');
  const { answer } = await createPromptModule(context)({
    type: 'select',
    name: 'answer',
    message: harmless(inLang(question.message, look.lang)),
    choices: (question.choices ?? []).map(({ value, label }) => ({ value, name: harmless(inLang(label, look.lang)) })),
    default: question.initial,
    loop: false,
    theme: themeOf(look),
  });
  return answer;
};

/** A line of which nothing is shown but how long it is. */
export const hidden = async (
  question: Question,
  faultIn: (typed: string) => string | null,
  look: Look,
  context: Context,
): Promise<string> => {
  const { createPromptModule } = await import('inquirer');
  const theme = themeOf(look);
  const { answer } = await createPromptModule(context)({
    type: 'password',
    name: 'answer',
    message: harmless(inLang(question.message, look.lang)),
    mask: look.fancy ? '•' : '*',
    validate: (typed: string) => faultIn(typed) ?? true,
    theme: { ...theme, style: { ...theme.style, keysHelpTip: () => '' } },
  });
  return answer;
};

/** Yes or no. */
export const confirmed = async (message: Text, initial: boolean, look: Look, context: Context): Promise<boolean> => {
  const { createPromptModule } = await import('inquirer');
  const { answer } = await createPromptModule(context)({
    type: 'confirm',
    name: 'answer',
    message: harmless(inLang(message, look.lang)),
    default: initial,
    theme: themeOf(look),
  });
  return answer;
};
