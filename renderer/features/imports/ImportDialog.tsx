// Importing, step by step in one dialog: bring files, see how they will be read, watch, see what came of it.

import { t } from '../../../shared/messages/index.ts';
import { afterImport, showImported } from '../../actions/import.ts';
import { type ImportStep, useImports } from '../../stores/imports.ts';
import { useWindow } from '../../stores/window.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DoneStep } from './DoneStep.tsx';
import { PreviewStep } from './PreviewStep.tsx';
import { RunningStep } from './RunningStep.tsx';
import { StartStep } from './StartStep.tsx';

const STEPS: Record<ImportStep, () => React.JSX.Element> = {
  start: StartStep,
  looking: StartStep,
  preview: PreviewStep,
  running: RunningStep,
  done: DoneStep,
};

export function ImportDialog() {
  const step = useImports((state) => state.step);
  const Step = STEPS[step];
  const close = () => {
    useWindow.getState().closeDialog();
    if (step === 'done') void showImported();
  };
  return (
    <Dialog
      wide={step === 'preview' ? 'very' : true}
      title={t('import.title')}
      closeLabel={t('dialog.close')}
      onClose={close}
      returnFocusTo={afterImport}
    >
      <Step />
    </Dialog>
  );
}
