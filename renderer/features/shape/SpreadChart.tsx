// The bars of one feature's distribution.

import { memo } from 'react';
import { Bar, BarChart, ResponsiveContainer, YAxis } from 'recharts';
import type { Distribution } from '../../../shared/domain/feature-detail.ts';
import styles from './Spread.module.css';

const MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };

function SpreadChart({ distribution: { bins } }: { distribution: Distribution }) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={bins.map((tracks) => ({ tracks }))}
        margin={MARGIN}
        barCategoryGap={1}
        accessibilityLayer={false}
      >
        <YAxis hide domain={[0, 'dataMax']} />
        <Bar
          id="spread" // [Note: Chart ids]
          dataKey="tracks"
          className={styles.bar ?? ''}
          isAnimationActive={false}
          minPointSize={(n) => (n ? 2 : 0)}
        />
      </BarChart>
    </ResponsiveContainer>
  );
}

export default memo(SpreadChart);
