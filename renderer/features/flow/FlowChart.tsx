// Above suggestions in flow: tempo and energy of the last tracks and of the first that would follow them.

import type { SuggestionReply } from '../../../shared/domain/suggestions.ts';
import { t } from '../../../shared/messages/index.ts';
import { changeWords } from '../../actions/flow-text.ts';
import { useNext } from '../../stores/next.ts';
import styles from './Flow.module.css';
import { FlowLines } from './FlowLines.tsx';

/** As many as someone may add in a row. */
const SHOWN = 24;

export function FlowChart({ reply }: { reply: SuggestionReply }) {
  const focusId = useNext((state) => state.focusId);
  const first = reply.suggestions.slice(0, SHOWN);
  const tracks = [...reply.lead, ...first];
  const focused = first.findIndex(({ trackId }) => trackId === focusId);
  const words = changeWords(first.map(({ transition }) => transition));
  return (
    <section className={styles.chart} data-testid="flow-chart">
      <FlowLines
        tempo={tracks.map(({ tempo }) => tempo)}
        energy={tracks.map(({ energy }) => energy)}
        label={t('flow.chart.label', { count: first.length, words })}
        lead={reply.lead.length}
        marked={focused < 0 ? null : reply.lead.length + focused}
      />
      <p className={styles.words} aria-hidden="true">
        {words} {reply.lead.length > 0 && t('flow.chart.lead', { count: reply.lead.length })}
      </p>
    </section>
  );
}
