import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import type { ForwardCandidate } from '@/api/forwarding';
import { show } from '@/testing/render';
import { OrderList } from './OrderList';

function List() {
  const [order, setOrder] = useState<ForwardCandidate[]>(['deal_responsible', 'contact_responsible']);
  return <OrderList value={order} error={undefined} onChange={setOrder} />;
}

const DEAL = 'Responsible of the deal';
const CONTACT = 'Responsible of the contact';
const LAST = 'Who talked last';

/** A switch is called by its name and what it means. */
const control = (name: string) => screen.getByRole<HTMLInputElement>('switch', { name: new RegExp(`^${name}`) });
const shown = () => within(screen.getByRole('list')).getAllByRole<HTMLInputElement>('switch').map(row => {
  const name = [DEAL, CONTACT, LAST].find(one => control(one) === row) ?? '';
  return row.checked ? name : `${name} (off)`;
});

test('rows are moved by buttons, and the focus goes along', async () => {
  const { user } = await show(<List />);
  await user.click(screen.getByRole('button', { name: `Move up: ${CONTACT}` }));
  expect(shown()).toEqual([CONTACT, DEAL, `${LAST} (off)`]);
  // At the top there is only the way down.
  expect(screen.getByRole('button', { name: `Move down: ${CONTACT}` })).toHaveFocus();
  expect(screen.getByRole('status')).toHaveTextContent(`${CONTACT}: now in place 1`);
});

test('rows are moved by Alt and an arrow', async () => {
  const { user } = await show(<List />);
  control(DEAL).focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(shown()).toEqual([CONTACT, DEAL, `${LAST} (off)`]);
  expect(control(DEAL)).toHaveFocus();
});

test('what is switched on comes last; with nothing left every answer is empty', async () => {
  const { user } = await show(<List />);
  await user.click(control(LAST));
  await user.click(control(DEAL));
  expect(shown()).toEqual([CONTACT, LAST, `${DEAL} (off)`]);
  await user.click(control(CONTACT));
  await user.click(control(LAST));
  expect(screen.getByText('Nobody is asked for: every answer will be empty.')).toBeInTheDocument();
});
