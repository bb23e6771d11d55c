import { Button, Code } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useRef } from 'react';
import type { PublicForm } from '@/api/public-forms';
import { useText } from '@/i18n';
import { CopyField, useCopy } from '@/ui';
import { embedCode } from './draft';
import classes from './forms.module.css';

/** How the form comes to the people who fill it in: within a page of the own site, or by a link. */
export function EmbedCode({ form }: { form: PublicForm }) {
  const t = useText();
  const code = embedCode(form);
  const shown = useRef<HTMLElement>(null);
  const { copied, copy } = useCopy(code, () => { if (shown.current) window.getSelection()?.selectAllChildren(shown.current); });
  return (
    <section aria-labelledby="form-embed" className={classes['embed']}>
      <h2 id="form-embed">{t('forms-embed')}</h2>
      <p>{t('forms-embed-about')}</p>
      <Code block ref={shown} tabIndex={0} aria-label={t('forms-embed-code')} className={classes['code'] ?? ''}>{code}</Code>
      <div>
        <Button variant="default" leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />} onClick={copy}><span aria-live="polite">{copied ? t('app-copied') : t('forms-embed-copy')}</span></Button>
      </div>
      <CopyField label={t('forms-link')} description={t('forms-link-about')} value={form.url} />
    </section>
  );
}
