// How much is known of the open playlist and of the whole library, and the buttons that get the rest.

import type { FeatureNeed, FeatureOverview } from '../../../shared/domain/feature-sources.ts';
import { t } from '../../../shared/messages/index.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './sources.module.css';

interface Props {
  overview: FeatureOverview;
  busy: boolean;
  /** A run waits for the user: going on with it is what comes first. */
  held: boolean;
  onGet: (ofPlaylist: boolean) => void;
}

export const Needs = ({ overview: { playlist, library, batch }, busy, held, onGet }: Props) => (
  <div className={styles.needs}>
    {playlist && (
      <Need
        scope={t('features.playlist')}
        need={playlist}
        {...{ batch, busy }}
        first={!held}
        onGet={() => onGet(true)}
      />
    )}
    <Need
      scope={t('features.library')}
      need={library}
      {...{ batch, busy }}
      first={!playlist && !held}
      onGet={() => onGet(false)}
    />
  </div>
);

interface NeedProps {
  scope: string;
  need: FeatureNeed;
  batch: number;
  busy: boolean;
  /** The nearest thing to do. */
  first: boolean;
  onGet: () => void;
}

function Need({ scope, need, batch, busy, first, onGet }: NeedProps) {
  const { tracks, known, missing, withoutId } = need;
  const requests = t('features.requests', { count: Math.ceil(missing / batch) });
  const complete = missing === 0 && withoutId === 0 && known === tracks;
  return (
    <section className={styles.need} aria-label={scope} data-testid="feature-need">
      <div className={styles.needText}>
        <h3 className={styles.heading}>{scope}</h3>
        <p className={styles.known}>{t('features.known', { known, count: tracks })}</p>
        <span className={styles.bar} aria-hidden="true">
          <span style={{ inlineSize: `${tracks === 0 ? 0 : (known / tracks) * 100}%` }} />
        </span>
        <p className={styles.small}>
          {missing > 0
            ? t('features.missing', { count: missing, requests })
            : t(complete ? 'features.complete' : 'features.nothing')}
        </p>
        {withoutId > 0 && <p className={styles.small}>{t('features.withoutId', { count: withoutId })}</p>}
      </div>
      <Button
        data-feature-get
        aria-label={t('features.getNamed', { scope })}
        aria-disabled={busy || missing === 0}
        weight={first && missing > 0 && !busy ? 'primary' : 'plain'}
        onClick={() => !busy && missing > 0 && onGet()}
      >
        {t('features.get')}
      </Button>
    </section>
  );
}
