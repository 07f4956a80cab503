// The handles of the radar: pulled by keyboard and pointer, and where they lie.

import { t } from '../shared/messages/index.ts';
import { expect, test } from './support/app.ts';
import { suggestionsReady } from './support/playlists.ts';
import { asked, chip } from './support/steering.ts';

test.use({ library: 'demo' });

test('a handle of the radar pulls the suggestions, by keyboard and by drag, and lets go', async ({
  segue,
}) => {
  await suggestionsReady(segue.window);
  const { page } = segue;
  const energy = page.getByRole('slider', { name: t('steer.shape.handle', { axis: 'Energy' }) });
  await expect(energy).toHaveCount(0);
  await page.getByRole('button', { name: t('steer.shape.handles') }).click();
  await expect(energy).toHaveAttribute('aria-valuetext', t('steer.shape.free'));
  await energy.press('End');
  await expect(energy).toHaveAttribute('aria-valuetext', t('steer.shape.to', { percent: 100 }));
  await expect(chip(segue, 'Energy to 100 %')).toBeVisible();
  await expect.poll(async () => (await asked(segue)).steering.shape.energy).toBe(100);
  const mean = async () => {
    const shown = (await asked(segue)).suggestions.flatMap(({ percentiles }) => percentiles.energy ?? []);
    return shown.reduce((sum, value) => sum + value, 0) / shown.length;
  };
  expect(await mean()).toBeGreaterThan(75);

  // To the middle of the radar, where every axis begins.
  const radar = await page.getByTestId('shape').getByRole('group').boundingBox();
  const box = await energy.boundingBox();
  if (!radar || !box) throw new Error('the radar is not on screen');
  const [x, y] = [radar.x + radar.width / 2, radar.y + radar.height / 2];
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(x, y - 20, { steps: 4 });
  await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.up();
  await expect(energy).toHaveAttribute('aria-valuetext', t('steer.shape.to', { percent: 0 }));
  await expect.poll(async () => (await asked(segue)).steering.shape.energy).toBe(0);
  expect(await mean()).toBeLessThan(25);

  await energy.press('Delete');
  await expect(energy).toHaveAttribute('aria-valuetext', t('steer.shape.free'));
  await energy.press('ArrowUp');
  await page.getByRole('button', { name: t('steer.shape.reset') }).press('Enter');
  await expect(page.getByTestId('steered')).toHaveCount(0);
  await expect(page.getByRole('button', { name: t('steer.shape.handles') })).toBeFocused();
});

test('a handle lies on the corner that the radar draws', async ({ segue }) => {
  await suggestionsReady(segue.window);
  const { page } = segue;
  await page.getByRole('button', { name: t('steer.shape.handles') }).click();
  await page.getByRole('slider', { name: t('steer.shape.handle', { axis: 'Valence' }) }).press('End');
  const middle = ({ x, y, width, height }: DOMRect) => ({ x: x + width / 2, y: y + height / 2 });
  const handle = middle(
    await page.locator('[data-axis="valence"]').evaluate((element) => element.getBoundingClientRect()),
  );
  // The outermost ring of the grid; its third corner is the third axis'.
  const corner = await page
    .locator('.recharts-polar-grid path')
    .last()
    .evaluate((path) => {
      const place = (path as SVGPathElement)
        .getAttribute('d')
        ?.match(/-?[\d.]+,-?[\d.]+/g)?.[2]
        ?.split(',');
      const svg = (path as SVGPathElement).ownerSVGElement?.getBoundingClientRect();
      return { x: (svg?.x ?? 0) + Number(place?.[0]), y: (svg?.y ?? 0) + Number(place?.[1]) };
    });
  expect(Math.hypot(handle.x - corner.x, handle.y - corner.y)).toBeLessThan(1.5);
});
