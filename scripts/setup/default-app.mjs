// The default app packed into the development runtime: `electron <folder>` starts the app in that folder. Runs in
// Electron's main process. An ES module that awaits the app's main: from a CommonJS one `ready` can fire before an
// ES-module main has run, and protocol.registerSchemesAsPrivileged then throws.

import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

process.defaultApp = true;
const require = createRequire(import.meta.url);

if (process.argv.includes('--version')) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
const target = takeTarget(process.argv.slice(1));
if (target === undefined) {
  console.error('usage: electron <folder>');
  process.exit(1);
}
try {
  await import(pathToFileURL(describeApp(path.resolve(target))).href);
} catch (error) {
  console.error(error);
  process.exit(1);
}

/** The first argument that is not a switch; `-r module`, by which Playwright gets in, is loaded on the way. */
function takeTarget(args) {
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '-r' || args[i] === '--require') require(args[++i]);
    else if (!args[i].startsWith('-')) return args[i];
  }
  return undefined;
}

/** Tells Electron the app's name, version and path as a packaged one would have them; returns its main file. */
function describeApp(folder) {
  if (!fs.statSync(folder).isDirectory()) {
    app.setAppPath(path.dirname(folder));
    return folder;
  }
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version);
  if (manifest.desktopName) app.setDesktopName(manifest.desktopName);
  app.setAppPath(folder);
  return path.resolve(folder, manifest.main ?? 'index.js');
}
