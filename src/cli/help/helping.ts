import { Complaint } from '../../core/complaint.ts';
import type { Page } from '../../core/page.ts';
import { deskAt, factsAnyhow } from '../desk/deskAt.ts';
import { treeFor } from '../doors.ts';
import type { Edge } from '../edge/edge.ts';
import { commandsInChineseFor, namesCommand } from '../line/commandsInChinese.ts';
import { findCommand } from '../line/findCommand.ts';
import type { Glance } from '../line/globals.ts';
import { rewordedPage } from '../line/rewordedPage.ts';
import type { FoundCommand, Tree } from '../line/tree.ts';
import { type HelpTold, toldOf, wordsOnly } from './asJson.ts';
import { normalDay, nounHelp, overview } from './help.ts';
import { TOPICS, topicNamed, topicNear } from './topics/index.ts';
import type { TopicFacts } from './topics/topic.ts';
import { usageHelp, verbHelp } from './verb.ts';
import { helpWords } from './words.ts';

/** Help of `office help …`: about a topic or a command. Throws `unknownCommand` with the nearest topic or command. */
export const helpOn = async (edge: Edge, asked: Glance): Promise<HelpTold> => {
  const [first, second] = asked.words;
  const topic = first === undefined || second !== undefined ? null : topicNamed(first.word);
  if (topic !== null) {
    const page = topic.page(await standingAt(edge, asked.desk ?? undefined));
    return wordsOnly(await spoken(page));
  }
  const tree = await treeFor(asked.words);
  return helpFor(tree, foundIn(tree, asked), edge);
};

const foundIn = (tree: Tree, asked: Glance): FoundCommand => {
  try {
    return findCommand(tree, asked);
  } catch (error) {
    const typed = asked.words[0]?.word ?? '';
    const near = error instanceof Complaint && asked.words.length === 1 ? topicNear(typed) : null;
    if (near === null) throw error;
    throw new Complaint('unknownCommand', helpWords.unknownTopic(typed), helpWords.nearTopic(near));
  }
};

/** Help about a noun, a verb or everything. */
export const helpFor = async (tree: Tree, found: FoundCommand, edge: Edge): Promise<HelpTold> =>
  toldOf(tree, found, await pageOf(tree, found, edge));

/** Help for somebody who has typed `office` alone. */
export const normalDayHelp = (): HelpTold => wordsOnly(normalDay());

const pageOf = async (tree: Tree, found: FoundCommand, edge: Edge): Promise<Page> => {
  if (found.kind === 'overview') return spoken(overview(tree, edge.version, TOPICS));
  if (found.kind === 'noun') return spoken(nounHelp(found));
  return [...usageHelp(found), ...(await spoken(verbHelp(tree, found)))];
};

/** The page with the commands of its Chinese sentences in Chinese words. Those of other nouns are looked up, because a part of the tree lacks them. */
const spoken = (page: Page): Promise<Page> =>
  rewordedPage(
    page,
    async ({ en, zh }) => ({ en, zh: await commandsInChineseFor(zh, treeFor) }),
    ({ zh }) => namesCommand(zh),
  );

/** Facts that topics show. Reading them never fails, because help must work without a desk or with a damaged one. */
const standingAt = async (edge: Edge, desk: string | undefined): Promise<TopicFacts> => {
  const opened = deskAt(edge, desk);
  const { now, settings, calendar } = await factsAnyhow(opened);
  return {
    hearing: { now, hours: settings.hours, calendar, toLocal: opened.options.zone.toLocal },
    folder: opened.options.folder,
  };
};
