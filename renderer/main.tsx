// The renderer's entry: styles, then the app. App lives in its own file so that it hot-reloads.

import './first-answers.ts';
import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/contrast.css';
import './styles/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { start } from './actions/start.ts';
import { showAppearance } from './features/shell/useAppearance.ts';

/** A library that takes longer than this to answer does not keep the window from being there. */
const PATIENCE_MS = 300;

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');
const root = createRoot(container);
let onShown = () => {};
const shown = new Promise<void>((resolve) => {
  onShown = resolve;
});
const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
// The first frame has the playlist in it: an empty one before would only put it off.
void Promise.race([start(shown), patience]).then(() => {
  showAppearance();
  root.render(<App onShown={onShown} />);
});
