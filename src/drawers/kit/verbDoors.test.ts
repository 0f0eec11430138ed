import { describe, expect, it } from 'vitest';
import { everyNoun } from '../cabinet.ts';
import { verbsOf } from './everyDrawer.ts';

const nouns = await everyNoun();

describe.each(nouns.map((noun) => [noun.name, noun] as const))('the verbs of %s', (_, noun) => {
  it('have doors with the words that they have themselves', async () => {
    for (const door of await noun.verbs()) {
      const { name, zh, aliases = [] } = 'open' in door ? await door.open() : door;
      expect([door.name, door.zh, door.aliases ?? []]).toEqual([name, zh, aliases]);
    }
  });

  it('are opened one by one, by each word, and all of them by any other word', async () => {
    const all = await verbsOf(noun);
    for (const { name, zh, aliases = [] } of all)
      for (const word of [name, zh, ...aliases])
        expect((await verbsOf(noun, word)).map((verb) => verb.name)).toContain(name);
    expect((await verbsOf(noun, 'list')).map(({ name }) => name)).toEqual(['list']);
    expect((await verbsOf(noun, '张三')).map(({ name }) => name)).toEqual(all.map(({ name }) => name));
  });
});
