// "For you": suggestions that go by what is played most, Liked Songs or a pool, and one playlist of them.

import type { ForYouSource } from '../../shared/domain/for-you.ts';
import { withoutIsolates } from '../../shared/domain/names.ts';
import type { SuggestionReply } from '../../shared/domain/suggestions.ts';
import { t } from '../../shared/messages/index.ts';
import { ask } from '../bridge/index.ts';
import { useAccount } from '../stores/account.ts';
import { useForYou } from '../stores/for-you.ts';
import { useNext } from '../stores/next.ts';
import { say, sayFailure } from '../stores/toasts.ts';
import { date } from '../ui/format.ts';
import { sourceText } from './for-you-text.ts';
import { saveAsNew } from './pending.ts';
import { continueFrom } from './tracks.ts';

const same = (one: ForYouSource, other: ForYouSource) => JSON.stringify(one) === JSON.stringify(other);

/** The last choice, or what tells most. */
export async function openForYou(): Promise<void> {
  try {
    const sources = await ask('forYouSources');
    useForYou.setState({ sources });
    const before = useNext.getState().seeds?.forYou ?? latest;
    const [first] = sources;
    const known = before && sources.some(({ source }) => same(source, before.source));
    if (known) await goBy(before.source, before.each);
    else if (first) await goBy(first.source, false);
    else say(t('forYou.nothing'));
  } catch (thrown) {
    sayFailure(thrown);
  }
}

let latest: { source: ForYouSource; each: boolean } | null = null;

/** @param each each track for itself, or all together */
export async function goBy(source: ForYouSource, each: boolean, focus = true): Promise<void> {
  try {
    const trackIds = await ask('forYouSeeds', { source });
    if (trackIds.length === 0) return say(t('forYou.nothing'));
    latest = { source, each };
    continueFrom({ trackIds, title: null, forYou: latest }, focus);
  } catch (thrown) {
    sayFailure(thrown);
  }
}

/** One for each answer: however often it is pressed, one playlist is made of it. */
const presses = new WeakMap<SuggestionReply, string>();

export async function saveForYou(): Promise<void> {
  const { reply, seeds } = useNext.getState();
  if (!reply || !seeds?.forYou || reply.suggestions.length === 0) return;
  const press = presses.get(reply) ?? crypto.randomUUID();
  presses.set(reply, press);
  const { sources, onSpotify } = useForYou.getState();
  const from = sourceText(seeds.forYou.source, sources);
  const name = t('forYou.name', { from, day: date(new Date().toISOString()) });
  const connected = useAccount.getState().account?.user != null;
  const trackIds = reply.suggestions.map(({ trackId }) => trackId);
  await saveAsNew(press, withoutIsolates(name), trackIds, connected && onSpotify);
}
