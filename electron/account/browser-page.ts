// What the browser shows at the end of a sign-in: that it is done or not, and to go back to Segue. No script, no address,
// nothing of the answer.

import { locale, t } from '../../shared/messages/index.ts';
import type { LoopbackOutcome } from './loopback.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const STYLE = `:root{color-scheme:light dark}
body{display:grid;min-height:100vh;margin:0;place-content:center;text-align:center;
font:16px/1.5 "Inter Variable",system-ui,sans-serif;background:#f6f4f1;color:#23201c}
h1{margin:0 0 8px;font-size:24px;font-weight:650}p{max-width:26rem;margin:0;padding:0 16px;color:#5d5750}
@media(prefers-color-scheme:dark){body{background:#101216;color:#eceff4}p{color:#a3acbc}}`;

export function browserPage({ kind }: LoopbackOutcome): string {
  const title = t(kind === 'code' ? 'account.page.done' : 'account.page.notDone');
  const text = t(kind === 'code' ? 'account.page.done.text' : 'account.page.notDone.text');
  return `<!doctype html>
<html lang="${locale()}"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escaped(title)}</h1><p>${escaped(text)}</p></main></body></html>`;
}
