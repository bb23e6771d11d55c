import { useText } from '@/i18n';
import { Confirm } from '@/ui';

interface Props { opened: boolean; running: number; isBusy: boolean; onClose: () => void; onConfirm: () => void }

/** Says how many runs end when an automation is switched off. */
export function SwitchOff({ running, ...question }: Props) {
  const t = useText();
  return <Confirm title={t('automations-switch-off-title')} action={t('automations-switch-off')} {...question}>{t('automations-switch-off-text', { count: running })}</Confirm>;
}
