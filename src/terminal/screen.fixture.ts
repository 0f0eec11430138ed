import xterm from '@xterm/headless';

/** The rows of a screen, and the place of its cursor, counted from 0. */
export type Screen = {
  readonly rows: readonly string[];
  readonly cursor: { readonly row: number; readonly column: number };
};

/** The screen after these characters were sent to it, drawn by xterm.js, the terminal of VS Code and of many web pages. */
export const screenAfter = async (
  sent: string,
  size: { readonly cols: number; readonly rows: number } = { cols: 80, rows: 24 },
): Promise<Screen> => {
  const screen = new xterm.Terminal({ ...size, allowProposedApi: true, convertEol: true });
  await new Promise<void>((done) => screen.write(sent, done));
  const { active } = screen.buffer;
  const rows = Array.from(
    { length: size.rows },
    (_, n) => active.getLine(active.viewportY + n)?.translateToString(true) ?? '',
  );
  const seen = { rows, cursor: { row: active.cursorY, column: active.cursorX } };
  screen.dispose();
  return seen;
};
