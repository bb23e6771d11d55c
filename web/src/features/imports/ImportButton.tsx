import { ActionIcon, Tooltip } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import { useRights } from '@/features/session/useMe';
import { useText } from '@/i18n';
import { LinkButton } from '@/ui';

type Own = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> };
const IconLink = createLink((props: Own) => <ActionIcon component="a" variant="default" size={36} {...props} />);

/** Leads to the import of contacts; only for those who may. */
export function ImportButton({ isText = false }: { isText?: boolean }) {
  const t = useText();
  const { mayImport } = useRights();
  if (!mayImport) return null;
  if (isText) return <LinkButton to="/contacts/import" variant="default">{t('imports-open')}</LinkButton>;
  return <Tooltip label={t('imports-open')}><IconLink to="/contacts/import" aria-label={t('imports-open')}><IconUpload size={18} /></IconLink></Tooltip>;
}
