import { CallResults } from '@/features/calls/CallResults';
import { useText } from '@/i18n';
import { Page } from '@/ui';

export function CallSettingsPage() {
  const t = useText();
  return <Page narrow title={t('calls-settings')} about={t('calls-settings-about')}><CallResults /></Page>;
}
