import { Checkbox, Stack } from '@mantine/core';
import { EVENTS, type WebhookEvent } from '@/api/webhooks';
import { useText } from '@/i18n';

/** What an address is told; names of events with a dot have texts with a dash. */
export const eventTextId = (event: string) => event.replace('.', '-');

interface Props { value: WebhookEvent[]; onChange: (events: WebhookEvent[]) => void; error?: React.ReactNode; disabled?: boolean }

export function EventChoice({ value, onChange, error, disabled = false }: Props) {
  const t = useText();
  return (
    <Checkbox.Group label={t('webhooks-events')} value={value} onChange={chosen => onChange(EVENTS.filter(event => chosen.includes(event)))} error={error}>
      <Stack gap={8} mt={6}>
        {EVENTS.map(event => <Checkbox key={event} value={event} disabled={disabled} label={t(`webhooks-event-${eventTextId(event)}`)} description={event} />)}
      </Stack>
    </Checkbox.Group>
  );
}
