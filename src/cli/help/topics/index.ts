import { nearest } from '../../../core/nearest.ts';
import { cronTopic } from './cron.ts';
import { files } from './files.ts';
import { ranking } from './ranking.ts';
import { scripting } from './scripting.ts';
import { times } from './times.ts';
import type { Topic } from './topic.ts';

/** Topics of `office help`, besides the help of commands. */
export const TOPICS: readonly Topic[] = [times, ranking, cronTopic, files, scripting];

export const topicNamed = (typed: string): Topic | null =>
  TOPICS.find(({ name, alias }) => name === typed.toLowerCase() || alias === typed) ?? null;

/** Topic that was probably meant, by a name in either language; null if none is near. */
export const topicNear = (typed: string): Topic | null =>
  topicNamed(
    nearest(
      typed,
      TOPICS.flatMap(({ name, alias }) => [name, alias]),
    ) ?? '',
  );
