import { Localized } from '@fluent/react';
import { Stack } from '@mantine/core';
import type { ConnectionSetup } from '@/api/connections';
import { useText } from '@/i18n';
import { CopyField } from '@/ui';
import { RESPONSE_TYPES } from './answers';
import classes from './forward.module.css';

/** What is worth being told with each question, as Ringostat names it. */
const PARAMETERS = 'call_id caller_number destination step_forward';

/** Where Ringostat asks, and how that is set up there. */
export function ForwardAddress({ connection }: { connection: ConnectionSetup }) {
  const t = useText();
  const { format, key } = connection.forward;
  const code = <code />;
  const type = RESPONSE_TYPES[format];
  return (
    <Stack gap="xs">
      <CopyField label={t('forwarding-url')} value={connection.forward_url} />
      <ol className={classes['how']}>
        <li>{t('forwarding-how-block')}</li>
        <li>
          {format === 'text'
            ? <Localized id="forwarding-how-types" vars={{ type }} elems={{ code }}><span /></Localized>
            : <Localized id="forwarding-how-types-key" vars={{ type, key }} elems={{ code }}><span /></Localized>}
        </li>
        <li><Localized id="forwarding-how-parameters" vars={{ parameters: PARAMETERS.replaceAll(' ', ', ') }} elems={{ code }}><span /></Localized></li>
        <li><Localized id="forwarding-how-first" elems={{ b: <b /> }}><span /></Localized></li>
        <li><Localized id="forwarding-how-sip" elems={{ b: <b /> }}><span /></Localized></li>
      </ol>
    </Stack>
  );
}
