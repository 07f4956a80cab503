// A section of the Shape tab: a heading, and a switch between the drawing and a table of the same where there is one.

import { Table2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { t } from '../../../shared/messages/index.ts';
import { IconButton } from '../../ui/Button.tsx';
import styles from './ShapeTab.module.css';

interface Props {
  heading: string;
  testId: string;
  table?: ReactNode;
  children: ReactNode;
}

export function Section({ heading, testId, table, children }: Props) {
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id} data-testid={testId}>
      <header className={styles.heading}>
        <h2 id={id}>{heading}</h2>
        {table && (
          <IconButton
            name={t('shape.asTable')}
            aria-describedby={id}
            aria-pressed={asTable}
            className={styles.switch ?? ''}
            onClick={() => setAsTable(!asTable)}
          >
            <Table2 size={15} />
          </IconButton>
        )}
      </header>
      {asTable ? table : children}
    </section>
  );
}
