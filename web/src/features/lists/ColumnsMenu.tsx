import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useText } from '@/i18n';
import { columnsWord, type ListColumns } from './columns';
import classes from './lists.module.css';

interface Props<Row> { list: ListColumns<Row>; onChange: (columns: string | undefined) => void }

/** Which columns the table has. They stand in the address, as filters do. */
export function ColumnsMenu<Row>({ list: { columns, all, usual, isChosen }, onChange }: Props<Row>) {
  const t = useText();
  const shown = columns.map(({ id }) => id);
  const toggle = (id: string, isOn: boolean) => onChange(columnsWord(isOn ? [...shown, id] : shown.filter(one => one !== id), all.map(one => one.id), usual));
  return (
    <Popover position="bottom-end" trapFocus returnFocus withRoles>
      <Popover.Target>
        <Button visibleFrom="sm" variant="subtle" color="gray" c="inherit" h={32} px="sm" fw={500} leftSection={<IconColumns3 size={15} />}>{t('app-columns')}</Button>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={t('app-columns')} className={classes['choose'] ?? ''}>
        <Stack gap={10}>
          {all.map(({ id, head, isLink }) => <Checkbox key={id} label={head} checked={isLink === true || shown.includes(id)} disabled={isLink === true} onChange={event => toggle(id, event.currentTarget.checked)} />)}
        </Stack>
        {isChosen && <Button variant="subtle" size="compact-md" mt="sm" onClick={() => onChange(undefined)}>{t('app-columns-usual')}</Button>}
      </Popover.Dropdown>
    </Popover>
  );
}
