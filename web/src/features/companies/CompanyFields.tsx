import { useQueryClient } from '@tanstack/react-query';
import { changeCompany, type Company } from '@/api/companies';
import { keys } from '@/api/keys';
import type { components } from '@/api/schema.gen';
import { ChoiceField } from '@/features/fields/ChoiceField';
import { CustomFields } from '@/features/fields/custom/CustomFields';
import { ListField } from '@/features/fields/ListField';
import { Phones } from '@/features/fields/Phones';
import { TagsField } from '@/features/fields/TagsField';
import { TextField } from '@/features/fields/TextField';
import type { Source } from '@/features/fields/useField';
import { useUserOptions } from '@/features/people/useUserOptions';
import { useFormats, useText } from '@/i18n';
import { Person, StatusText } from '@/ui';
import classes from '@/features/fields/fields.module.css';

/** What is known of a company; every field is edited where it stands. */
export function CompanyFields({ company }: { company: Company }) {
  const t = useText();
  const formats = useFormats();
  const queryClient = useQueryClient();
  const users = useUserOptions(company.responsible);
  const field = <Value,>(read: (row: Company) => Value, patch: (value: Value) => components['schemas']['CompanyPatch']): Source<Company, Value> => ({
    row: company, read,
    send: (row, value) => changeCompany(row, patch(value)),
    onRow: row => queryClient.setQueryData(keys.one('company', row.id), row),
  });
  return (
    <div className={classes['fields']}>
      <TextField label={t('companies-column-name')} name="name" isRequired source={field(row => row.name, name => ({ name }))} />
      <ListField label={t('companies-phones')} name="phones" type="tel" itemLabel={t('companies-column-phone')} addLabel={t('companies-phone-add')} source={field(row => row.phones.map(phone => phone.raw), phones => ({ phones }))}>
        <Phones phones={company.phones} />
      </ListField>
      <ChoiceField
        label={t('companies-column-responsible')} name="responsible_id" options={users} noneLabel={t('companies-nobody')} isSearchable
        source={field(row => row.responsible?.id ?? null, id => ({ responsible_id: id }))}
        shown={company.responsible ? <Person name={company.responsible.name} /> : <StatusText tone="dim">{t('companies-nobody')}</StatusText>}
      />
      <TagsField entity="company" source={field} />
      <CustomFields entity="company" card={company} source={field} />
      <div className={classes['field']}>
        <div className={classes['label']}>{t('companies-column-created')}</div>
        <div className={classes['plain']}>{formats.dateTime(company.created_at)}</div>
      </div>
    </div>
  );
}
