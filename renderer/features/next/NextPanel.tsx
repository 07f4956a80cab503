// The right column: the playlist's shape, steering, and what could come next.

import { ArrowLeft, Sparkles } from 'lucide-react';
import { t } from '../../../shared/messages/index.ts';
import { continueFrom, seedsText } from '../../actions/tracks.ts';
import { useNext } from '../../stores/next.ts';
import { useView } from '../../stores/view.ts';
import { IconButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LazyForYouBar } from '../for-you/LazyForYouBar.tsx';
import { ShapeView } from '../radar/ShapeView.tsx';
import { SteerButton } from '../steering/SteerButton.tsx';
import { SteeredChips } from '../steering/SteeredChips.tsx';
import { DiscoverSlider } from './DiscoverSlider.tsx';
import styles from './NextPanel.module.css';
import { SuggestionsBody } from './SuggestionsBody.tsx';

export function NextPanel() {
  const open = useView((state) => state.query !== null);
  return (
    <aside className={styles.panel} aria-label={t('next.heading')}>
      {open ? (
        <>
          <div className={styles.above}>
            <Heading />
            <LazyForYouBar />
            <ShapeView />
            <div className={styles.steer}>
              <DiscoverSlider className={styles.slider} />
              <SteerButton />
            </div>
            <SteeredChips />
          </div>
          <SuggestionsBody className={styles.body} />
        </>
      ) : (
        <EmptyState icon={<Sparkles />} title={t('next.noPlaylist')} />
      )}
    </aside>
  );
}

function Heading() {
  const seeds = useNext((state) => state.seeds);
  const reply = useNext((state) => state.reply);
  return (
    <header className={styles.heading}>
      {seeds && (
        <IconButton
          name={t('next.backToPlaylist')}
          className={styles.back}
          onClick={() => continueFrom(null)}
        >
          <ArrowLeft size={16} />
        </IconButton>
      )}
      <h2 className={styles.title}>{seeds ? <bdi>{seedsText(seeds)}</bdi> : t('next.heading')}</h2>
      {reply && (
        <span
          className={`${styles.facts} numeric`}
          title={t('next.elapsed', { ms: Math.max(1, Math.round(reply.elapsedMs)) })}
        >
          {t('next.candidates', { count: reply.candidates })}
        </span>
      )}
    </header>
  );
}
