import { IconUsers } from '@tabler/icons-react';
import { useId } from 'react';
import type { Board as BoardOf, BoardTeam } from '@/api/live';
import { useRights } from '@/features/session/useMe';
import { useText } from '@/i18n';
import { Blank, LinkButton } from '@/ui';
import { PersonRow } from './PersonRow';
import { Waiting } from './Waiting';
import classes from './board.module.css';

/** Who waits, above; below, by teams, who could answer. People keep their places, whatever they do. */
export function Board({ board: { teams, waiting } }: { board: BoardOf }) {
  const t = useText();
  const { mayAdminister } = useRights();
  const people = teams.filter(team => team.people.length > 0);
  return (
    <>
      <Waiting callers={waiting} />
      {people.length === 0 && (
        <Blank icon={<IconUsers size={36} stroke={1.3} />} title={t('live-board-empty')} action={mayAdminister && <LinkButton to="/settings/people" variant="default">{t('live-board-empty-action')}</LinkButton>}>
          {t('live-board-empty-text')}
        </Blank>
      )}
      <div className={classes['teams']}>{people.map(team => <Team key={team.id ?? ''} team={team} isOnly={people.length === 1} />)}</div>
    </>
  );
}

function Team({ team: { name, people }, isOnly }: { team: BoardTeam; isOnly: boolean }) {
  const t = useText();
  const id = useId();
  const busy = people.filter(({ state }) => state === 'talking' || state === 'ringing').length;
  const free = people.filter(({ state }) => state === 'free').length;
  return (
    <section aria-labelledby={id} className={classes['team']}>
      <div className={classes['team-head']}>
        <h2 id={id}>{name ?? (isOnly ? t('live-team-all') : t('live-team-none'))}</h2>
        {busy + free > 0 && <span className={classes['quiet']}>{t('live-team-sum', { busy, free })}</span>}
      </div>
      <ul className={classes['people']}>{people.map(person => <PersonRow key={person.user.id} person={person} />)}</ul>
    </section>
  );
}
