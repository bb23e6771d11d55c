import { useFormats, useText } from '@/i18n';

/** How long an answer took: most take less than ten milliseconds, so those have a digit more. */
export function Took({ milliseconds }: { milliseconds: number }) {
  const t = useText();
  const formats = useFormats();
  return <span style={{ whiteSpace: 'nowrap' }}>{formats.number(milliseconds < 10 ? Math.round(milliseconds * 10) / 10 : Math.round(milliseconds))} {t('forwarding-milliseconds')}</span>;
}
