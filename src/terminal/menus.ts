import { inLang, listed, type Text, text } from '../core/text.ts';
import type { Question } from './ask.ts';
import { harmless } from './harmless.ts';
import { besideOrBelow, hintOf } from './hint.ts';
import { literal } from './literal.ts';
import type { Look } from './look.ts';
import { wrap } from './wrap.ts';

const said = {
  navigate: text('↑↓ choose, Enter takes', '↑↓ 选择，回车确定'),
  tick: text('Space ticks, ↑↓ move, Enter takes', '空格勾选，↑↓ 移动，回车确定'),
  yes: text('Yes', '是'),
  no: text('No', '否'),
  yesOrNo: text('Answer yes or no: y or n', '请回答“是”或“否”，也可输入 y 或 n'),
};

export type Context = {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  signal: AbortSignal;
};

/** Theme for inquirer. Its default colours follow the environment and ignore `--no-color`, and its default words are English. */
export const themeOf = ({ lang, paint, fancy }: Look, keys: readonly string[] = []) => ({
  prefix: paint('info', '?'),
  icon: { cursor: fancy ? '❯' : '>', checked: fancy ? '◉' : '[x]', unchecked: fancy ? '◯' : '[ ]' },
  keybindings: [],
  style: {
    answer: (answer: string) => paint('info', answer),
    renderSelectedChoices: (chosen: readonly { readonly short: string }[]) =>
      inLang(listed(chosen.map(({ short }) => short)), lang),
    message: (message: string) => paint('strong', message),
    error: (fault: string) => paint('bad', fault),
    highlight: (choice: string) => paint('info', choice),
    defaultAnswer: (hint: string) => paint('dim', `(${hint})`),
    confirmDefault: (key: string) => (lang === 'zh' ? `[${key}]` : key.toUpperCase()),
    keysHelpTip: () => keys.map((line) => paint('dim', line)).join('\n'),
  },
  keywords: { yes: inLang(said.yes, lang), no: inLang(said.no, lang), error: () => inLang(said.yesOrNo, lang) },
});

/** Columns beside a message: the sign before it, and the choices and a short answer behind it. */
const BESIDE = '? '.length + ' (Y/n) '.length + 'yes'.length;

/** Message, wrapped so that a short answer has room behind it. inquirer misplaces the cursor if the answer itself wraps. */
const messageOf = (message: Text, { lang, width }: Look): string =>
  wrap(harmless(inLang(message, lang)), width - BESIDE).join('\n');

const tipOf = (question: Question, keys: Text, look: Look): readonly string[] =>
  besideOrBelow([hintOf(question, look), inLang(keys, look.lang)], look);

const choicesOf = ({ choices = [] }: Question, { lang }: Look) =>
  choices.map(({ value, label }) => ({ value, name: harmless(inLang(label, lang)) }));

/** Asks for any number of the question's choices, possibly none. */
export const ticked = async (question: Question, look: Look, context: Context): Promise<string> => {
  const { default: checkbox } = await import('@inquirer/checkbox');
  const before = (question.initial ?? '').split(',');
  const answer = await checkbox(
    {
      message: messageOf(question.message, look),
      choices: choicesOf(question, look).map((choice) => ({ ...choice, checked: before.includes(choice.value) })),
      loop: false,
      theme: themeOf(look, tipOf(question, said.tick, look)),
    },
    context,
  );
  return answer.join(',');
};

/** Asks for one of the question's choices. */
export const picked = async (question: Question, look: Look, context: Context): Promise<string> => {
  const { default: select } = await import('@inquirer/select');
  return select(
    {
      message: messageOf(question.message, look),
      choices: choicesOf(question, look),
      ...(question.initial === undefined ? {} : { default: question.initial }),
      loop: false,
      theme: themeOf(look, tipOf(question, said.navigate, look)),
    },
    context,
  );
};

/** Asks for a line that is not shown, only its length. */
export const hidden = async (
  question: Question,
  faultIn: (typed: string) => string | null,
  look: Look,
  context: Context,
): Promise<string> => {
  const { default: password } = await import('@inquirer/password');
  const answer = await password(
    {
      message: messageOf(question.message, look),
      mask: look.fancy ? '•' : '*',
      validate: (typed: string) => faultIn(literal(typed)) ?? true,
      theme: themeOf(look),
    },
    context,
  );
  return literal(answer);
};

/** Asks for yes or no. */
export const confirmed = async (message: Text, initial: boolean, look: Look, context: Context): Promise<boolean> => {
  const { default: confirm } = await import('@inquirer/confirm');
  return confirm(
    {
      message: messageOf(message, look),
      default: initial,
      theme: themeOf(look),
    },
    context,
  );
};
