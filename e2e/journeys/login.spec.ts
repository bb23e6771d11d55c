import { expect, expectAccessible, logIn, test } from '../support/test';

test('a wrong password is refused without telling which of the two was wrong', async ({ page }) => {
  await page.goto('/login');
  await expectAccessible(page);
  await page.locator('input[type=email]').fill('demo@example.com');
  await page.locator('input[type=password]').fill('something else');
  await page.locator('button[type=submit]').click();
  await expect(page.getByRole('alert')).toContainText('Пошта й пароль не збігаються');
});

test('whoever is not logged in goes through the login to where they wanted to be', async ({ page }) => {
  await logIn(page, '/contacts?q=koval');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Контакти');
  await expectAccessible(page);
});

test('language and theme change at once and are remembered; after the log-out nothing is shown', async ({ page }) => {
  await logIn(page);
  const user = page.getByRole('button', { name: 'Марія Бондар' });
  await user.click();
  await page.getByText('Eng', { exact: true }).click();
  // The report is called after its connection, as long as there is one alone.
  const english = /^(Ringostat calls|Calls)$/;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(english);
  await page.getByRole('img', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(english);
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await user.click();
  await page.getByText('Укр', { exact: true }).click();
  await page.getByRole('button', { name: 'Вийти' }).click();
  await expect(page).toHaveURL(/\/login/);
  await page.goto('/calls');
  await expect(page).toHaveURL(/\/login/);
});
