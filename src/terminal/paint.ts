import type { Tone } from '../core/page.ts';
import type { Env } from './locale.ts';

/** Gives a text its tone: with ANSI colours, or without any change. Text must be harmless before it is painted. */
export type Paint = (tone: Tone, text: string) => string;

/** The amount of colour. 0: none. 1: the sixteen basic colours, which people can choose in the settings of their terminal. */
type ColourLevel = 0 | 1;

/**
 * Whether to use colour. `--no-color` has priority over the environment. NO_COLOR (no-color.org) has priority over FORCE_COLOR
 * (force-color.org), and that over TERM; it colours even piped output. Both variables count only when not empty.
 */
export const colourLevel = (asked: {
  readonly isTTY: boolean;
  readonly env: Env;
  readonly noColorOption: boolean;
}): ColourLevel => {
  const { NO_COLOR: none, FORCE_COLOR: force, TERM: term } = asked.env;
  if (asked.noColorOption || none) return 0;
  if (force) return force === '0' || force === 'false' ? 0 : 1;
  return asked.isTTY && term !== 'dumb' ? 1 : 0;
};

export const noPaint: Paint = (_tone, text) => text;

/** The paint of a level. Chalk is loaded only if there is colour: it costs 3 ms in the bundle, 16 outside it. */
export const paintFor = async (level: ColourLevel): Promise<Paint> => {
  if (level === 0) return noPaint;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level });
  const styles: Readonly<Record<Tone, (text: string) => string>> = {
    plain: (text) => text,
    dim: chalk.dim,
    strong: chalk.bold,
    good: chalk.green,
    warn: chalk.yellow,
    bad: chalk.red,
    info: chalk.cyan,
  };
  return (tone, text) => styles[tone](text);
};
