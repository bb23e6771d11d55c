import { useText } from '@/i18n';
import { Page, TextLink } from '@/ui';

export function IntegrationPage() {
  const t = useText();
  return <Page narrow title="Ringostat" above={<TextLink to="/settings/integrations" inherit>{t('integration-title')}</TextLink>}>{null}</Page>;
}
