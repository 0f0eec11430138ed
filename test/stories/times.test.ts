import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

type Case = {
  readonly now: string;
  readonly field: string;
  readonly typed: string;
  readonly expected: string;
  readonly note: string;
};

const CASES: readonly Case[] = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'times.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [now = '', field = '', typed = '', expected = '', note = ''] = line.split('\t');
    return { now, field, typed, expected, note };
  });

/** The command to which each kind of field is given, and the function that reads the value back from its answer. */
const COMMANDS: Readonly<
  Record<string, { readonly line: (typed: string) => readonly string[]; readonly meant: (json: never) => string }>
> = {
  due: {
    line: (typed) => ['followup', 'new', '报送材料', '--due', typed],
    meant: ({ record }: { record: { due: string } }) => record.due,
  },
  at: {
    line: (typed) => ['notice', 'new', '碰头会', '--at', typed, '--place', '三楼', '--host', '王主任', '--to', '张三'],
    meant: ({ record }: { record: { start: string; end: string } }) => `${record.start}/${record.end}`,
  },
  look: {
    line: (typed) => ['followup', 'list', '--from', typed, '--to', typed],
    meant: ({ range }: { range: { from: string; to: string } }) => `${range.from}/${range.to}`,
  },
};

/** A clerk with the wall clock at a moment. The stories run in any zone, so offsets are left out. */
const clerk = (now: string) => office(now.slice(0, 16), 'zh');
const wallClocks = (when: string): readonly string[] => when.split('/').map((one) => one.slice(0, 19));

describe('times as clerks type them', () => {
  it.each(CASES)('$field $typed on $now: $expected', async ({ now, field, typed, expected, note }) => {
    const $ = clerk(now);
    const { line, meant } = COMMANDS[field] ?? { line: () => [], meant: () => '' };
    const { code, out, err } = await $.try([...line(typed), '--json']);
    if (expected === 'refuse') {
      expect([code, out]).toEqual([2, '']);
      expect(JSON.parse(err).error).toMatchObject({ code: 'badTime', hint: expect.stringMatching(/./) });
      return;
    }
    expect(err).not.toContain('error');
    const [from, to = field === 'look' ? from : undefined] = wallClocks(expected);
    const found = wallClocks(meant(JSON.parse(out) as never));
    expect([code, found[0]]).toEqual([0, from]);
    if (to !== undefined) expect(found[1]).toBe(to);
    if (note.includes('said so')) expect(err).toMatch(/是周末|是法定节假日/);
    if (note === 'small hours' && from?.includes('T1')) expect(err).toMatch(/按下午\d:00理解/);
  });
});
