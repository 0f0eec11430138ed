import { nearest } from '../nearest.ts';
import { late } from '../once.ts';
import type { Directory } from './directory.ts';
import { nameKey } from './fold.ts';

/** The syllables in which a character can be read, without tones. */
export type Sounds = (character: string) => readonly string[];

/** Sounds from a table with lines like `tao 涛滔桃`. A character stands in the line of every syllable in which it can be read. */
export const soundsIn = (table: string): Sounds => {
  const syllables = new Map<string, readonly string[]>();
  for (const line of table.split('\n')) {
    const [syllable = '', characters = ''] = line.split(' ');
    for (const character of characters) syllables.set(character, [...(syllables.get(character) ?? []), syllable]);
  }
  return (character) => syllables.get(character) ?? [];
};

/** Characters that are easily mistaken for each other in handwriting and small print. */
const LOOK_ALIKES = [
  ...['己已巳', '未末', '士土', '日曰', '天夭', '人入', '干千于', '大太', '王玉', '午牛', '甲由申田', '戊戌戍', '兔免'],
  ...[
    '晴睛',
    '侯候',
    '治冶',
    '泠冷',
    '崇祟',
    '晖辉',
    '炜玮',
    '烨晔',
    '婷停',
    '璐露',
    '奕弈',
    '洁浩',
    '琪淇',
    '昊吴',
    '宇字',
  ],
  ...['杨扬', '俊峻', '玲珍', '旻昱', '淼森', '瑞端', '凯恺', '岚岗', '萍苹', '茜茵', '雯霎', '媛嫒', '楷揩', '桦烨'],
];

/** The syllable with the sounds unified that many speakers do not distinguish: z and zh, n and l, -n and -ng. */
const folded = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/^h(?=u[a-z])/, 'f')
    .replace(/ng$/, 'n');

const isAlike = (a: string, b: string, soundsOf: Sounds): boolean => {
  if (a === b) return true;
  const heard = new Set(soundsOf(a).map(folded));
  return (
    soundsOf(b).some((syllable) => heard.has(folded(syllable))) ||
    LOOK_ALIKES.some((set) => set.includes(a) && set.includes(b))
  );
};

const undotted = (name: string): string => nameKey(name).replaceAll('·', '');

const hanName = late(() => /^\p{Script=Han}+$/u);

/**
 * The label of a known person whose name sounds or looks like the typed name, which nobody has; null if there is none. Every character must
 * sound or look alike; in names of three or more characters one may differ. So 张伟 is not taken for 张敏. The dot of 欧阳·静 may be left out.
 */
export const nearName = (typed: string, directory: Directory, soundsOf: Sounds): string | null => {
  const key = undotted(typed);
  const isNear = (name: string): boolean => {
    const [mine, other] = [[...key], [...undotted(name)]];
    if (mine.length !== other.length || mine.length < 2) return false;
    const strange = mine.filter((character, n) => !isAlike(character, other[n] ?? '', soundsOf)).length;
    return strange === 0 || (strange === 1 && mine.length > 2);
  };
  const found = hanName().test(key)
    ? directory.people.find(({ contact }) => isNear(contact.name))
    : directory.people.find(
        ({ contact }) =>
          contact.name ===
          nearest(
            typed,
            directory.people.map((one) => one.contact.name),
          ),
      );
  return found?.label ?? null;
};
