import { Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '@/api/keys';
import { callQuery, type Call } from '@/api/calls';
import { deleteLoggedCall } from '@/api/logged-calls';
import { currentOf } from '@/api/version';
import { useMe, useRights } from '@/features/session/useMe';
import { useFormats, useText } from '@/i18n';
import { ConfirmByName } from '@/ui';
import { LogCall } from './LogCall';
import { useClientName } from './names';
import { Section } from './Section';
import classes from './drawer.module.css';

/** Who logged the call, and what it was made with; whoever logged it corrects or removes it, and so do administrators. */
export function CallByHand({ call, onGone }: { call: Call; onGone: () => void }) {
  const t = useText();
  const formats = useFormats();
  const me = useMe();
  const { mayAdminister } = useRights();
  const [isEditing, setEditing] = useState(false);
  const [asks, setAsks] = useState(false);
  if (call.by_hand === null) return null;
  const { user, medium, created_at: at } = call.by_hand;
  const mayChange = mayAdminister || (user !== null && user.id === me.user?.id);
  const told = { name: user?.name ?? '', when: formats.dateTime(at), medium: t(`calls-medium-${medium}`) };
  return (
    <Section title={t('calls-by-hand')}>
      <p className={classes['text']}>{t(user === null ? 'calls-by-hand-program' : 'calls-by-hand-told', told)}</p>
      {mayChange && (
        <div className={classes['buttons']}>
          <Button size="compact-md" variant="default" leftSection={<IconPencil size={15} />} onClick={() => setEditing(true)}>{t('calls-log-correct')}</Button>
          <Button size="compact-md" variant="subtle" color="red" leftSection={<IconTrash size={15} />} onClick={() => setAsks(true)}>{t('calls-log-delete')}</Button>
        </div>
      )}
      <LogCall subject={isEditing ? {} : null} call={call} onClose={() => setEditing(false)} />
      {asks && <DeleteLogged call={call} onClose={() => setAsks(false)} onGone={onGone} />}
    </Section>
  );
}

function DeleteLogged({ call, onClose, onGone }: { call: Call; onClose: () => void; onGone: () => void }) {
  const t = useText();
  const queryClient = useQueryClient();
  const name = useClientName()(call);
  const remove = useMutation({
    mutationFn: () => deleteLoggedCall(queryClient.getQueryData(callQuery(call.id).queryKey) ?? call),
    onSuccess: async () => {
      onClose();
      onGone();
      await Promise.all([keys.lists('call'), keys.all('contact')].map(queryKey => queryClient.invalidateQueries({ queryKey })));
    },
    onError: error => {
      const now = currentOf(error, call);
      if (now) queryClient.setQueryData(callQuery(call.id).queryKey, now);
    },
  });
  return (
    <ConfirmByName opened onClose={onClose} title={t('calls-log-delete-title')} name={name} action={t('calls-log-delete')} onConfirm={() => remove.mutate()} isBusy={remove.isPending} error={remove.error}>
      {t('calls-log-delete-text')}
    </ConfirmByName>
  );
}
