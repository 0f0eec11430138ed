import { describe, expect, test } from 'vitest';
import { same } from '../../core/text.ts';
import { verb } from '../../drawers/kit/verb.ts';
import { findCommand } from './findCommand.ts';
import { glance } from './globals.ts';
import type { Tree } from './tree.ts';

const plain = (name: string) =>
  verb({ name, zh: '动词', summary: same(name), args: {}, options: {}, run: () => ({ json: null, page: [] }) });
const tree: Tree = {
  daily: [],
  groups: [
    { noun: 'remind', itself: plain('remind'), verbs: [plain('status')] },
    { noun: 'config', verbs: [plain('list')] },
  ],
  drawers: [],
  verbsOf: () => [],
};
const found = (...argv: string[]) => {
  const command = findCommand(tree, glance(argv));
  return command.kind === 'verb' ? command.command : command.kind;
};

describe('a noun that does something by itself', () => {
  test.each([
    [['remind'], 'office remind'],
    [['remind', '--channel', 'mail'], 'office remind'],
    [['--json', 'remind', '--since', 'today'], 'office remind'],
    [['remind', 'status'], 'office remind status'],
    [['remind', '--json', 'status'], 'office remind status'],
    [['--desk', '/tmp/d', 'remind', 'status'], 'office remind status'],
    [['config'], 'noun'],
  ])('%j', (argv, command) => {
    expect(found(...argv)).toBe(command);
  });

  test('takes no other word for its own', () => {
    expect(() => found('remind', 'stauts')).toThrow(expect.objectContaining({ code: 'unknownCommand' }));
    expect(() => found('config', 'lst')).toThrow(expect.objectContaining({ code: 'unknownCommand' }));
  });
});
