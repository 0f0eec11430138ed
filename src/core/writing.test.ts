import { describe, expect, it } from 'vitest';
import { classificationIn } from './writing.ts';

describe('a classification mark', () => {
  it.each([
    ['【绝　密】', '绝密'],
    ['机 密文件', '机密'],
    ['机-密', '机密'],
    ['关于 机 密 的通知', '机密'],
    ['密级：秘 密', '秘密'],
    ['本件为机 密', '机密'],
    ['绝\u200b密件', '绝密'],
    ['第一行\n机　　密', '机密'],
    ['★ 机·密 ★ 10年', '机密'],
    ['（绝 密）会议', '绝密'],
    ['绝密★启用前', '绝密'],
  ])('is found in %s', (written, mark) => {
    expect(classificationIn(written)).toBe(mark);
  });

  it.each([
    '打击投机 密切关注',
    '手机 密码',
    '发动机，密封圈',
    '打印 机 密码',
    '保守国家秘密宣传月',
    '保守 国家 秘 密 讲座',
    '收发室（会议机）密集架',
    '秘书处 密码电报',
    '绝不 密不透风',
    '密切联系群众',
  ])('is not found in %s', (written) => {
    expect(classificationIn(written)).toBeNull();
  });
});
