import { ActionIcon, Tooltip } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import type { ImportEntity } from '@/api/imports';
import { useRights } from '@/features/session/useMe';
import { useText } from '@/i18n';
import { LinkButton } from '@/ui';

type Own = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> };
const IconLink = createLink((props: Own) => <ActionIcon component="a" variant="default" size={36} {...props} />);

/** Leads to the import of such files; only for those who may. */
export function ImportButton({ of, isText = false }: { of: ImportEntity; isText?: boolean }) {
  const t = useText();
  const { mayImport } = useRights();
  if (!mayImport) return null;
  const name = t(`imports-title-${of}`);
  if (isText) return <LinkButton to="/import" search={{ entity: of }} variant="default">{name}</LinkButton>;
  return <Tooltip label={name}><IconLink to="/import" search={{ entity: of }} aria-label={name}><IconUpload size={18} /></IconLink></Tooltip>;
}
