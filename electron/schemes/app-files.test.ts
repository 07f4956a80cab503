import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APP_ORIGIN, APP_PAGE, appFile } from './app-files.ts';

const folder = path.resolve('/app/dist/renderer');
const fileOf = (address: string) => appFile(address, folder)?.file ?? null;

describe('appFile', () => {
  it('finds the page and what belongs to it, with the MIME type', () => {
    expect(appFile(APP_PAGE, folder)).toEqual({
      file: path.join(folder, 'index.html'),
      type: 'text/html; charset=utf-8',
    });
    expect(appFile(`${APP_ORIGIN}/`, folder)?.file).toBe(path.join(folder, 'index.html'));
    expect(appFile(`${APP_ORIGIN}/assets/index-a1.js?v=1#x`, folder)).toEqual({
      file: path.join(folder, 'assets/index-a1.js'),
      type: 'text/javascript; charset=utf-8',
    });
    expect(appFile(`${APP_ORIGIN}/assets/inter.woff2`, folder)?.type).toBe('font/woff2');
  });

  it.each([
    ['another host', 'segue-app://elsewhere/index.html'],
    ['a port', 'segue-app://bundle:80/index.html'],
    ['another scheme', 'file:///app/dist/renderer/index.html'],
    ['no address', 'index.html'],
    ['encoded slashes', `${APP_ORIGIN}/..%2fmain%2fmain.js`],
    ['encoded dots and slashes', `${APP_ORIGIN}/%2e%2e%2fmain%2fmain.js`],
    ['encoded twice', `${APP_ORIGIN}/%252e%252e%252fmain%252fmain.js`],
    ['backslashes', `${APP_ORIGIN}/..%5cmain%5cmain.js`],
    ['a NUL', `${APP_ORIGIN}/index.html%00.js`],
    ['what does not decode', `${APP_ORIGIN}/%E0%A4%A.js`],
    ['a kind of file the page does not use', `${APP_ORIGIN}/library.sqlite`],
    ['a folder', `${APP_ORIGIN}/assets/`],
  ])('refuses %s', (_what, address) => {
    expect(fileOf(address)).toBeNull();
  });

  it('never leaves its folder', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '/',
      '%5c',
      '%25',
      'main',
      'x.js',
      '//',
      '\\',
      '%00',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = fileOf(`${APP_ORIGIN}/${pieces.join('')}`);
        return file === null || path.resolve(file).startsWith(folder + path.sep);
      }),
      { numRuns: 2000 },
    );
  });
});
