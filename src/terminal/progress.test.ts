import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { progress } from './progress.ts';

const terminal = (isTTY: boolean) => {
  let written = '';
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 80 });
  stream.on('data', (chunk) => {
    written += chunk;
  });
  return { stream, written: () => written };
};

describe('progress', () => {
  test.each([
    ['zh', '导入'],
    ['en', 'Importing'],
  ] as const)('shows a bar on a terminal (%s) and takes it away', async (lang, label) => {
    const { stream, written } = terminal(true);
    const bar = progress(stream, lang);
    await bar.start(200);
    bar.at(200);
    bar.stop();
    expect(written()).toContain(`${label} [`);
    expect(written()).toContain('200/200');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the sequence that clears a line
    expect(written()).toMatch(/\u001b\[0?K$|\u001b\[2K$/);
  });

  test('is silent elsewhere, and may be told anything at any time', async () => {
    const { stream, written } = terminal(false);
    const bar = progress(stream, 'zh');
    bar.at(1);
    await bar.start(2);
    bar.stop();
    expect(written()).toBe('');
    const shown = progress(terminal(true).stream, 'zh');
    shown.at(1);
    shown.stop();
  });
});
