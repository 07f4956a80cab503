// The dialog about music folders, loaded when it is first opened.

import { lazy, Suspense } from 'react';

const FilesDialog = lazy(() => import('./FilesDialog.tsx'));

export const LazyFilesDialog = () => (
  <Suspense fallback={null}>
    <FilesDialog />
  </Suspense>
);
