import { Localized } from '@fluent/react';
import { Stack } from '@mantine/core';
import type { ConnectionSetup } from '@/api/connections';
import { useText } from '@/i18n';
import { CopyField } from '@/ui';
import forward from '../forward/forward.module.css';
import { Command } from './Command';
import { askCommand } from './push';

/** Where the exchange asks whom a call shall ring first, and what it does with the answer. */
export function AskAddress({ connection }: { connection: ConnectionSetup }) {
  const t = useText();
  return (
    <Stack gap="xs">
      <CopyField label={t('forwarding-url')} value={connection.forward_url} />
      <ol className={forward['how']}>
        <li><Localized id="cti-ask-how" elems={{ code: <code /> }}><span /></Localized></li>
        <li>{t('cti-ask-answer')}</li>
        <li>{t('cti-ask-empty')}</li>
      </ol>
      <Command title={t('cti-ask-try')} command={askCommand(connection.forward_url)} />
    </Stack>
  );
}
