import { ActionIcon, Button, Skeleton } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { absencesQuery, type Absence } from '@/api/absences';
import { usersQuery, type User } from '@/api/people';
import { useText } from '@/i18n';
import { Failed, TwoLines } from '@/ui';
import { AbsenceForm } from './AbsenceForm';
import { DeleteAbsence } from './DeleteAbsence';
import { useAwayText } from './useAwayText';
import classes from '../people.module.css';

/** When a person is away, as the person enters it. */
export function OwnAbsences({ user }: { user: User }) {
  const t = useText();
  const awayText = useAwayText();
  const absences = useQuery(absencesQuery());
  const users = useQuery(usersQuery()).data;
  const [edited, setEdited] = useState<Absence | 'new' | null>(null);
  const [leaving, setLeaving] = useState<Absence | null>(null);
  const own = absences.data?.filter(({ user_id }) => user_id === user.id).sort((a, b) => Date.parse(a.from) - Date.parse(b.from));
  const deputy = (id: string | null) => (id === null ? t('people-away-no-deputy') : `${t('people-away-deputy')}: ${users?.find(one => one.id === id)?.name ?? '…'}`);
  if (absences.isError && own === undefined) return <Failed error={absences.error} onRetry={() => void absences.refetch()} />;
  if (own === undefined) return <Skeleton h={36} />;
  return (
    <>
      {own.length > 0 && (
        <ul className={classes['own']} aria-label={t('people-away-mine')}>
          {own.map(absence => (
            <li key={absence.id}>
              <TwoLines main={awayText(absence)} sub={deputy(absence.deputy_id)} />
              <span className={classes['actions']}>
                <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('people-away-edit-of', { name: awayText(absence) })} onClick={() => setEdited(absence)}><IconPencil size={16} /></ActionIcon>
                <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('people-away-delete-of', { name: awayText(absence) })} onClick={() => setLeaving(absence)}><IconTrash size={16} /></ActionIcon>
              </span>
            </li>
          ))}
        </ul>
      )}
      <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>{t('people-away-add')}</Button>
      <AbsenceForm absence={edited} userId={user.id} onClose={() => setEdited(null)} />
      <DeleteAbsence absence={leaving} name={user.name} onClose={() => setLeaving(null)} />
    </>
  );
}
