import { type Text, text } from '../../core/text.ts';

export const runnerWords = {
  notStarted: (file: string, code: string): Text =>
    text(`${file} could not be run (${code})`, `无法运行 ${file}（${code}）`),
  tooSlow: (file: string, seconds: number): Text =>
    text(`${file} took more than ${seconds} seconds and was ended`, `${file} 超过 ${seconds} 秒未结束，已终止`),
  tooMuch: (file: string, kibibytes: number): Text =>
    text(`${file} wrote more than ${kibibytes} KiB and was ended`, `${file} 输出超过 ${kibibytes} KiB，已终止`),
} as const;
