import { Alert, Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { changeView, createView, viewsQuery, type View, type ViewedList } from '@/api/views';
import { currentOf, idempotencyKey, nextKey } from '@/api/version';
import { restOf, saidOf } from '@/features/fields/problems';
import { useText } from '@/i18n';
import { ProblemAlert, useNotify } from '@/ui';

interface Props { list: ViewedList; query: string; view?: View; onClose: () => void; onDone: (view: View) => void }

/** The name of a view, and whether everybody sees it. */
export function ViewForm({ list, query, view, onClose, onDone }: Props) {
  const t = useText();
  const queryClient = useQueryClient();
  const { said } = useNotify();
  const key = useRef(idempotencyKey());
  const [known, setKnown] = useState(view);
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState(view?.shared ?? false);
  const [isEmpty, setEmpty] = useState(false);
  const save = useMutation({
    mutationFn: () => (known === undefined ? createView({ list, name: name.trim(), query, shared }, key.current) : changeView(known, { name: name.trim(), shared })),
    onSuccess: made => {
      // Shown at once; the list is read again all the same.
      queryClient.setQueryData<View[]>(viewsQuery(list).queryKey, rows => rows && [...rows.filter(({ id }) => id !== made.id), made]);
      void queryClient.invalidateQueries({ queryKey: viewsQuery(list).queryKey });
      said(t('views-saved', { name: made.name }));
      onDone(made);
    },
    onError: error => {
      key.current = nextKey(key.current, error);
      const now = known === undefined ? null : currentOf(error, known);
      if (now !== null) setKnown(now);
    },
  });
  const wasStale = known !== undefined && currentOf(save.error, known) !== null;
  const send = () => {
    if (name.trim() === '') setEmpty(true);
    else save.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={t(view === undefined ? 'views-new' : 'views-one')} closeButtonProps={{ 'aria-label': t('app-close') }}>
      <form noValidate onSubmit={event => { event.preventDefault(); send(); }}>
        <Stack gap="md">
          <TextInput label={t('views-name')} placeholder={t('views-name-hint')} data-autofocus autoComplete="off" maxLength={200} value={name} onChange={event => { setName(event.currentTarget.value); setEmpty(false); }} error={isEmpty ? t('app-required') : saidOf(save.error, 'name') ?? saidOf(save.error, 'query')} />
          <Checkbox label={t('views-for-all')} description={t('views-for-all-about')} checked={shared} onChange={event => setShared(event.currentTarget.checked)} />
          {wasStale ? <Alert role="alert" color="yellow" variant="light">{t('views-changed')}</Alert> : <ProblemAlert error={restOf(save.error, 'name', 'query')} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('app-cancel')}</Button>
            <Button type="submit" loading={save.isPending}>{t('views-save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
