import { ActionIcon, Button, Title, VisuallyHidden } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { absencesQuery, type Absence } from '@/api/absences';
import { usersQuery } from '@/api/people';
import { useMe, useRights } from '@/features/session/useMe';
import { useText } from '@/i18n';
import { wholeList } from '@/live';
import { DataTable, Nothing, Person, StatusText, TwoLines, useNow, type Column } from '@/ui';
import { AbsenceForm } from './AbsenceForm';
import { DeleteAbsence } from './DeleteAbsence';
import { useAwayText } from './useAwayText';
import classes from '../people.module.css';

/** Who is away or will be, and who stands in: calls of their clients go there. */
export function Absences() {
  const t = useText();
  const me = useMe();
  const { mayAdminister } = useRights();
  const awayText = useAwayText();
  const now = useNow(60_000);
  const list = wholeList(useQuery(absencesQuery()));
  const users = useQuery(usersQuery()).data;
  const [edited, setEdited] = useState<Absence | 'new' | null>(null);
  const [leaving, setLeaving] = useState<Absence | null>(null);
  const nameOf = (id: string | null) => users?.find(user => user.id === id)?.name ?? null;
  const mayEdit = (absence: Absence) => mayAdminister || absence.user_id === me.user?.id;
  const rows = list.rows.toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from));
  const state = (absence: Absence) => (Date.parse(absence.from) <= now ? <StatusText tone="warn">{t('people-away-now')}</StatusText> : <StatusText tone="dim">{t('people-away-later')}</StatusText>);
  const actions = (absence: Absence) => mayEdit(absence) && (
    <span className={classes['actions']}>
      <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('people-away-edit-of', { name: nameOf(absence.user_id) ?? '' })} onClick={() => setEdited(absence)}><IconPencil size={16} /></ActionIcon>
      <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('people-away-delete-of', { name: nameOf(absence.user_id) ?? '' })} onClick={() => setLeaving(absence)}><IconTrash size={16} /></ActionIcon>
    </span>
  );
  const columns: Column<Absence>[] = [
    { id: 'who', head: t('people-away-who'), cell: absence => <Person name={nameOf(absence.user_id)} /> },
    { id: 'when', head: t('people-away-when'), width: 260, cell: absence => <span>{awayText(absence)}</span> },
    { id: 'deputy', head: t('people-away-deputy'), from: 48, cell: absence => (absence.deputy_id === null ? <Nothing /> : <Person name={nameOf(absence.deputy_id)} />) },
    { id: 'state', head: t('people-column-state'), width: 110, from: 62, cell: state },
    { id: 'actions', head: <VisuallyHidden>{t('people-column-actions')}</VisuallyHidden>, width: 90, align: 'right', cell: actions },
  ];
  const add = (mayAdminister || me.user !== null) && <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>{t('people-away-add')}</Button>;
  return (
    <section className={classes['section']} aria-labelledby="absences">
      <div className={classes['sectionHead']}>
        <div><Title order={2} id="absences">{t('people-away')}</Title><p>{t('people-away-about')}</p></div>
        {rows.length > 0 && add}
      </div>
      <DataTable
        label={t('people-away')} list={{ ...list, rows }} columns={columns}
        card={absence => (
          <span className={classes['card']}>
            <TwoLines main={nameOf(absence.user_id)} sub={<>{awayText(absence)}{absence.deputy_id !== null && <> · {t('people-away-deputy')}: {nameOf(absence.deputy_id)}</>}</>} />
            {actions(absence)}
          </span>
        )}
        empty={{ title: t('people-away-empty'), text: t('people-away-empty-text'), action: add }}
      />
      <AbsenceForm absence={edited} userId={mayAdminister ? undefined : me.user?.id} onClose={() => setEdited(null)} />
      <DeleteAbsence absence={leaving} name={nameOf(leaving?.user_id ?? null) ?? ''} onClose={() => setLeaving(null)} />
    </section>
  );
}
