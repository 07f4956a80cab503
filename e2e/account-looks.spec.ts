// axe on the account's dialog in every state, dark in the smallest window and light in the designed one, with a name as
// long as names get.

import { t } from '../shared/messages/index.ts';
import {
  accountLine,
  answered,
  CLIENT_ID,
  dialogButton,
  FRIEND,
  fakeWithApp,
  launchForTests,
  openClientId,
  submit,
  USER,
} from './support/account.ts';
import { expect, test } from './support/app.ts';
import { looksAt } from './support/looks.ts';

test('the account, in every state', async ({ profile }, info) => {
  const fake = await fakeWithApp();
  fake.world.accounts.get(USER.id)!.displayName =
    'Donaudampfschifffahrtsgesellschaftskapitänswitwe Łucja '.repeat(2);
  const user = { ...USER, name: fake.world.accounts.get(USER.id)!.displayName.trim() };
  const segue = await launchForTests({ profile, fake });
  const { page, window } = segue;
  const look = looksAt(segue, info);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await window.loadDemo();
  await page.keyboard.press('Control+Alt+A');
  await look('1-app');
  await page.getByText(t('account.app.port'), { exact: true }).click();
  await page.getByRole('switch', { name: t('account.app.port.use') }).check();
  await look('2-port');
  await page.getByRole('switch', { name: t('account.app.port.use') }).uncheck();
  await dialogButton(segue, t('account.connect.next')).click();
  await submit(segue, 'not one');
  await look('3-id');
  await submit(segue, CLIENT_ID);
  await answered(segue, fake);
  await page.getByText(t('account.waiting.stuck')).click();
  await look('4-waiting');
  await dialogButton(segue, t('account.cancel')).click();
  fake.world.accounts.get(USER.id)!.product = 'free';
  await submit(segue, CLIENT_ID);
  await fetch(await answered(segue, fake));
  await expect(page.getByTestId('sign-in-failed')).toBeVisible();
  await look('5-failed');
  fake.world.accounts.get(USER.id)!.product = 'premium';
  await page.keyboard.press('Escape');
  await openClientId(segue);
  await submit(segue, CLIENT_ID);
  await fetch(await answered(segue, fake));
  await expect(dialogButton(segue, t('account.done.close'))).toBeVisible();
  await look('6-done');
  await page.keyboard.press('Escape');
  await expect(accountLine(segue)).toContainText(user.name);
  await look('7-line');
  await accountLine(segue).click();
  await look('8-details');
  await dialogButton(segue, t('account.delete')).click();
  await expect(page.getByTestId('deletion')).toBeVisible();
  await look('9-delete');
  await page.keyboard.press('Escape');
  await accountLine(segue).click();
  await dialogButton(segue, t('account.switch')).click();
  await submit(segue, CLIENT_ID);
  await fetch(await answered(segue, fake, FRIEND.id));
  await expect(page.getByTestId('deletion')).toBeVisible();
  await look('10-another');
  await segue.close();
  await fake.close();
});
