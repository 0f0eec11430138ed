import xterm from '@xterm/headless';

/** What a real terminal of 80 by 24 shows, and where its cursor stands: rows and columns from 0. */
export type Screen = {
  readonly rows: readonly string[];
  readonly cursor: { readonly row: number; readonly column: number };
};

/** The screen after all that was sent to it. xterm.js is the terminal of VS Code and of many web pages. */
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
