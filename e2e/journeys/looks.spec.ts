import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoOverflow, logIn, test } from '../support/test';

const LANGUAGES = ['uk', 'en', 'ru'] as const;
const WIDTHS = [1440, 375];

const EXCHANGE = 'Exchange';
const BUILT = 'Нові клієнти: розподіл за напрямками';
const TOLD = 'Про кожну угоду';
const FORM = 'Розрахунок вартості вікон під ключ';

/** What the demo has not: a connection to an exchange, some tasks and a contact that is there twice, which stay, and the newest caller blocked. */
async function prepare(page: Page): Promise<void> {
  await page.evaluate(async exchange => {
    const post = (path: string, body: object) => fetch(`/api/v1${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const { items } = await (await fetch('/api/v1/connections?limit=200')).json() as { items: { name: string }[] };
    if (!items.some(({ name }) => name === exchange)) await post('/connections', { kind: 'cti', name: exchange });
    const me = await (await fetch('/api/v1/me')).json() as { user: { id: string } };
    const open = await (await fetch(`/api/v1/tasks?assignee_id=${me.user.id}&limit=1`)).json() as { items: object[] };
    if (open.items.length === 0) {
      const contacts = await (await fetch('/api/v1/contacts?limit=2')).json() as { items: { id: string }[] };
      const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
      await post('/tasks', { title: 'Надіслати комерційну пропозицію', text: 'Дві моделі, з монтажем', kind: 'message', due_at: inHours(-3), contact_id: contacts.items[0]?.id });
      await post('/tasks', { title: 'Замір на об’єкті: уточнити адресу, під’їзд і код домофона, взяти зразки профілю', kind: 'meeting', due_at: inHours(48), contact_id: contacts.items[1]?.id });
      await post('/tasks', { title: 'Прибрати дублікати' });
    }
    const twice = await (await fetch('/api/v1/duplicates')).json() as { items: object[] };
    if (twice.items.length === 0) {
      await post('/contacts?duplicates=allow', { name: 'Роман Ґава', phones: ['067 883 32 20'], emails: ['roman.gava@example.com'], source: 'Сайт' });
      await post('/contacts?duplicates=allow', { name: 'Ґава Роман Андрійович', phones: ['+380678833220', '050 123 45 67'], company: 'ТОВ «Вікна та двері Полісся»', tags: ['VIP'] });
    }
    // A field of each kind, some of them filled on the contact that is looked at; what is there already is refused.
    const kinds = { area: 'number', plan: 'choice', interests: 'multi_choice', limit_sum: 'money', birthday: 'date', letters: 'checkbox', site: 'link', curator: 'person', contract: 'text' };
    const names = ['Площа об’єкта, м²', 'Тарифний план', 'Що цікавить', 'Кредитний ліміт', 'День народження', 'Отримує розсилку', 'Сайт', 'Куратор', 'Номер і дата договору про сервісне обслуговування'];
    for (const [at, [key, kind]] of Object.entries(kinds).entries()) {
      await post('/fields', { entity: 'contact', name: names[at], key, kind, choices: kind.endsWith('choice') ? ['Базовий', 'Професійний', 'Корпоративний'] : [] });
    }
    const { items: [looked] } = await (await fetch('/api/v1/contacts?q=05&limit=1')).json() as { items: { id: string; version: number }[] };
    if (looked) {
      const fields = { area: 84.5, plan: 'Професійний', interests: ['Базовий', 'Корпоративний'], limit_sum: { amount: '125000' }, birthday: '1987-05-12', letters: true, site: 'https://www.example.com/catalog/windows' };
      await fetch(`/api/v1/contacts/${looked.id}`, { method: 'PATCH', headers: { 'content-type': 'application/json', 'if-match': `"${looked.version}"` }, body: JSON.stringify({ tags: ['VIP', 'Постійний клієнт'], fields }) });
    }
    const calls = await (await fetch('/api/v1/calls?limit=1')).json() as { items: { client_number: { e164: string } }[] };
    await post('/blocked-numbers', { number: calls.items[0]?.client_number.e164, note: 'Реклама' });
  }, EXCHANGE);
  await automate(page);
  await receive(page);
}

/** A form, with what was sent with it, and what of that is spam; it stays. */
async function receive(page: Page): Promise<void> {
  await page.evaluate(async name => {
    const post = async <T>(path: string, body: object) => await (await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json() as T;
    const { items } = await (await fetch('/api/v1/forms')).json() as { items: { name: string }[] };
    if (items.some(one => one.name === name)) return;
    const me = await (await fetch('/api/v1/me')).json() as { user: { id: string } };
    const made = await post<{ id: string; key: string }>('/api/v1/forms', {
      name, active: true, language: 'uk', title: 'Порахуємо ваші вікна', intro: 'Залиште номер, і ми передзвонимо.', consent: 'Погоджуюся на обробку моїх персональних даних', source: 'Сайт', responsible_id: me.user.id,
      fields: [
        { kind: 'name', label: 'Ваше ім’я' }, { kind: 'phone', label: 'Телефон', required: true }, { kind: 'email', label: 'E-mail' }, { kind: 'field', field: 'plan', label: 'Тарифний план' },
        { kind: 'field', field: 'letters', label: 'Хочу отримувати новини' }, { kind: 'message', label: 'Повідомлення' },
      ],
    });
    await post('/api/v1/forms', { name: 'Вакансії', active: false, fields: [{ kind: 'email', label: 'E-mail', required: true }] });
    const about = { consent: true, utm_source: 'google', utm_medium: 'cpc', utm_campaign: 'vikna_zyma_2026', page: 'https://vikna.example.com/catalog/plastykovi-vikna/rozrahunok?from=banner', referrer: 'https://www.google.com/' };
    const send = (more: object) => post(`/f/${made.key}`, { ...about, ...more });
    await send({ name: 'Ілона Форманюк', phone: '067 700 31 07', email: 'ilona@example.com', fields: { plan: 'Базовий', letters: true }, message: 'Потрібно три вікна на кухню, коли зможете приїхати на замір?' });
    await send({ name: 'Best offer', phone: '067 700 31 02', message: 'Buy followers https://spam.example https://spam.example/2 https://spam.example/3', website: 'x' });
    // Without a page of ours both are spam; the first one is none.
    const spam = await (await fetch(`/api/v1/forms/${made.id}/submissions?state=spam`)).json() as { items: { id: string }[] };
    await fetch(`/api/v1/forms/submissions/${spam.items[1]?.id}/accept`, { method: 'POST' });
  }, FORM);
}

/** The page of the form. */
async function openForm(page: Page, view?: 'sent' | 'spam'): Promise<void> {
  await page.locator('main a[href*="/settings/forms/"]').filter({ hasText: FORM }).first().click();
  await expect(page.getByRole('tablist')).toBeVisible();
  if (view !== undefined) await page.getByRole('tab').nth(view === 'sent' ? 1 : 2).click();
  await expect(view === undefined ? page.locator('#form-embed') : page.locator('main li dl').first()).toBeVisible();
}

/** Automations, drafts and one that has run: its run and its notice stay. */
async function automate(page: Page): Promise<void> {
  await page.evaluate(async ([built, told]) => {
    const post = async (path: string, body: object) => await (await fetch(`/api/v1${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json() as { id: string; version: number };
    const { items } = await (await fetch('/api/v1/automations?limit=200')).json() as { items: { name: string }[] };
    const has = (name: string | undefined) => items.some(one => one.name === name);
    const me = await (await fetch('/api/v1/me')).json() as { user: { id: string } };
    if (!has(built)) {
      await post('/automations', {
        name: built,
        trigger: { kind: 'contact_created', origins: ['call'], conditions: [{ subject: 'call', field: 'utm_source', op: 'is', value: 'google' }] },
        blocks: [
          { id: 'b1', kind: 'create_deal', pipeline_id: null, stage_id: null, name: '{{contact.name}}', amount: '12500.00', responsible: { kind: 'inherited' }, skip_if_open: true },
          {
            id: 'b2', kind: 'split',
            branches: [
              { name: 'Великі', conditions: [{ subject: 'deal', field: 'amount', op: 'more', value: '50000' }], blocks: [{ id: 'b3', kind: 'notify', who: { kind: 'user', user_id: me.user.id }, text: 'Великий клієнт: {{contact.name}}' }] },
              { name: '', conditions: [{ subject: 'contact', field: 'name', op: 'contains', value: 'ТОВ' }], blocks: [{ id: 'b4', kind: 'wait', minutes: 120, until: { entity: 'deal', field: 'stage', value: null } }, { id: 'b5', kind: 'end' }] },
            ],
            otherwise: [{ id: 'b6', kind: 'create_task', task_type: 'call_back', title: 'Передзвонити: {{contact.name}}', text: '', assignee: { kind: 'responsible' }, due_minutes: 30 }],
          },
          { id: 'b7', kind: 'comment', text: '' },
        ],
      });
    }
    if (has(told)) return;
    const made = await post('/automations', { name: told, trigger: { kind: 'deal_created' }, blocks: [{ id: 'b1', kind: 'notify', who: { kind: 'user', user_id: me.user.id }, text: 'Нова угода: {{deal.name}}' }] });
    await fetch(`/api/v1/automations/${made.id}`, { method: 'PATCH', headers: { 'content-type': 'application/json', 'if-match': `"${made.version}"` }, body: JSON.stringify({ state: 'active' }) });
    const { items: [pipeline] } = await (await fetch('/api/v1/pipelines')).json() as { items: { id: string }[] };
    await post('/deals', { pipeline_id: pipeline?.id, name: 'Рольставні на вітрину' });
  }, [BUILT, TOLD] as const);
}

/** Nothing happens by itself in the stories that follow. */
async function calm(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { items } = await (await fetch('/api/v1/automations?limit=200')).json() as { items: { id: string; state: string; version: number }[] };
    for (const { id, state, version } of items) if (state === 'active') await fetch(`/api/v1/automations/${id}`, { method: 'PATCH', headers: { 'content-type': 'application/json', 'if-match': `"${version}"` }, body: JSON.stringify({ state: 'inactive' }) });
  });
}

/** The page of an automation. */
async function openAutomation(page: Page, name: string): Promise<void> {
  await page.locator('main a[href*="/automations/"]').filter({ hasText: name }).first().click();
  await expect(page.locator('[data-block="trigger"]')).toBeVisible();
}

/** Lets in again who was blocked here. */
async function unblock(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { items } = await (await fetch('/api/v1/blocked-numbers')).json() as { items: { e164: string; version: number }[] };
    for (const { e164, version } of items) await fetch(`/api/v1/blocked-numbers/${encodeURIComponent(e164)}`, { method: 'DELETE', headers: { 'if-match': `"${version}"` } });
  });
}

/** The first row's link, followed. */
async function openFirst(page: Page): Promise<void> {
  await page.locator('main a[href*="/contacts/"], main a[href*="/integrations/"], main a[href*="call="], main a[href*="deal="]').first().click();
}

/** The page of a connection to an exchange, which is made the first time. */
async function openExchange(page: Page): Promise<void> {
  await page.locator('main table a, main ul a').filter({ hasText: EXCHANGE }).first().click();
  await expect(page.locator('#address')).toBeVisible();
}

/** The details of a call whose recording plays, with the voices of its two channels. */
async function hear(page: Page): Promise<void> {
  await openFirst(page);
  const details = page.getByRole('dialog').or(page.getByRole('complementary'));
  await details.locator('button:has(.tabler-icon-player-play-filled)').first().click();
  await expect(page.locator('[data-voice]').first()).toBeVisible();
}

/** A file of contacts, read and counted; its third row is refused. */
async function bringFile(page: Page): Promise<void> {
  const text = 'Name;Phone;E-mail;Company;Manager\nІрина Лисенко;0677003101;iryna@example.com;ТОВ Калина;\nХибний;ні;;;\n';
  await page.locator('input[type=file]').setInputFiles({ name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await expect(page.locator('#import-counted ~ div dl')).toBeVisible();
}

/** Deals with a stage and a person that are none here. */
const DEALS = 'Record ID,Name,Stage,Budget,Contact,Manager,Close date\nd1,Кухня,Узгодження кошторису та матеріалів,12 500,0671110001,Стара менеджерка,31.12.2026\nd2,Двері,Узгодження кошторису та матеріалів,900,,,\n';

/** The same, read and counted: its words stand there to be mapped. */
async function bringDeals(page: Page): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name: 'deals.csv', mimeType: 'text/csv', buffer: Buffer.from(DEALS) });
  await expect(page.locator('#import-words')).toBeVisible();
  await expect(page.locator('#import-counted ~ div dl')).toBeVisible();
}

/** Files that came together; two are ready, one has words that nobody has explained. */
async function bringSeveral(page: Page): Promise<void> {
  const files = { 'accounts.csv': 'Record ID,Company\nc1,ТОВ Калина\n', 'people, exported on 31 December from the other system.csv': 'Record ID,Name,Phone\na1,Зоряна,0677003201\n', 'deals.csv': DEALS };
  await page.locator('input[type=file]').setInputFiles(Object.entries(files).map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })));
  await expect(page.locator('main ol > li')).toHaveCount(3);
  await expect(page.locator('main ol [data-tone="good"]')).toHaveCount(2);
}

/** Two rows, chosen. */
async function chooseTwo(page: Page): Promise<void> {
  const boxes = page.locator('main [data-row-check]');
  await boxes.first().check();
  await boxes.nth(1).check();
}

/** The form for what is to become of two rows. */
async function changeTwo(page: Page): Promise<void> {
  await chooseTwo(page);
  const bar = page.getByRole('region').filter({ has: page.locator('.tabler-icon-tag, .tabler-icon-chevron-up') }).last();
  if (await bar.locator('.tabler-icon-chevron-up').count() > 0) {
    await bar.locator('button').last().click();
    await page.locator('[role=menuitem]:has(.tabler-icon-tag)').click();
  } else {
    await bar.locator('button:has(.tabler-icon-tag)').click();
  }
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** Every screen: its address, and what is done before it is looked at. */
const SCREENS: Record<string, { path: string; open?: (page: Page) => Promise<void> }> = {
  'calls': { path: '/calls' },
  'call': { path: '/calls?recording=true', open: openFirst },
  'calls-none': { path: '/calls?q=zzzz' },
  'recording': { path: '/calls?recording=true', open: hear },
  'losses': { path: '/calls/losses' },
  'live': { path: '/live' },
  'contacts': { path: '/contacts' },
  'contacts-columns': { path: '/contacts?columns=name,phone,tags,f.area,f.plan,f.interests,f.limit_sum,f.birthday,f.letters,f.site,f.curator' },
  'contacts-chosen': { path: '/contacts', open: chooseTwo },
  'contacts-change': { path: '/contacts', open: changeTwo },
  'view-new': { path: '/contacts?unnamed=false', open: async page => { await page.locator('main button:has(.tabler-icon-bookmark)').click(); await page.locator('[role=menuitem]:has(.tabler-icon-plus)').click(); } },
  'contact': { path: '/contacts?q=05', open: openFirst },
  'contact-new': { path: '/contacts?new=true' },
  'import': { path: '/import' },
  'import-file': { path: '/import?entity=contacts', open: bringFile },
  'import-done': { path: '/import?entity=contacts', open: async page => { await bringFile(page); await page.locator('main button:has-text("2")').last().click(); await expect(page.locator('#import-result')).toBeVisible(); } },
  'import-deals': { path: '/import?entity=deals', open: bringDeals },
  'import-words': { path: '/import?entity=deals', open: async page => { await bringDeals(page); await page.locator('#import-words').scrollIntoViewIfNeeded(); } },
  'import-files': { path: '/import', open: bringSeveral },
  'companies': { path: '/companies' },
  'deals': { path: '/deals' },
  'deal': { path: '/deals', open: openFirst },
  'deal-new': { path: '/deals?new=true' },
  'deals-table': { path: '/deals?view=table' },
  'pipelines': { path: '/settings/pipelines' },
  'pipeline': { path: '/settings/pipelines', open: page => page.locator('main ul button:has(.tabler-icon-pencil)').first().click() },
  'fields': { path: '/settings/fields' },
  'fields-none': { path: '/settings/fields?of=company' },
  'field-new': { path: '/settings/fields', open: page => page.locator('main button:has(.tabler-icon-plus)').first().click() },
  'field': { path: '/settings/fields', open: page => page.locator('main li').filter({ hasText: 'Корпоративний' }).first().locator('button:has(.tabler-icon-pencil)').click() },
  'forms': { path: '/settings/forms' },
  'form-new': { path: '/settings/forms', open: page => page.locator('main button:has(.tabler-icon-plus)').first().click() },
  'form': { path: '/settings/forms', open: page => openForm(page) },
  'form-code': { path: '/settings/forms', open: async page => { await openForm(page); await page.locator('#form-embed').scrollIntoViewIfNeeded(); } },
  'form-sent': { path: '/settings/forms', open: page => openForm(page, 'sent') },
  'form-spam': { path: '/settings/forms', open: page => openForm(page, 'spam') },
  'form-contact': { path: '/contacts?q=Форманюк', open: async page => { await openFirst(page); const sent = page.locator('main li:has(.tabler-icon-forms)'); await sent.locator('button[aria-expanded]').click(); await expect(sent.locator('dl')).toBeVisible(); } },
  'tags': { path: '/settings/tags' },
  'tasks': { path: '/tasks' },
  'tasks-all': { path: '/tasks?whose=all' },
  'tasks-none': { path: '/tasks?kind=call&state=withdrawn' },
  'task': { path: '/tasks', open: page => page.locator('[data-row-link]').first().click() },
  'task-new': { path: '/tasks', open: page => page.locator('main button:has(.tabler-icon-plus)').first().click() },
  'to-call-back': { path: '/tasks/to-call-back' },
  'tasks-settings': { path: '/settings/integrations', open: async page => { await openFirst(page); await page.locator('#tasks').scrollIntoViewIfNeeded(); } },
  'automations': { path: '/automations' },
  'automation-new': { path: '/automations?new=true', open: page => expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible() },
  'automation': { path: '/automations', open: page => openAutomation(page, BUILT) },
  'automation-block': { path: '/automations', open: async page => { await openAutomation(page, BUILT); await page.locator('[data-block="b1"]').click(); } },
  'automation-trigger': { path: '/automations', open: async page => { await openAutomation(page, BUILT); await page.locator('[data-block="trigger"]').click(); } },
  'automation-split': { path: '/automations', open: async page => { await openAutomation(page, BUILT); await page.locator('[data-block="b2"]').click(); } },
  'automation-branches': { path: '/automations', open: async page => { await openAutomation(page, BUILT); await page.locator('[data-block="b6"]').scrollIntoViewIfNeeded(); } },
  'automation-test': { path: '/automations', open: async page => { await openAutomation(page, BUILT); await page.locator('main a[href*="view=test"]').click(); await page.locator('main ul button').first().click(); await page.locator('[aria-labelledby="test-month"] button').click(); await expect(page.locator('[aria-labelledby="test-month"] dl')).toBeVisible(); } },
  'automation-runs': { path: '/automations', open: async page => { await openAutomation(page, TOLD); await page.locator('main a[href*="view=history"]').click(); await expect(page.locator('[data-row]').first()).toBeVisible(); } },
  'automation-run': { path: '/automations', open: async page => { await openAutomation(page, TOLD); await page.locator('main a[href*="view=history"]').click(); await page.locator('[data-row-link]').first().click(); await expect(page.locator('#run-steps')).toBeVisible(); } },
  'notices': { path: '/calls', open: async page => { await page.locator('header button:has(.tabler-icon-bell)').click(); await expect(page.locator('[role="dialog"] li').first()).toBeVisible(); } },
  'integrations': { path: '/settings/integrations' },
  'integration': { path: '/settings/integrations', open: openFirst },
  'forwarding': { path: '/settings/integrations', open: async page => { await openFirst(page); await page.locator('a[href*="view=forwarding"]').first().click(); } },
  'connection-new': { path: '/settings/integrations', open: async page => { await page.locator('main button').first().click(); } },
  'exchange': { path: '/settings/integrations', open: openExchange },
  'exchange-push': { path: '/settings/integrations', open: async page => { await openExchange(page); await page.locator('#address').scrollIntoViewIfNeeded(); } },
  'exchange-forward': { path: '/settings/integrations', open: async page => { await openExchange(page); await page.locator('#forward').scrollIntoViewIfNeeded(); } },
  'line': { path: '/settings/integrations', open: async page => { await openFirst(page); await page.locator('#lines ul button').first().click(); } },
  'recordings': { path: '/settings/integrations', open: async page => { await openFirst(page); await page.locator('#recordings').scrollIntoViewIfNeeded(); } },
  'blocked': { path: '/settings/blocked' },
  'blocked-new': { path: '/settings/blocked', open: async page => { await page.locator('main button').first().click(); } },
  'duplicates': { path: '/settings/duplicates' },
  'duplicates-compare': { path: '/settings/duplicates', open: async page => { await page.locator('main section ul ul + div button').first().click(); await expect(page.getByRole('dialog').getByRole('row').nth(9)).toBeVisible(); } },
  'duplicates-card': { path: '/settings/duplicates', open: async page => { await page.locator('main section ul ul a').first().click(); await expect(page.locator('main section').first()).toBeVisible(); } },
  'blocked-call': { path: '/calls', open: openFirst },
  'people': { path: '/settings/people' },
  'person': { path: '/settings/people', open: page => page.locator('main tbody tr, main ul li').nth(1).click() },
  'call-settings': { path: '/settings/calls' },
  'call-log': { path: '/calls', open: page => page.locator('main button:has(.tabler-icon-phone-plus):visible').first().click() },
  'workspace': { path: '/settings/workspace' },
  'archive': { path: '/settings/workspace', open: page => page.locator('main section, main h2').last().scrollIntoViewIfNeeded() },
  'webhooks': { path: '/settings/webhooks' },
  'webhook-new': { path: '/settings/webhooks', open: page => page.locator('main button').first().click() },
  'tokens': { path: '/settings/tokens' },
  'audit': { path: '/settings/audit' },
  'profile': { path: '/settings/profile' },
};

/** Sets the language of whoever is logged in. */
async function speak(page: Page, language: string): Promise<void> {
  const saved = await page.evaluate(async to => {
    const me = await (await fetch('/api/v1/me')).json() as { version?: number };
    return (await fetch('/api/v1/me', { method: 'PATCH', headers: { 'content-type': 'application/json', 'if-match': `"${me.version ?? 1}"` }, body: JSON.stringify({ language: to }) })).status;
  }, language);
  expect(saved).toBe(200);
}

// The account is the one of all journeys: the next one finds it as it was.
test.afterEach(async ({ page }) => {
  await speak(page, 'uk');
  await unblock(page);
  await calm(page);
});

// What is looked at is in the pictures; a trace of so many pages costs more than the pages.
test.use({ trace: 'off' });

for (const scheme of ['light', 'dark'] as const) {
  for (const width of WIDTHS) {
    // Texts are as long in either theme: the dark one is walked in one language, and in all of them for somebody who wants all pictures.
    const languages = scheme === 'light' || process.env['SWITCHHOOK_LOOKS'] === 'all' ? LANGUAGES : LANGUAGES.slice(0, 1);
    test(`every screen at ${width} px in the ${scheme} theme: ${languages.join(', ')}`, async ({ page, context }) => {
      test.setTimeout(900_000);
      await page.setViewportSize({ width, height: width === 375 ? 740 : 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await context.addInitScript(value => localStorage.setItem('mantine-color-scheme-value', value), scheme);
      await logIn(page);
      await prepare(page);
      for (const language of languages) {
        await speak(page, language);
        for (const [name, { path, open }] of Object.entries(SCREENS)) {
          await page.goto(path);
          await expect(page.locator('html')).toHaveAttribute('lang', language);
          await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
          if (open) await open(page);
          await page.waitForLoadState('networkidle').catch(() => undefined);
          await expect(page.locator('.mantine-Skeleton-root:visible')).toHaveCount(0);
          await expectNoOverflow(page);
          // What axe sees does not depend on the language; the longest one is looked at.
          if (language === 'uk') await expectAccessible(page);
          await page.screenshot({ path: `screens/${name}-${language}-${scheme}-${width}.png` });
        }
      }
    });
  }
}
