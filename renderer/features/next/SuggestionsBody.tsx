// The list of suggestions, or why there is none and what to do about it.

import { Layers, TriangleAlert } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { SuggestionReply } from '../../../shared/domain/suggestions.ts';
import { t } from '../../../shared/messages/index.ts';
import { openPools } from '../../actions/pools.ts';
import { ask } from '../../bridge/index.ts';
import { useNext } from '../../stores/next.ts';
import { failureText, sayFailure } from '../../stores/toasts.ts';
import { useView } from '../../stores/view.ts';
import { useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FlowChart } from '../flow/FlowChart.tsx';
import { OrderSwitch } from '../flow/OrderSwitch.tsx';
import { NothingLeft } from '../steering/NothingLeft.tsx';
import { NothingElse } from './NothingElse.tsx';
import { Preparing } from './Preparing.tsx';
import { SuggestionList } from './SuggestionList.tsx';
import styles from './SuggestionsBody.module.css';
import { ThinPool } from './ThinPool.tsx';

/** Builds the catalogue anew when that is what failed; new suggestions follow when it is there. */
function tryAgain(): void {
  const { query } = useView.getState();
  const { catalogue, request } = useNext.getState();
  if (catalogue.state === 'failed') {
    useNext.setState({ failure: null, catalogue: { state: 'building', done: 0, total: 0 } });
    void ask('rebuildCatalogue').catch(sayFailure);
  } else if (query) void request(query.playlistId);
}

/**
 * While there is no list, its place takes the keyboard in its stead and hands it on when the list comes; where the list
 * goes, the place keeps it.
 */
export function SuggestionsBody({ className }: { className: string | undefined }) {
  const place = useRef<HTMLDivElement>(null);
  const listed = useNext(({ reply, failure, catalogue }) =>
    Boolean(reply?.suggestions.length && !failure && catalogue.state !== 'failed'),
  );
  const takeFocus = () => {
    const list = place.current?.querySelector<HTMLElement>('[data-part]');
    (list ?? place.current)?.focus();
    useWindow.setState({ part: 'suggestions' });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list coming or going is what moves the keyboard
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    const lost = activeElement === body && useWindow.getState().part === 'suggestions';
    if (lost || activeElement === place.current) takeFocus();
  }, [listed]);
  return (
    <div
      ref={place}
      className={className}
      role="group"
      tabIndex={-1}
      onFocus={({ target, currentTarget }) => target === currentTarget && listed && takeFocus()}
      {...(!listed && { 'aria-label': t('next.label'), 'data-part': 'suggestions' })}
    >
      <Body />
    </div>
  );
}

/** Of a playlist without tracks to go by. */
function goneBy({ basis, popularity }: SuggestionReply): string {
  if (basis === 'name') return t('next.byName');
  return t(popularity ? 'next.unseeded' : 'next.unseeded.any');
}

function Body() {
  const catalogue = useNext((state) => state.catalogue);
  const reply = useNext((state) => state.reply);
  const failure = useNext((state) => state.failure);
  const near = useNext((state) => state.asked?.each !== undefined);

  const reason = failure ?? (catalogue.state === 'failed' ? catalogue : null);
  if (reason) {
    return (
      <EmptyState icon={<TriangleAlert />} title={t('next.failed')} hint={failureText(reason)}>
        <Button onClick={tryAgain}>{t('next.tryAgain')}</Button>
      </EmptyState>
    );
  }
  if (!reply) return <Preparing catalogue={catalogue} />;
  if (reply.pools.length === 0) {
    return (
      <EmptyState icon={<Layers />} title={t('next.noPool')} hint={t('next.noPool.hint')}>
        <Button onClick={openPools}>{t('next.noPool.choose')}</Button>
      </EmptyState>
    );
  }
  if (reply.suggestions.length === 0 && reply.filtered && reply.filtered.of > 0)
    return <NothingLeft filtered={reply.filtered} />;
  if (reply.nothing) return <NothingElse nothing={reply.nothing} />;
  return (
    <>
      {reply.basis !== 'tracks' && <p className={styles.note}>{goneBy(reply)}</p>}
      <ThinPool candidates={reply.candidates} />
      {!near && <OrderSwitch />}
      {reply.order === 'flow' && <FlowChart reply={reply} />}
      <SuggestionList reply={reply} />
    </>
  );
}
