import { Stack, Switch } from '@mantine/core';
import type { User } from '@/api/people';
import type { components } from '@/api/schema.gen';
import { useField, type Source } from '@/features/fields/useField';
import { useText } from '@/i18n';
import { ProblemAlert } from '@/ui';
import classes from '../people.module.css';

type Field = <Value>(read: (row: User) => Value, patch: (value: Value) => components['schemas']['UserPatch']) => Source<User, Value>;

/** What a person may do with recordings. Whoever may not listen cannot keep them either. */
export function RecordingRights({ user, field, mayChange }: { user: User; field: Field; mayChange: boolean }) {
  const t = useText();
  return (
    <div className={classes['block']}>
      <Stack gap="sm">
        <Right label={t('people-may-listen')} about={t('people-may-listen-about')} isOff={!mayChange} source={field(row => row.may_listen, may_listen => ({ may_listen }))} />
        <Right label={t('people-may-download')} about={t('people-may-download-about')} isOff={!mayChange || !user.may_listen} source={field(row => row.may_download, may_download => ({ may_download }))} />
      </Stack>
    </div>
  );
}

function Right({ label, about, isOff, source }: { label: string; about: string; isOff: boolean; source: Source<User, boolean> }) {
  const field = useField(source);
  return (
    <>
      <Switch label={label} description={about} checked={field.draft} disabled={isOff || field.isSaving} onChange={event => field.save(event.currentTarget.checked)} />
      <ProblemAlert error={field.error} />
    </>
  );
}
