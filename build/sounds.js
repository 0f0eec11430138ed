// Writes data/sounds.txt: every character of GB 2312 (6,763, what a Chinese name is written with) under each syllable it is read with,
// one line a syllable: `tao 涛滔桃…`. The program looks there only when somebody types a name that nobody has: pinyin-pro itself takes
// longer to load than the whole command. Run by hand (`npm run sounds`) when pinyin-pro is renewed.
import { writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';

const decoder = new TextDecoder('gb2312');
const characters = [];
for (let row = 0xb0; row <= 0xf7; row += 1)
  for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
    const character = decoder.decode(Uint8Array.of(row, cell));
    if (/^\p{Script=Han}$/u.test(character)) characters.push(character);
  }

const lines = new Map();
for (const character of characters) {
  const read = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
  for (const syllable of new Set(read))
    if (/^[a-z]+$/.test(syllable)) lines.set(syllable, `${lines.get(syllable) ?? ''}${character}`);
}
const written = [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, all]) => `${syllable} ${all}\n`);
writeFileSync('data/sounds.txt', written.join(''));
