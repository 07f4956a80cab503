// A newer version: since when it is there, how much there is to download, and what its makers say of it, as plain text.

import { useId } from 'react';
import type { UpdateState } from '../../../shared/domain/updates.ts';
import { t } from '../../../shared/messages/index.ts';
import { date, megabytes } from '../../ui/format.ts';
import styles from './updates.module.css';

export function Offer({ offer }: { offer: NonNullable<UpdateState['offer']> }) {
  const { version, notes, bytes } = offer;
  const heading = useId();
  const facts = [
    t('updates.published', { date: date(offer.date) }),
    ...(bytes === null ? [] : [t('updates.size', { size: megabytes(bytes) })]),
  ];
  return (
    <section className={styles.offer} aria-labelledby={heading} data-testid="update-offer">
      <h3 id={heading} className={styles.heading}>
        {t('updates.offer', { version })}
      </h3>
      <p className={styles.small}>{facts.join(' · ')}</p>
      {notes === '' ? (
        <p className={styles.small}>{t('updates.noNotes')}</p>
      ) : (
        <p className={styles.notes} dir="auto">
          {notes}
        </p>
      )}
    </section>
  );
}
