import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../core/facts.ts';
import { directoryOf } from '../../../core/names/directory.ts';
import { tidied } from '../../../core/names/fold.ts';
import { drafted, only } from '../notices.fixture.ts';
import { heardIn } from './paste.ts';

const NAMES = ['张国栋', '曹阳', '马春梅', '张伟', '欧阳明', 'Li Si'];
const N = only(drafted({ to: NAMES }));

const contact = (id: string, name: string, title: string | null): Contact => ({
  ...{
    id,
    name,
    title,
    org: null,
    roles: [],
    phone: null,
    email: null,
    rank: null,
    aliases: [],
    groups: [],
    leaves: [],
  },
});
const PEOPLE = directoryOf([contact('P1', '张国栋', '主任'), contact('P2', '李明', null)]);

const heard = (pasted: string) =>
  heardIn(pasted, N, PEOPLE).map(({ line, said, fault }) =>
    said === null
      ? [line, fault]
      : [line, said.name, said.answer, said.by, said.reason].filter((part) => part !== null),
  );

describe('a pasted line', () => {
  it.each([
    ['1. 张国栋 参加', [1, '张国栋', 'yes']],
    ['2、曹阳 请假 家中有事', [1, '曹阳', 'leave', '家中有事']],
    ['３．曹阳请假（家中有事）', [1, '曹阳', 'leave', '家中有事']],
    ['④ 马春梅：因病请假', [1, '马春梅', 'leave', '因病']],
    ['张国栋主任 来', [1, '张国栋', 'yes']],
    ['张 伟　能来！', [1, '张伟', 'yes']],
    ['马春梅 收到，参加', [1, '马春梅', 'yes', '收到']],
    ['欧阳明同志 不来', [1, '欧阳明', 'no']],
    ['曹阳 有事不能参加', [1, '曹阳', 'no', '有事']],
    ['曹阳 请假 派出所办事', [1, '曹阳', 'leave', '派出所办事']],
    ['曹阳 不参加，由于出差', [1, '曹阳', 'no', '由于出差']],
    ['曹阳 派李明参加', [1, '曹阳', 'substitute', '李明']],
    ['曹阳 派李明', [1, '曹阳', 'substitute', '李明']],
    ['曹阳 代 周涛 出差', [1, '曹阳', 'substitute', '周涛', '出差']],
    ['曹阳 出差，由周涛代', [1, '曹阳', 'substitute', '周涛', '出差']],
    ['曹阳 派人：周涛', [1, '曹阳', 'substitute', '周涛']],
    ['曹阳 周涛代', [1, '曹阳', 'substitute', '周涛']],
    ['办公室 马春梅 到', [1, '马春梅', 'yes']],
    ['li si coming', [1, 'Li Si', 'yes']],
    ['Li Si leave ill', [1, 'Li Si', 'leave', 'ill']],
    ['Li Si leave in hospital', [1, 'Li Si', 'leave', 'in hospital']],
    ['曹阳 请假 家中有事 周五回', [1, '曹阳', 'leave', '家中有事，周五回']],
    ['李四 参加', [1, 'notCalled']],
    ['张国栋', [1, 'noAnswer']],
    ['张国栋 收到', [1, 'noAnswer']],
    ['张国栋 可能参加', [1, 'noAnswer']],
    ['张国栋 到时候看', [1, 'noAnswer']],
    ['张国栋 参加 请假', [1, 'noAnswer']],
    ['曹阳 请假', [1, 'noReason']],
    ['曹阳 派人', [1, 'noSubstitute']],
    ['，，，', [1, 'noName']],
  ])('%s', (typed, expected) => {
    expect(heard(typed)).toEqual([expected]);
  });

  it('is left out in the head of a 接龙, and counted for its number', () => {
    const pasted = '#接龙\n11月25日会议，请回复\n例 1. 姓名 参加\n\n1. 张国栋 参加\n2. 曹阳 不来\n';
    expect(heard(pasted)).toEqual([
      [5, '张国栋', 'yes'],
      [6, '曹阳', 'no'],
    ]);
  });

  it('is not taken if an earlier line of the person says something else', () => {
    expect(heard('张伟 参加\n张伟 到\n张伟 不来')).toEqual([
      [1, '张伟', 'yes'],
      [2, '张伟', 'yes'],
      [3, 'twice'],
    ]);
  });

  it('is taken or reported, whatever it is: no line with writing is lost', () => {
    const piece = fc.constantFrom(
      ...NAMES,
      '参加',
      '请假',
      '派',
      '代',
      '不',
      ' ',
      '，',
      '1.',
      '#',
      '例',
      '\u202e',
      '家中有事',
    );
    const line = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const plain = lines.filter((one) => !/^例|接龙/.test(tidied(one)));
        const written = plain.flatMap((one, at) => (tidied(one) === '' ? [] : [at + 1]));
        expect(heardIn(plain.join('\r\n'), N, PEOPLE).map(({ line: at }) => at)).toEqual(written);
      }),
    );
  });
});
