import { Button, Combobox, useCombobox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useText } from '@/i18n';

/** The filters that are not shown yet; the chosen one opens at once. */
export function AddFilter({ filters, onAdd }: { filters: { param: string; label: string }[]; onAdd: (param: string) => void }) {
  const t = useText();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  return (
    <Combobox store={combobox} width={240} position="bottom-start" shadow="md" onOptionSubmit={param => { combobox.closeDropdown(); onAdd(param); }}>
      <Combobox.Target targetType="button">
        <Button variant="subtle" color="gray" c="inherit" h={32} px="sm" fw={500} leftSection={<IconPlus size={15} />} onClick={() => combobox.toggleDropdown()}>{t('app-filter-add')}</Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={t('app-filter-add')}>
          {filters.map(filter => <Combobox.Option key={filter.param} value={filter.param}>{filter.label}</Combobox.Option>)}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
