import { nearest } from '../../../core/records.ts';
import { cron } from './cron.ts';
import { files } from './files.ts';
import { ranking } from './ranking.ts';
import { scripting } from './scripting.ts';
import { times } from './times.ts';
import type { Topic } from './topic.ts';

/** What `office help` tells besides the commands. */
export const TOPICS: readonly Topic[] = [times, ranking, cron, files, scripting];

export const topicNamed = (typed: string): Topic | null =>
  TOPICS.find(({ name, alias }) => name === typed.toLowerCase() || alias === typed) ?? null;

/** The name of the topic that may have been meant. */
export const topicNear = (typed: string): string | null =>
  nearest(
    typed,
    TOPICS.map(({ name }) => name),
  );
