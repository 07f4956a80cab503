// The question before a source's values are forgotten: how many, and how they come back.

import type { FeatureSource } from '../../../shared/domain/feature-sources.ts';
import { t } from '../../../shared/messages/index.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogActions, DialogBody } from '../../ui/Dialog.tsx';

interface Props {
  source: FeatureSource;
  onBack: () => void;
  onClear: () => void;
}

export function ClearQuestion({ source: { id, tracks, values }, onBack, onClear }: Props) {
  return (
    <>
      <DialogBody>
        <p>{t('features.clear.what', { count: tracks, values: t('features.values', { count: values }) })}</p>
        <p>{t(`features.clear.back.${id}`)}</p>
      </DialogBody>
      <DialogActions>
        <Button weight="quiet" autoFocus onClick={onBack}>
          {t('dialog.cancel')}
        </Button>
        <Button weight="primary" onClick={onClear}>
          {t('features.clear.do')}
        </Button>
      </DialogActions>
    </>
  );
}
