import { useText } from '@/i18n';
import { Blank, LinkButton } from '@/ui';

/** An address, or the id in it, that leads nowhere. */
export function NotFound() {
  const t = useText();
  return (
    <Blank isPage title={t('app-not-found')} action={<LinkButton to="/calls" variant="default">{t('app-not-found-home')}</LinkButton>}>
      {t('app-not-found-text')}
    </Blank>
  );
}

/** The same outside of the frame. */
export function NotFoundAtAll() {
  return <main><NotFound /></main>;
}
