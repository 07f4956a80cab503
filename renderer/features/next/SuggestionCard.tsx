// One suggestion: the track, how well it fits, why it is here, and what can be done with it.

import { memo } from 'react';
import type { Suggestion } from '../../../shared/domain/suggestions.ts';
import { t, withLanguage } from '../../../shared/messages/index.ts';
import { transitionText } from '../../actions/flow-text.ts';
import { addToEnd } from '../../actions/tracks.ts';
import { useNext } from '../../stores/next.ts';
import { OfferedCard } from '../offered/OfferedCard.tsx';
import type { Place } from '../offered/OfferedList.tsx';
import { CardActions } from './CardActions.tsx';
import styles from './SuggestionCard.module.css';

interface SuggestionCardProps extends Place {
  suggestion: Suggestion;
  /** False: there was nothing to measure it against. */
  scored: boolean;
  /** The pool it comes from, where there are several. */
  pool: string | null;
}

export const SuggestionCard = memo(function SuggestionCard(props: SuggestionCardProps) {
  const { suggestion, scored, pool, ...place } = props;
  const { trackId, title, transition, near } = suggestion;
  const score = Math.round(suggestion.score);
  const reasons = suggestion.reasons.map(({ code, params }) => t(`reason.${code}`, withLanguage(params)));

  return (
    <OfferedCard
      {...place}
      part="suggestions"
      track={suggestion}
      testId="suggestion"
      value={
        scored && (
          <span className={styles.score} data-testid="score" title={t('next.score', { score })}>
            {score}
          </span>
        )
      }
      below={
        (reasons.length > 0 || transition || pool || near) && (
          <>
            {transition && (
              <p className={styles.transition} data-testid="transition" title={transitionText(transition)}>
                <span className="only-read">{t('flow.from')}: </span>
                {transitionText(transition)}
              </p>
            )}
            <ul className={styles.reasons} data-few={transition !== null} title={reasons.join(' · ')}>
              {near && (
                <li className={styles.pool} data-testid="near">
                  <bdi>{t('forYou.near', { title: near.title })}</bdi>
                </li>
              )}
              {reasons.map((reason) => (
                <li key={reason} className={styles.reason} data-testid="reason">
                  <bdi>{reason}</bdi>
                </li>
              ))}
              {pool !== null && (
                <li className={styles.pool} data-testid="from-pool" title={t('next.pool.title')}>
                  <bdi>{t('next.pool', { name: pool })}</bdi>
                </li>
              )}
            </ul>
          </>
        )
      }
      actions={<CardActions trackId={trackId} title={title} />}
      onAdd={() => void addToEnd([trackId])}
      onMouseEnter={() => useNext.getState().setFocus(trackId)}
    />
  );
});
