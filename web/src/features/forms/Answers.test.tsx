import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Submission } from '@/api/public-forms';
import { show } from '@/testing/render';
import { Answers } from './Answers';

const sent: Submission = {
  id: 's1', form: { id: 'f1', name: 'Prices' }, state: 'accepted', reason: null, at: '2026-01-14T09:00:00Z', consent: 'I agree', campaign: { utm_source: 'google' }, page: 'javascript:alert(1)', referrer: null,
  contact: { id: 'c1', name: 'Ann' }, made_contact: true, version: 1,
  answers: [{ kind: 'name', label: 'Name', text: '<b>Ann</b>', checked: null }, { kind: 'field', label: 'Letters', text: '+', checked: true }],
};

test('answers are texts, boxes are yes or no, and an address from outside is no link', async () => {
  await show(<Answers submission={sent} />);
  const all = screen.getAllByRole('definition').map(one => one.textContent);
  expect(all).toEqual(['<b>Ann</b>', 'Yes', 'I agree', 'google', 'javascript:alert(1)']);
  expect(screen.queryByRole('link')).toBeNull();
});

test('of who was removed nothing is left', async () => {
  await show(<Answers submission={{ ...sent, answers: [], consent: null }} />);
  expect(screen.getByText(/removed together with the contact/)).toBeInTheDocument();
});
