// The filter of the open playlist (Ctrl+F). It follows typing; Escape clears it and goes back to the table.

import { Search } from 'lucide-react';
import { MAX_QUERY } from '../../../shared/domain/limits.ts';
import { t } from '../../../shared/messages/index.ts';
import { filterBy } from '../../actions/open.ts';
import { useView } from '../../stores/view.ts';
import { focusPart } from '../../stores/window.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './TracksTab.module.css';

export function FilterField() {
  const filter = useView((state) => state.query?.filter ?? '');
  return (
    <TextField
      data-filter
      className={styles.filter ?? ''}
      label={t('command.view.filter')}
      placeholder={t('tracks.filter')}
      icon={<Search size={14} aria-hidden="true" />}
      maxLength={MAX_QUERY}
      value={filter}
      clearLabel={t('tracks.filter.clear')}
      onClear={() => filterBy('')}
      onChange={(event) => filterBy(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && filter) filterBy('');
        if (event.key === 'Escape' || event.key === 'ArrowDown' || event.key === 'Enter') {
          event.preventDefault();
          focusPart('tracks');
        }
      }}
    />
  );
}
