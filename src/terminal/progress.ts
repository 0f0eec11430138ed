import type { Lang } from '../core/text.ts';
import type { Outlet, Terminal } from './outlet.ts';

/** The progress of a long task. */
export type Progress = {
  /** Shows the bar; `total` and `at` count rows. */
  start(total: number): Promise<void>;
  at(done: number): void;
  /** Removes the bar. Must be called in any case, because the bar keeps the process alive until then. */
  stop(): void;
};

const LABEL: Readonly<Record<Lang, string>> = { en: 'Importing', zh: '导入' };

const silent: Progress = {
  start: async () => undefined,
  at: () => undefined,
  stop: () => undefined,
};

/** A bar on stderr, or silence if that is not a terminal. cli-progress is loaded at `start`. */
export const progress = (stream: Outlet | Terminal, lang: Lang): Progress => {
  if (!stream.isTTY) return silent;
  let bar: { update(done: number): void; stop(): void } | undefined;
  return {
    start: async (total) => {
      const { SingleBar } = (await import('cli-progress')).default;
      const format = `${LABEL[lang]} [{bar}] {value}/{total}`;
      const made = new SingleBar({
        stream,
        format,
        barCompleteChar: '#',
        barIncompleteChar: '.',
        clearOnComplete: true,
      });
      made.start(total, 0);
      bar = made;
    },
    at: (done) => bar?.update(done),
    stop: () => bar?.stop(),
  };
};
