import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '@/testing/render';
import { FormModal } from './FormModal';

test('a form with something typed is left only after a question', async () => {
  const close = vi.fn();
  const { user } = await show(
    <FormModal opened title="New thing" lost="It would be lost." onClose={close}>
      {({ onDirty, onCancel }) => <><button onClick={() => onDirty(true)}>type</button><button onClick={onCancel}>cancel</button></>}
    </FormModal>,
  );
  await user.click(screen.getByText('type'));
  await user.keyboard('{Escape}');
  expect(await screen.findByText('It would be lost.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Stay' }));
  await waitFor(() => expect(screen.queryByText('It would be lost.')).toBeNull());
  expect(close).not.toHaveBeenCalled();
  await user.click(screen.getByText('cancel'));
  await user.click(await screen.findByRole('button', { name: 'Leave' }));
  expect(close).toHaveBeenCalledOnce();
});
