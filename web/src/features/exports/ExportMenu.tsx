import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet, IconFileTypeCsv } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { exportHref, exportSheet, type ExportedList } from '@/api/exports';
import { useRights } from '@/features/session/useMe';
import { useLanguage, useText } from '@/i18n';
import { useNotify } from '@/ui';

/** Takes a list away as a file, as it is filtered. Only for those who may. */
export function ExportMenu({ list, filter }: { list: ExportedList; filter: object }) {
  const t = useText();
  const { language } = useLanguage();
  const { mayExport } = useRights();
  const { failed } = useNotify();
  // A spreadsheet has a limit, which is told; text has none, and the browser writes it down while it comes.
  const sheet = useMutation({ mutationFn: () => exportSheet(list, filter, language), onError: failed });
  if (!mayExport) return null;
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Tooltip label={t('imports-export')}><ActionIcon variant="default" size={36} loading={sheet.isPending} aria-label={t('imports-export')}><IconDownload size={18} /></ActionIcon></Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('imports-export-about')}</Menu.Label>
        <Menu.Item leftSection={<IconFileSpreadsheet size={16} />} onClick={() => sheet.mutate()}>{t('imports-export-xlsx')}</Menu.Item>
        <Menu.Item component="a" href={exportHref(list, 'csv', filter, language)} download leftSection={<IconFileTypeCsv size={16} />}>{t('imports-export-csv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
