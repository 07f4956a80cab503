// The parts of a match: each with its name, the values behind it, a bar around zero, and its points. What is shown
// adds up to the match that is shown.

import type { WhyPart } from '../../../shared/domain/why.ts';
import { t } from '../../../shared/messages/index.ts';
import { tenths } from './tenths.ts';
import styles from './why.module.css';
import { factText, pointsText } from './why-text.ts';

interface Props {
  parts: readonly WhyPart[];
  /** As shown. */
  score: string;
}

export function PartsTable({ parts, score }: Props) {
  const rounded = tenths(parts.map(({ points }) => points));
  const rows = parts.map((part, i) => ({ ...part, tenths: rounded[i] ?? 0 }));
  const telling = rows.filter((row) => row.tenths !== 0);
  const silent = rows.filter((row) => row.tenths === 0);
  const above = Math.max(1, ...telling.map(({ most, points }) => Math.max(most, points)));
  const below = Math.max(0, ...telling.map(({ points }) => -points));
  return (
    <>
      <table className={styles.table}>
        <caption className="only-read">{t('why.caption', { score })}</caption>
        <thead className="only-read">
          <tr>
            <th scope="col">{t('why.part')}</th>
            <th scope="col">{t('why.points')}</th>
          </tr>
        </thead>
        <tbody>
          {telling.map((row) => (
            <tr key={row.name} data-testid="why-part">
              <th scope="row">
                <span className={styles.name}>{t(`part.${row.name}`)}</span>
                <span className={styles.fact}>
                  {factText(row.fact)}
                  {row.contrary && `. ${t(`why.contrary.${row.contrary}`)}`}
                </span>
              </th>
              <td className="numeric">
                <Bar points={row.points} most={row.most} above={above} below={below} />
                <span className={styles.points} data-testid="why-points">
                  {pointsText(row.tenths)}
                </span>
                {row.most > 0 && (
                  <span className="only-read">
                    {t('why.most', { most: pointsText(Math.round(10 * row.most)) })}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('why.sum')}</th>
            <td className="numeric" data-testid="why-sum">
              {score}
            </td>
          </tr>
        </tfoot>
      </table>
      {silent.length > 0 && (
        <p className={styles.how}>
          {t('why.silent', { names: silent.map(({ name }) => t(`part.${name}`)).join(', ') })}
        </p>
      )}
    </>
  );
}

interface BarProps {
  points: number;
  most: number;
  /** How far the widest bars of the table reach, both ways. */
  above: number;
  below: number;
}

function Bar({ points, most, above, below }: BarProps) {
  const percent = (value: number) => `${(100 * value) / (above + below)}%`;
  const zero = percent(below);
  return (
    <span className={styles.bar} aria-hidden="true">
      {most > 0 && (
        <span className={styles.most} style={{ insetInlineStart: zero, inlineSize: percent(most) }} />
      )}
      <span
        className={points < 0 ? styles.less : styles.more}
        style={{
          insetInlineStart: percent(below + Math.min(0, points)),
          inlineSize: percent(Math.abs(points)),
        }}
      />
      {below > 0 && <span className={styles.zero} style={{ insetInlineStart: zero }} />}
    </span>
  );
}
