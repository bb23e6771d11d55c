import type { Page } from '@playwright/test';
import { expect, expectAccessible, logIn, test } from '../support/test';

/** Makes a card without asking whether it is there already; answers its id. */
async function card(page: Page, list: 'contacts' | 'companies', body: object): Promise<string> {
  return await page.evaluate(async ([where, sent]) => {
    const reply = await fetch(`/api/v1/${where}?duplicates=allow`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent) });
    return (await reply.json() as { id: string }).id;
  }, [list, body] as const);
}

const contact = (page: Page, body: object) => card(page, 'contacts', body);

async function note(page: Page, id: string, body: string): Promise<void> {
  await page.evaluate(async sent => { await fetch('/api/v1/notes', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent) }); }, { contact_id: id, body });
}

test('a contact that is there twice is compared, merged, taken apart again and merged from the timeline', async ({ page }) => {
  await logIn(page, '/contacts');
  const first = await contact(page, { name: 'Мирослава Дубова', phones: ['067 881 10 01'], source: 'Виставка' });
  const second = await contact(page, { name: 'Мирося Дубова', phones: ['+380678811001', '050 881 10 02'], emails: ['myroslava@example.com'] });
  await note(page, second, 'Просила передзвонити зранку');
  await page.goto(`/contacts/${first}`);
  await expect(page.getByText('Можливо, у цього контакту є 1 дублікат.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Порівняти' }).click();
  const drawer = page.getByRole('dialog', { name: 'Порівняння контактів' });
  await expect(drawer.getByRole('row', { name: /Джерело/ })).toContainText('відрізняється');
  await drawer.getByRole('radio', { name: 'Залишити: Мирослава Дубова' }).check();
  await expectAccessible(page);
  await drawer.getByRole('button', { name: 'Об’єднати' }).click();
  await expect(page.getByText('«Мирося Дубова» тепер частина контакту «Мирослава Дубова»')).toBeVisible();
  await expect(page.getByText('Просила передзвонити зранку')).toBeVisible();
  await expect(page.getByText('Об’єднано з «Мирося Дубова»')).toBeVisible();
  await expect(page.getByText('Можливо, у цього контакту є')).toHaveCount(0);

  // Old links lead to the card that was kept.
  await page.goto(`/contacts/${second}`);
  await expect(page).toHaveURL(new RegExp(first));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Мирослава Дубова');
  await expect(page.getByText('myroslava@example.com')).toBeVisible();

  await page.getByRole('listitem').filter({ hasText: 'Об’єднано з «Мирося Дубова»' }).getByRole('button', { name: 'Повернути' }).click();
  await expect(page.getByText('Скасовано: «Мирося Дубова» знову є')).toBeVisible();
  await expect(page.getByText('Можливо, у цього контакту є 1 дублікат.')).toBeVisible();
  await expect(page.getByText('Просила передзвонити зранку')).toHaveCount(0);
  await page.goto(`/contacts/${second}`);
  await expect(page.getByText('Просила передзвонити зранку')).toBeVisible();
});

test('who enters a contact that is there is told, and may go on or be refused', async ({ page }) => {
  await logIn(page, '/contacts');
  await contact(page, { name: 'Остап Криниця', phones: ['067 882 20 01'] });
  const enter = async (name: string) => {
    await page.goto('/contacts');
    await page.getByRole('main').getByRole('button', { name: 'Новий контакт' }).first().click();
    const form = page.getByRole('dialog', { name: 'Новий контакт' });
    await form.getByRole('textbox', { name: 'Ім’я' }).fill(name);
    await form.getByRole('textbox', { name: 'Телефон' }).first().fill('+38 (067) 882-20-01');
    await form.getByRole('button', { name: 'Створити' }).click();
    return form;
  };
  const form = await enter('Остап К.');
  await expect(form.getByRole('alert', { name: 'Можливо, ця людина вже є' })).toContainText('той самий телефон');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Усе одно створити' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Остап К.');

  await page.goto('/settings/duplicates');
  await page.getByRole('combobox', { name: 'Той самий телефон' }).click();
  await page.getByRole('option', { name: 'Забороняти' }).click();
  await expect(page.getByRole('combobox', { name: 'Той самий телефон' })).toHaveValue('Забороняти');
  // It is locked while it is being saved.
  await expect(page.getByRole('combobox', { name: 'Той самий телефон' })).toBeEnabled();
  const refused = await enter('Остап третій');
  await expect(refused.getByRole('alert', { name: 'Такий контакт уже є' })).toBeVisible();

  await page.goto('/settings/duplicates');
  await page.getByRole('combobox', { name: 'Той самий телефон' }).click();
  await page.getByRole('option', { name: 'Попереджати' }).click();
  const group = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Остап К.' }) }).first();
  await expectAccessible(page);
  await group.getByRole('button', { name: 'Це різні люди' }).click();
  await expect(page.getByRole('link', { name: 'Остап К.' })).toHaveCount(0);
});

test('a company that is there twice is told of, compared, merged, and taken apart again from the settings', async ({ page }) => {
  await logIn(page, '/companies');
  const first = await card(page, 'companies', { name: 'Дах і вікна', phones: ['044 883 30 01'] });
  await page.getByRole('button', { name: 'Нова компанія' }).first().click();
  const form = page.getByRole('dialog', { name: 'Нова компанія' });
  await form.getByRole('textbox', { name: 'Назва' }).fill('ДАХ І ВІКНА');
  await form.getByRole('button', { name: 'Створити' }).click();
  await expect(form.getByRole('alert', { name: 'Можливо, така компанія вже є' })).toContainText('та сама назва');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Усе одно створити' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ДАХ І ВІКНА');
  const second = new URL(page.url()).pathname.split('/').pop() ?? '';
  await contact(page, { name: 'Зоряна Криниця', company: second });

  await page.goto(`/companies/${first}`);
  await expect(page.getByText('Можливо, у цієї компанії є 1 дублікат.')).toBeVisible();
  await page.getByRole('button', { name: 'Порівняти' }).click();
  const drawer = page.getByRole('dialog', { name: 'Порівняння компаній' });
  await drawer.getByRole('radio', { name: 'Залишити: Дах і вікна', exact: true }).check();
  await expectAccessible(page);
  await drawer.getByRole('button', { name: 'Об’єднати' }).click();
  await expect(page.getByText('«ДАХ І ВІКНА» тепер частина компанії «Дах і вікна»')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Зоряна Криниця' })).toBeVisible();
  await expect(page.getByText('Можливо, у цієї компанії є')).toHaveCount(0);

  // Old links lead to the company that was kept.
  await page.goto(`/companies/${second}`);
  await expect(page).toHaveURL(new RegExp(first));

  await page.goto('/settings/duplicates');
  await page.getByRole('main').getByText('Компанії', { exact: true }).click();
  await expect(page).toHaveURL(/of=company/);
  const merged = page.getByRole('listitem').filter({ hasText: 'Об’єднано з «ДАХ І ВІКНА»' });
  await expect(merged).toContainText('1 контакт');
  await expectAccessible(page);
  await merged.getByRole('button', { name: 'Повернути' }).click();
  await expect(page.getByText('Скасовано: «ДАХ І ВІКНА» знову є')).toBeVisible();
  await expect(merged).toContainText('скасовано');
  const group = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'ДАХ І ВІКНА' }) }).first();
  await group.getByRole('button', { name: 'Це різні компанії' }).click();
  await expect(page.getByRole('button', { name: 'Це різні компанії' })).toHaveCount(0);
});
