// What "For you" goes by and how, and the button that makes a playlist of what is listed.

import { ListPlus } from 'lucide-react';
import { useId } from 'react';
import type { ForYouSources } from '../../../shared/domain/for-you.ts';
import { t } from '../../../shared/messages/index.ts';
import { openAccount } from '../../actions/account.ts';
import { goBy, saveForYou } from '../../actions/for-you.ts';
import { sourceText } from '../../actions/for-you-text.ts';
import { useAccount } from '../../stores/account.ts';
import { useForYou } from '../../stores/for-you.ts';
import { type Seeds, useNext } from '../../stores/next.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './ForYouBar.module.css';

const isTop = ({ source }: ForYouSources[number]) => source.kind === 'top';

export default function ForYouBar({ chosen }: { chosen: NonNullable<Seeds['forYou']> }) {
  const { sources, onSpotify } = useForYou();
  const account = useAccount((state) => state.account);
  const listed = useNext((state) => state.reply?.suggestions.length ?? 0);
  const pending = useNext((state) => state.pending);
  const how = useId();
  const tops = sources.filter(isTop);
  const connected = account?.user != null;
  const options = (among: ForYouSources) =>
    among.map(({ source }) => (
      <option key={JSON.stringify(source)} value={JSON.stringify(source)}>
        {sourceText(source, sources)}
      </option>
    ));
  return (
    <section className={styles.bar} aria-label={t('forYou.title')} data-testid="for-you">
      <div className={styles.line}>
        <Select
          label={t('forYou.from')}
          value={JSON.stringify(chosen.source)}
          onChange={({ target }) => {
            const source = sources.find((one) => JSON.stringify(one.source) === target.value)?.source;
            if (source) void goBy(source, chosen.each, false);
          }}
        >
          {tops.length > 0 && <optgroup label={t('forYou.top')}>{options(tops)}</optgroup>}
          <optgroup label={t('forYou.others')}>{options(sources.filter((one) => !isTop(one)))}</optgroup>
        </Select>
        <span id={how} className="only-read">
          {t('forYou.how')}
        </span>
        <Segmented
          labelledBy={how}
          value={chosen.each ? 'each' : 'blend'}
          choices={(['blend', 'each'] as const).map((value) => ({ value, label: t(`forYou.${value}`) }))}
          onChange={(value) => void goBy(chosen.source, value === 'each', false)}
        />
      </div>
      <div className={styles.line}>
        <Button
          aria-disabled={listed === 0 || pending}
          title={t('forYou.save.hint', { count: listed })}
          onClick={() => void (pending || saveForYou())}
        >
          <ListPlus size={15} aria-hidden="true" />
          {t('forYou.save')}
        </Button>
        {connected && (
          <div className={styles.spotify}>
            <Switch
              label={t('pending.onSpotify')}
              checked={onSpotify}
              onChange={(wanted) => useForYou.setState({ onSpotify: wanted })}
            />
          </div>
        )}
      </div>
      {tops.length === 0 && <NoTops possible={account?.possible === true} connected={connected} />}
    </section>
  );
}

/** Where nothing is known of what the user plays most. */
function NoTops({ possible, connected }: { possible: boolean; connected: boolean }) {
  if (connected) return <p className={styles.hint}>{t('forYou.noTops')}</p>;
  if (!possible) return null;
  return (
    <p className={styles.hint}>
      {t('forYou.noAccount')}{' '}
      <button type="button" className={styles.connect} onClick={openAccount}>
        {t('widen.connect')}
      </button>
    </p>
  );
}
