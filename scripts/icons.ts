// `npm run icons`: draws the package's icons from the SVGs of assets/icon, in the Electron at hand, and writes them
// beside these in the forms that systems want. What it writes is committed: packing needs no drawing. Node 24.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { _electron, type Page } from 'playwright';
import { hasDisplay } from './setup/display.ts';
import { prepareElectron } from './setup/electron.ts';
import { ICNS_TYPES, type Icon, icns, ico } from './setup/icon-files.ts';
import { main, root, SetupError, say } from './setup/step.ts';

const folder = path.join(root, 'assets/icon');
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256];
const LINUX_SIZES = [16, 24, 32, 48, 64, 96, 128, 256, 512];
const MAC_SIZES = [...new Set(Object.values(ICNS_TYPES))];
/** Up to this size the small drawing is the clearer one. */
const SMALL = 32;
/** macOS draws icons with air around them: 824 of 1024 pixels are the shape, of which the drawing leaves 16 of 512 free. */
const MAC_SCALE = 824 / 1024 / (480 / 512);

await main(async () => {
  if (!hasDisplay()) throw new SetupError('Drawing needs a display: xvfb-run -a npm run icons.');
  const { runtime, switches } = await prepareElectron();
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...switches, path.join(root, 'bench/bare-window')],
    chromiumSandbox: !switches.includes('--no-sandbox'),
  });
  try {
    await drawAll(await app.firstWindow());
  } finally {
    await app.close();
  }
  say(`icons: written to ${path.relative(root, folder)}`);
  return 0;
});

async function drawAll(page: Page): Promise<void> {
  const drawing = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const [icon, small, library] = [drawing('icon.svg'), drawing('small.svg'), drawing('library.svg')];
  const at = async (
    sizes: readonly number[],
    svgFor: (size: number) => string,
    scale = 1,
  ): Promise<Icon[]> => {
    const icons: Icon[] = [];
    for (const size of sizes) icons.push({ size, png: await draw(page, svgFor(size), size, scale) });
    return icons;
  };
  const own = (size: number) => (size <= SMALL ? small : icon);
  const document = () => library;
  const write = (name: string, data: Buffer) => writeFileSync(path.join(folder, name), data);

  write('icon.ico', ico(await at(WINDOWS_SIZES, own)));
  write('icon.icns', icns(await at(MAC_SIZES, own, MAC_SCALE)));
  write('library.ico', ico(await at(WINDOWS_SIZES, document)));
  write('library.icns', icns(await at(MAC_SIZES, document)));
  mkdirSync(path.join(folder, 'linux'), { recursive: true });
  for (const { size, png } of await at(LINUX_SIZES, own)) write(`linux/${size}x${size}.png`, png);
}

/** The drawing as a PNG of `size` by `size` pixels, in the middle of as much air as `scale` leaves. */
async function draw(page: Page, svg: string, size: number, scale: number): Promise<Buffer> {
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const side = size * scale;
  const png = await page.evaluate<string>(`(async () => {
    const image = new Image(${size}, ${size});
    image.src = '${address}';
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: ${size}, height: ${size} });
    canvas.getContext('2d').drawImage(image, ${(size - side) / 2}, ${(size - side) / 2}, ${side}, ${side});
    return canvas.toDataURL('image/png').split(',')[1];
  })()`);
  return Buffer.from(png, 'base64');
}
