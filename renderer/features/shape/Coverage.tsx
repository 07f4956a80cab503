// What is known of how many tracks, and what is not: in sentences first, then feature by feature.

import type { FeatureDetail } from '../../../shared/domain/feature-detail.ts';
import { t } from '../../../shared/messages/index.ts';
import { raiseCoverage } from '../../actions/features.ts';
import { goToItems } from '../../actions/reveal.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Coverage.module.css';
import { Section } from './Section.tsx';
import tab from './ShapeTab.module.css';
import { coverageSentences, featureTitle } from './shape-text.ts';

export function Coverage({ detail }: { detail: FeatureDetail }) {
  const { playlistId, total, coverage, without } = detail;
  return (
    <Section heading={t('coverage.heading')} testId="coverage">
      {coverageSentences(detail).map((sentence) => (
        <p key={sentence} className={tab.words}>
          {sentence}
        </p>
      ))}
      {without.length > 0 && (
        <p className={styles.without}>
          {t('coverage.without', { count: without.length })}
          <Button onClick={() => void goToItems([...without]).catch(sayFailure)}>
            {t('coverage.show', { count: without.length })}
          </Button>
          <Button onClick={() => raiseCoverage(playlistId)}>{t('features.more')}</Button>
        </p>
      )}
      <ul className={styles.features} aria-label={t('coverage.tableCaption')}>
        {coverage.map(({ feature, known }) => (
          <li key={feature} data-none={known === 0}>
            <span>{featureTitle(feature)}</span>
            <span className={styles.bar} aria-hidden="true">
              <span style={{ inlineSize: `${(known / total) * 100}%` }} />
            </span>
            <span className="numeric">{t('coverage.of', { known, total })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
