import { Button, CloseButton, Loader, Menu } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconBriefcase, IconChevronUp, IconForms, IconTag, IconTagOff, IconTarget, IconTrash, IconUser, type Icon } from '@tabler/icons-react';
import { useState } from 'react';
import type { CardEntity, Carded } from '@/api/fields';
import type { Stage } from '@/api/pipelines';
import { useFieldsOf } from '@/features/fields/custom/useFieldsOf';
import { MOST_CHOSEN, type Selection } from '@/features/lists/useSelection';
import { useFormats, useText } from '@/i18n';
import { BulkDialog } from './BulkDialog';
import { actionsOf, type Action } from './change';
import classes from './bulk.module.css';

const ICONS: Record<Action, Icon> = { responsible: IconUser, stage: IconBriefcase, add_tags: IconTag, remove_tags: IconTagOff, source: IconTarget, field: IconForms, delete: IconTrash };

interface Props<Row extends Carded> { entity: CardEntity; selection: Selection<Row>; /** Where deals can go. */ stages?: Stage[] }

/** What can be done with the chosen rows. It lies at the foot of the window, so that nothing that is being read moves. */
export function BulkBar<Row extends Carded>({ entity, selection, stages = [] }: Props<Row>) {
  const t = useText();
  const formats = useFormats();
  const isWide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  const hasFields = useFieldsOf(entity).some(({ archived }) => !archived);
  const [asked, setAsked] = useState<{ action: Action; rows: Row[] } | null>(null);
  const { rows, clear, canTakeAll, takeAll, isTaking } = selection;
  const ask = (action: Action) => setAsked({ action, rows });
  const actions = actionsOf(entity, hasFields);
  const dialog = asked && <BulkDialog entity={entity} action={asked.action} rows={asked.rows} nameOf={selection.table.nameOf} stages={stages} onClear={clear} onClose={() => setAsked(null)} />;
  if (rows.length === 0) return dialog;
  return (
    <>
      <div className={classes['bar']} role="region" aria-label={t('bulk-bar')}>
        <CloseButton aria-label={t('bulk-clear')} onClick={clear} />
        <span className={classes['count']} role="status">{t('bulk-selected', { count: rows.length, shown: formats.number(rows.length) })}</span>
        {isTaking && <Loader size="xs" aria-label={t('app-loading')} />}
        {canTakeAll && <Button variant="subtle" size="compact-md" onClick={takeAll}>{t('bulk-take-all', { most: formats.number(MOST_CHOSEN) })}</Button>}
        {isWide
          ? actions.map(action => {
              const Sign = ICONS[action];
              return <Button key={action} variant={action === 'delete' ? 'subtle' : 'default'} color={action === 'delete' ? 'red' : undefined} size="compact-md" disabled={isTaking} leftSection={<Sign size={15} />} onClick={() => ask(action)}>{t(`bulk-do-${action}`)}</Button>;
            })
          : (
              <Menu position="top-end" width={220}>
                <Menu.Target><Button size="compact-md" disabled={isTaking} rightSection={<IconChevronUp size={14} />}>{t('bulk-do')}</Button></Menu.Target>
                <Menu.Dropdown>
                  {actions.map(action => {
                    const Sign = ICONS[action];
                    return <Menu.Item key={action} color={action === 'delete' ? 'red' : undefined} leftSection={<Sign size={15} />} onClick={() => ask(action)}>{t(`bulk-do-${action}`)}</Menu.Item>;
                  })}
                </Menu.Dropdown>
              </Menu>
            )}
      </div>
      {dialog}
    </>
  );
}
