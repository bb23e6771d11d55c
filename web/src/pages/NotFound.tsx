import { useText } from '@/i18n';
import { Blank, LinkButton } from '@/ui';

/** An address that leads nowhere. */
export function NotFound() {
  const t = useText();
  return <Blank title={t('app-not-found')} action={<LinkButton to="/calls" variant="default">{t('app-not-found-home')}</LinkButton>}>{t('app-not-found-text')}</Blank>;
}
