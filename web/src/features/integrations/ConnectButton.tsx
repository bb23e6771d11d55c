import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Connection, ConnectionHealth } from '@/api/connections';
import { useText } from '@/i18n';
import { ProblemAlert, useNotify } from '@/ui';
import { useConnect } from './useConnect';

interface Props {
  connection: Connection;
  health: ConnectionHealth | undefined;
  /** Another label than "Connect". */
  label?: string;
  onConnected?: () => void;
  isBusy?: boolean;
  variant?: 'filled' | 'default';
}

/** Connects; asks first what the messages that were kept meanwhile shall do. */
export function ConnectButton({ connection, health, label, onConnected, isBusy = false, variant = 'filled' }: Props) {
  const t = useText();
  const { failed } = useNotify();
  const [isAsking, setAsking] = useState(false);
  const connect = useConnect(connection);
  // The button may be gone when the answer comes: only a promise still tells.
  const start = (kept?: 'news' | 'history') => void connect.mutateAsync({ enabled: true, ...(kept === undefined ? {} : { kept_events: kept }) }).then(
    () => { setAsking(false); onConnected?.(); },
    (error: unknown) => { if (kept === undefined) failed(error); },
  );
  const kept = health?.pending ?? 0;
  return (
    <>
      <Button variant={variant} loading={isBusy || (connect.isPending && !isAsking)} disabled={health === undefined} onClick={() => (kept > 0 ? setAsking(true) : start())}>{label ?? t('integration-on-button')}</Button>
      <Modal closeButtonProps={{ 'aria-label': t('app-close') }} opened={isAsking} onClose={() => setAsking(false)} title={t('integration-kept-title')}>
        <KeptEvents count={kept} isMore={health?.pending_more === true} isBusy={connect.isPending} error={connect.error} onCancel={() => setAsking(false)} onChosen={start} />
      </Modal>
    </>
  );
}

interface KeptProps { count: number; isMore: boolean; isBusy: boolean; error: unknown; onCancel: () => void; onChosen: (kept: 'news' | 'history') => void }

function KeptEvents({ count, isMore, isBusy, error, onCancel, onChosen }: KeptProps) {
  const t = useText();
  const [kept, setKept] = useState<'news' | 'history'>('news');
  return (
    <form onSubmit={event => { event.preventDefault(); onChosen(kept); }}>
      <Stack>
        <Text>{t(isMore ? 'integration-kept-many' : 'integration-kept-text', { count })}</Text>
        <Radio.Group value={kept} onChange={value => setKept(value === 'history' ? 'history' : 'news')} label={t('integration-kept-question')}>
          <Stack gap="sm" mt="xs">
            <Radio value="news" label={t('integration-kept-news')} description={t('integration-kept-news-text')} />
            <Radio value="history" label={t('integration-kept-history')} description={t('integration-kept-history-text')} />
          </Stack>
        </Radio.Group>
        <ProblemAlert error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>{t('app-cancel')}</Button>
          <Button type="submit" loading={isBusy}>{t('integration-on-button')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
