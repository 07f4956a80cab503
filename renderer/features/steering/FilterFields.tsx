// What suggestions may be: genres, languages and artists to keep or leave out, ranges, explicit ones.

import type { Filters, Range } from '../../../shared/domain/steering-defaults.ts';
import { t } from '../../../shared/messages/index.ts';
import { steerFilters } from '../../actions/steer.ts';
import { Switch } from '../../ui/Switch.tsx';
import { ValueField } from '../../ui/ValueField.tsx';
import { NameField } from './NameField.tsx';
import styles from './SteeringPanel.module.css';
import { lengthText, readLength } from './steered-by.ts';

const RANGES = {
  years: { min: 0, max: 9999, start: 2000, step: 1 },
  tempo: { min: 1, max: 400, start: 120, step: 1 },
  length: { min: 0, max: 86_400, start: 180, step: 10 },
} as const;

export function FilterFields({ filters }: { filters: Filters }) {
  return (
    <>
      <NameField
        label={t('steer.only.add')}
        genres={filters.genresKept}
        languages={filters.languagesKept}
        artists={filters.artistsKept}
        onChange={({ genres, languages, artists }) =>
          steerFilters({ genresKept: genres, languagesKept: languages, artistsKept: artists })
        }
      />
      <NameField
        label={t('steer.out.add')}
        genres={filters.genresOut}
        languages={filters.languagesOut}
        artists={filters.artistsOut}
        onChange={({ genres, languages, artists }) =>
          steerFilters({ genresOut: genres, languagesOut: languages, artistsOut: artists })
        }
      />
      {(['years', 'tempo', 'length'] as const).map((name) => (
        <RangeFields key={name} name={name} range={filters[name]} />
      ))}
      <Switch
        label={t('steer.explicit')}
        checked={!filters.explicit}
        onChange={(without) => steerFilters({ explicit: !without })}
      />
      <p className={styles.note}>{t('steer.unknown')}</p>
    </>
  );
}

function RangeFields({ name, range }: { name: keyof typeof RANGES; range: Range }) {
  const what = t(`steer.${name}`);
  const shared = {
    ...RANGES[name],
    ...(name === 'length' && { show: lengthText, read: readLength }),
  };
  const change = ({ from, to }: Range) => {
    const crossed = from !== null && to !== null && from > to;
    steerFilters({ [name]: crossed ? { from: to, to: from } : { from, to } });
  };
  return (
    <div className={styles.row}>
      <span aria-hidden="true">{what}</span>
      <ValueField
        {...shared}
        label={t('steer.from', { what })}
        placeholder={t('steer.anyFrom')}
        value={range.from}
        onChange={(from) => change({ ...range, from })}
      />
      <span aria-hidden="true">–</span>
      <ValueField
        {...shared}
        label={t('steer.to', { what })}
        placeholder={t('steer.anyTo')}
        value={range.to}
        onChange={(to) => change({ ...range, to })}
      />
    </div>
  );
}
