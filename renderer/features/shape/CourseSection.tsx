// Energy and tempo over the saved order: two lines above one another, with one place marked in both.

import type { Course, FeatureDetail } from '../../../shared/domain/feature-detail.ts';
import { t } from '../../../shared/messages/index.ts';
import styles from './Course.module.css';
import { CourseWalk } from './CourseWalk.tsx';
import { LazyCourseChart } from './LazyCharts.tsx';
import { Section } from './Section.tsx';
import tab from './ShapeTab.module.css';
import { courseSentence, featureTitle, plainValue } from './shape-text.ts';

export function CourseSection({ detail }: { detail: FeatureDetail }) {
  const courses = detail.courses.filter(({ line }) => line.some(({ known }) => known > 0));
  const sentences = courses.map(courseSentence).filter((sentence) => sentence !== null);
  const each = Math.round(detail.total / (courses[0]?.line.length ?? 1));
  if (courses.length === 0) return null;
  return (
    <Section
      heading={t('course.heading')}
      testId="course"
      table={<CourseTable courses={courses} total={detail.total} />}
    >
      {sentences.length > 0 && <p className={tab.words}>{sentences.join(' ')}</p>}
      <CourseWalk detail={detail}>
        {courses.map((course) => (
          <figure key={course.feature} className={styles.line} aria-hidden="true">
            <figcaption>{featureTitle(course.feature)}</figcaption>
            <LazyCourseChart course={course} total={detail.total} />
          </figure>
        ))}
      </CourseWalk>
      {each > 1 && <p className={tab.note}>{t('course.averaged', { count: each })}</p>}
    </Section>
  );
}

function CourseTable({ courses, total }: { courses: readonly Course[]; total: number }) {
  const parts = courses[0]?.parts ?? [];
  return (
    <table className={`${tab.table} numeric`}>
      <caption className="only-read">{t('course.tableCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('course.tracks')}</th>
          {courses.map(({ feature }) => (
            <th key={feature} scope="col">
              {t(`course.column.${feature}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parts.map(({ from, to }, index) => (
          <tr key={from}>
            <th scope="row">
              {to - from === 1 || total === 1 ? from + 1 : t('course.range', { from: from + 1, to })}
            </th>
            {courses.map(({ feature, parts: own }) => (
              <td key={feature}>{plainValue(feature, own[index]?.mean ?? null)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
