// One feature over the saved order. A track nobody measured leaves a gap; a measured one between two gaps is a dot.
// In a long playlist a point is the mean of a stretch, inside the shade of its lowest and highest.

import { memo } from 'react';
import { Area, ComposedChart, Line, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Course } from '../../../shared/domain/feature-detail.ts';
import { count } from '../../ui/format.ts';
import styles from './Course.module.css';
import { coursePoints, courseScale } from './course-points.ts';

/** Up to so many tracks each has its dot. */
const DOTS = 60;
const MARGIN = { top: 6, right: 0, bottom: 6, left: 0 };

function CourseChart({ course, total }: { course: Course; total: number }) {
  const points = coursePoints(course);
  const { domain, ticks } = courseScale(course);
  const averaged = points.length < total;
  return (
    <ResponsiveContainer width="100%" height="100%" className={styles.chart ?? ''}>
      <ComposedChart data={points} margin={MARGIN} accessibilityLayer={false}>
        <XAxis type="number" dataKey="at" domain={[0, total]} hide />
        <YAxis
          width={40}
          domain={domain}
          ticks={ticks}
          tickFormatter={count}
          interval={0}
          axisLine={false}
          tickLine={false}
          tick={{ className: styles.tick ?? '' }}
        />
        {averaged && (
          <Area
            id="course-range" // [Note: Chart ids]
            dataKey="range"
            className={styles.range ?? ''}
            stroke="none"
            type="linear"
            isAnimationActive={false}
            activeDot={false}
          />
        )}
        <Line
          id="course-mean" // [Note: Chart ids]
          dataKey="mean"
          type="linear"
          className={styles[course.feature] ?? ''}
          isAnimationActive={false}
          activeDot={false}
          dot={({ key, cx, cy, payload }) => (
            <circle
              key={key}
              cx={cx ?? 0}
              cy={cy ?? 0}
              r={payload.mean !== null && (payload.lone || points.length <= DOTS) ? 2 : 0}
              className={styles[`${course.feature}Dot`]}
            />
          )}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

export default memo(CourseChart);
