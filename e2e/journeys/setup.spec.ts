import { expect, expectAccessible, onEmpty as test, report } from '../support/test';

/** A stranger has to be through in three minutes. */
const BAR_MS = 180_000;

test('from an empty database to the first call on screen, led by the screens', async ({ page }) => {
  const began = Date.now();
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Налаштуйте Switchhook');
  await expectAccessible(page);
  await page.getByLabel('Назва').fill('Вікна та двері');
  await page.getByLabel('Ваше ім’я').fill('Іван Кравець');
  await page.getByLabel('Ел. пошта').fill('ivan@example.com');
  await page.getByRole('textbox', { name: 'Пароль' }).fill('коротко');
  await page.getByRole('button', { name: 'Створити робочий простір' }).click();
  await expect(page.getByText('Тут менше десяти символів.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Пароль' }).fill('correct horse battery');
  await page.getByRole('button', { name: 'Створити робочий простір' }).click();

  await page.getByRole('button', { name: 'Підключити Ringostat' }).click();
  await expect(page).toHaveURL(/\/settings\/integrations\/[0-9a-f-]+/);
  await expect(page.getByText('Ringostat не дістанеться цієї адреси.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Підключити й надіслати зразок' }).first().click();
  await expect(page.getByText('Зразковий дзвінок уже у звіті')).toBeVisible();
  await page.getByRole('link', { name: 'Показати дзвінок' }).click();
  await expect(page.getByRole('row').filter({ hasText: '+380 67 000 0000' })).toBeVisible();
  const took = Date.now() - began;
  report('from an empty database to the first call, by a hand that does not hesitate', took);
  expect(took).toBeLessThan(BAR_MS);

  // The second who comes finds a login, not a set-up.
  await page.context().clearCookies();
  await page.goto('/setup');
  await expect(page).toHaveURL(/\/login/);
});
