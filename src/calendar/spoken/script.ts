import { late } from '../../core/once.ts';

/** Pairs of characters: the traditional or formal one, and the simplified one that replaces it. */
const PAIRS =
  '點点週周號号個个後后內内時时鐘钟鍾钟兩两間间禮礼節节國国慶庆臘腊農农曆历歷历陰阴閏闰陽阳當当現现馬马從从過过勞劳動动婦妇兒儿軍军師师黨党誕诞聖圣' +
  '總总淩凌遲迟後后這这們们來来進进開开結结長长關关於于應应飯饭處处歲岁樹树憲宪護护記记烏乌' +
  '壹一贰二貳二叁三參三肆四伍五陆六陸六柒七捌八玖九拾十佰百';

const plain = late(
  () => new Map(Array.from({ length: PAIRS.length / 2 }, (_, n) => [PAIRS.charAt(2 * n), PAIRS.charAt(2 * n + 1)])),
);

/** Chinese text in the simplified script, for the characters that occur in times: 下週三, 明天九點, 臘月. */
export const simplified = (typed: string): string =>
  /[\u3400-\u9fff]/.test(typed) ? Array.from(typed, (sign) => plain().get(sign) ?? sign).join('') : typed;
