// "Add tracks…": in the place of the suggestions, because from there one drags into the table. Searches the whole
// library while one types.

import { ArrowLeft, Search, SearchX, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { MAX_QUERY } from '../../../shared/domain/limits.ts';
import { t } from '../../../shared/messages/index.ts';
import { useLibrary } from '../../stores/library.ts';
import { MOST_FOUND, useSearch } from '../../stores/search.ts';
import { failureText } from '../../stores/toasts.ts';
import { focusPart } from '../../stores/window.ts';
import { IconButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ResultList } from './ResultList.tsx';
import styles from './SearchPanel.module.css';

export function closeSearch(): void {
  useSearch.getState().close();
  focusPart('tracks');
}

export function SearchPanel() {
  const text = useSearch((state) => state.text);
  const playlists = useLibrary((state) => state.playlists);

  // Also tells, after each edit, which tracks are where now; and gets the library ready for the first word.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is searched for as it is typed
  useEffect(() => void useSearch.getState().search(text), [playlists]);

  return (
    <aside className={styles.panel} aria-label={t('search.heading')}>
      <header className={styles.heading}>
        <IconButton name={t('search.close')} hint="Esc" className={styles.back} onClick={closeSearch}>
          <ArrowLeft size={16} />
        </IconButton>
        <h2 className={styles.title}>{t('search.heading')}</h2>
      </header>
      <TextField
        data-search
        className={styles.field ?? ''}
        label={t('search.field')}
        icon={<Search size={15} aria-hidden="true" />}
        maxLength={MAX_QUERY}
        value={text}
        clearLabel={t('search.clear')}
        onClear={() => void useSearch.getState().search('')}
        onChange={(event) => void useSearch.getState().search(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            if (text) void useSearch.getState().search('');
            else closeSearch();
          } else if (event.key === 'ArrowDown' || event.key === 'Enter') focusPart('results');
          else return;
          event.preventDefault();
        }}
      />
      <Found />
    </aside>
  );
}

function Found() {
  const found = useSearch((state) => state.found);
  const text = useSearch((state) => state.text.trim());
  const failure = useSearch((state) => state.failure);
  if (failure)
    return <EmptyState icon={<TriangleAlert />} title={t('search.failed')} hint={failureText(failure)} />;
  if (!found) return <EmptyState icon={<Search />} title={t('search.start')} hint={t('search.start.hint')} />;
  const several = found.length === MOST_FOUND ? 'search.first' : 'search.found';
  return (
    <>
      <p role="status" className={styles.status}>
        {found.length > 0 && t(several, { count: found.length })}
      </p>
      {found.length > 0 ? (
        <ResultList found={found} />
      ) : (
        <EmptyState icon={<SearchX />} title={t('search.none', { text })} hint={t('search.none.hint')} />
      )}
    </>
  );
}
