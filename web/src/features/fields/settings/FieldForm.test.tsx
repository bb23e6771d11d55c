import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { CustomField } from '@/api/fields';
import { show } from '@/testing/render';
import { FieldForm } from './FieldForm';

vi.mock('@/ui/UnsavedGuard', () => ({ UnsavedGuard: () => null }));

const field: CustomField = { id: 'f1', entity: 'contact', key: 'size', name: 'Size', kind: 'choice', choices: [{ number: 1, name: 'S' }], position: 0, archived: false, version: 1 };

test('that somebody else changed it is said only where that is why it was not saved, with the choices of theirs that would go', async () => {
  const theirs = { ...field, choices: [...field.choices, { number: 2, name: 'XXL' }], version: 2 };
  const answers = [{ code: 'stale', status: 412, title: 'Changed', detail: '', current: theirs }, { code: 'forbidden', status: 403, title: 'You may not do this', detail: '' }];
  vi.stubGlobal('fetch', () => {
    const answer = answers.shift();
    return Promise.resolve(new Response(JSON.stringify(answer), { status: answer?.status ?? 500, headers: { 'content-type': 'application/json' } }));
  });
  const { user } = await show(<FieldForm entity="contact" field={field} onClose={() => undefined} />);
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 's');
  expect(screen.queryByText(/XXL/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Somebody else has changed this field meanwhile')).toBeVisible();
  expect(screen.getByText(/XXL/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('You may not do this')).toBeVisible();
  expect(screen.queryByText('Somebody else has changed this field meanwhile')).toBeNull();
});
