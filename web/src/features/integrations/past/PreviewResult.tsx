import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Backfill } from '@/api/backfills';
import { useText } from '@/i18n';
import { usePeriodName } from './usePeriodName';
import classes from './past.module.css';

interface Props { preview: Backfill; isBusy: boolean; onRead: (contacts: boolean) => void; onLeave: () => void }

/** What a period holds, counted: whether it shall be read, and whether contacts shall come of it. */
export function PreviewResult({ preview, isBusy, onRead, onLeave }: Props) {
  const t = useText();
  const name = usePeriodName();
  const [contacts, setContacts] = useState(false);
  return (
    <div className={classes['result']} role="status">
      <b>{name(preview)}</b>
      <Text>
        {t('integration-backfill-calls', { count: preview.calls })}{' '}
        {preview.calls > 0 && (preview.new_calls > 0 ? t('integration-backfill-new', { count: preview.new_calls }) : t('integration-backfill-known-all'))}
      </Text>
      {preview.new_contacts > 0 && <Checkbox label={t('integration-backfill-contacts', { count: preview.new_contacts })} description={t('integration-backfill-contacts-about')} checked={contacts} onChange={event => setContacts(event.currentTarget.checked)} />}
      <Group gap="xs">
        {preview.calls > 0 && <Button size="compact-md" variant={preview.new_calls > 0 ? 'filled' : 'default'} loading={isBusy} onClick={() => onRead(contacts)}>{t('integration-backfill-read')}</Button>}
        <Button size="compact-md" variant="subtle" color="gray" onClick={onLeave}>{t(preview.calls > 0 ? 'integration-backfill-leave' : 'app-close')}</Button>
      </Group>
    </div>
  );
}
