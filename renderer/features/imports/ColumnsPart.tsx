// How a table's columns are read, each with a value to know it by; changed one by one.

import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { IMPORT_FIELDS, type ImportField } from '../../../shared/domain/import-kinds.ts';
import type { FilePreview } from '../../../shared/domain/imports.ts';
import { t } from '../../../shared/messages/index.ts';
import { useImports } from '../../stores/imports.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './FileDetail.module.css';
import common from './imports.module.css';

const isField = (value: string): value is ImportField => (IMPORT_FIELDS as readonly string[]).includes(value);

export function ColumnsPart({ file, at }: { file: FilePreview; at: number }) {
  const [open, setOpen] = useState(!file.usable);
  const used = file.mapping.filter((field) => field !== null).length;
  return (
    <section aria-label={t('import.columns')}>
      <div className={common.columnsHead}>
        <span>{t('import.columns.text', { used, count: file.columns.length })}</span>
        <Button weight="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? (
            <ChevronDown size={15} aria-hidden="true" />
          ) : (
            <ChevronRight size={15} aria-hidden="true" />
          )}
          {t(open ? 'import.columns.hide' : 'import.columns.show')}
        </Button>
      </div>
      {open && (
        <ul className={styles.columns}>
          {file.columns.map(({ header, sample }, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: names of columns may repeat; their places are what they are
            <li key={column} className={styles.column}>
              <Column file={file} at={at} column={column} header={header} sample={sample} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface ColumnProps {
  file: FilePreview;
  at: number;
  column: number;
  header: string;
  sample: string;
}

function Column({ file, at, column, header, sample }: ColumnProps) {
  const name = header.trim() || t('import.column', { number: column + 1 });
  const change = (value: string) => {
    const field = isField(value) ? value : null;
    // What is one thing cannot be two: the other column is let go.
    const mapping = file.mapping.map((other, i) => {
      if (i === column) return field;
      return other === field ? null : other;
    });
    void useImports.getState().remap(at, mapping).catch(sayFailure);
  };
  return (
    <>
      <span className={styles.columnName}>
        <bdi>{name}</bdi>
        <small>
          <bdi>{sample}</bdi>
        </small>
      </span>
      <Select
        label={t('import.column.as', { column: name })}
        value={file.mapping[column] ?? ''}
        data-used={file.mapping[column] !== null}
        onChange={(event) => change(event.target.value)}
      >
        <option value="">{t('import.field.none')}</option>
        {IMPORT_FIELDS.map((field) => (
          <option key={field} value={field}>
            {t(`import.field.${field}`)}
          </option>
        ))}
      </Select>
    </>
  );
}
