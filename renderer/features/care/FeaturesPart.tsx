// A track's audio features, each with its source and when it came, folded away below the playlists that hold the track.

import { ChevronDown, ChevronRight } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { TrackFeatures } from '../../../shared/domain/feature-sources.ts';
import { FEATURE_NAMES } from '../../../shared/domain/features.ts';
import { t } from '../../../shared/messages/index.ts';
import { ask } from '../../bridge/index.ts';
import { failureText } from '../../stores/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { dateTime } from '../../ui/format.ts';
import styles from './FeaturesPart.module.css';
import { sourceText, valueText } from './feature-text.ts';
import { useAnswer } from './useAnswer.ts';

export function FeaturesPart({ trackId }: { trackId: number }) {
  const [open, setOpen] = useState(false);
  const { value: features, failure } = useAnswer(
    useCallback(() => ask('trackFeatures', { trackId }), [trackId]),
  );
  const known = features?.values.length ?? 0;
  const told = known > 0 || (features?.unknownTo.length ?? 0) > 0;
  return (
    <section className={styles.part} aria-label={t('where.features')} data-testid="track-features">
      <div className={styles.head}>
        <h3>
          {t('where.features')}{' '}
          <small>{features && t('where.features.known', { known, count: FEATURE_NAMES.length })}</small>
        </h3>
        {told && (
          <Button weight="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? (
              <ChevronDown size={15} aria-hidden="true" />
            ) : (
              <ChevronRight size={15} aria-hidden="true" />
            )}
            {t(open ? 'where.features.hide' : 'where.features.show')}
          </Button>
        )}
      </div>
      {failure && <p role="alert">{failureText(failure)}</p>}
      {features && !told && <p>{t('where.features.none')}</p>}
      {open && features && <Values features={features} />}
    </section>
  );
}

const Values = ({ features: { values, unknownTo } }: { features: TrackFeatures }) => (
  <>
    {values.length > 0 && (
      <table className={`${styles.table} numeric`}>
        <thead>
          <tr>
            <th scope="col">{t('where.features.feature')}</th>
            <th scope="col" className={styles.value}>
              {t('where.features.value')}
            </th>
            <th scope="col">{t('where.features.source')}</th>
            <th scope="col">{t('where.features.when')}</th>
          </tr>
        </thead>
        <tbody>
          {values.map(({ feature, value, source, at }) => (
            <tr key={feature}>
              <th scope="row">{t(`import.field.${feature}`)}</th>
              <td className={styles.value}>{valueText(feature, value)}</td>
              <td>{sourceText(source)}</td>
              <td>{dateTime(at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    {unknownTo.map(({ source, at }) => (
      <p key={source}>{t('where.features.unknownTo', { source: sourceText(source), when: dateTime(at) })}</p>
    ))}
  </>
);
