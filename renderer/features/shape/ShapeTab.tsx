// The Shape tab: the playlist beside another one, its course over the saved order, how each feature is spread, and what
// is known of it. Everything drawn is also there in words or as a table.

import { Radar } from 'lucide-react';
import type { Playlist } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';
import { failureText } from '../../stores/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Comparison } from './Comparison.tsx';
import { CourseSection } from './CourseSection.tsx';
import { Coverage } from './Coverage.tsx';
import styles from './ShapeTab.module.css';
import { Spread } from './Spread.tsx';
import { useFeatureDetail } from './useFeatureDetail.ts';

export function ShapeTab({ playlist }: { playlist: Playlist }) {
  const { detail, failure, tryAgain } = useFeatureDetail(playlist);

  if (failure) {
    return (
      <EmptyState title={t('shape.failed')} hint={failureText(failure)}>
        <Button onClick={tryAgain}>{t('shape.tryAgain')}</Button>
      </EmptyState>
    );
  }
  if (!detail) return <div aria-busy="true" />;
  const nothing = detail.distributions.length === 0;
  return (
    <div className={styles.tab} data-testid="shape-tab">
      <Comparison playlist={playlist} />
      {detail.total === 0 && (
        <EmptyState icon={<Radar />} title={t('shape.empty')} hint={t('shape.empty.hint')} />
      )}
      {detail.total > 0 && nothing && (
        <EmptyState icon={<Radar />} title={t('shape.unmeasured')} hint={t('shape.unmeasured.hint')} />
      )}
      {!nothing && (
        <>
          <CourseSection detail={detail} />
          <Spread detail={detail} />
        </>
      )}
      {detail.total > 0 && <Coverage detail={detail} />}
    </div>
  );
}
