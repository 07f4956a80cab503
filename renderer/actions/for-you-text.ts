// What "For you" goes by, in words.

import type { ForYouSource, ForYouSources } from '../../shared/domain/for-you.ts';
import { t } from '../../shared/messages/index.ts';

export function sourceText(source: ForYouSource, sources: ForYouSources): string {
  if (source.kind === 'top') return t(`forYou.top.${source.range}`);
  if (source.kind === 'liked') return t('forYou.liked');
  const pool = sources.find(({ pool }) => pool?.id === source.poolId)?.pool;
  return pool?.kind === 'library' ? t('pools.library') : (pool?.name ?? '');
}
