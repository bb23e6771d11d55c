import { UnstyledButton } from '@mantine/core';
import { IconPhoneOutgoing } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { callRequestsQuery, type CallRequest } from '@/api/call-out';
import { useFormats, useText } from '@/i18n';
import { RelativeTime } from '@/ui';
import classes from './calling.module.css';

const MOST = 4;

/** The numbers that one dialled lately, each once; a click takes it. */
export function LastDialled({ onChoose }: { onChoose: (request: CallRequest) => void }) {
  const t = useText();
  const formats = useFormats();
  const requests = useQuery({ ...callRequestsQuery(), staleTime: 0 }).data ?? [];
  const last = requests.filter((one, at) => requests.findIndex(other => other.to.raw === one.to.raw) === at).slice(0, MOST);
  if (last.length === 0) return <p className={classes['hint']}>{t('calling-help')}</p>;
  return (
    <section aria-label={t('calling-last')}>
      <p className={classes['hint']}>{t('calling-last')}</p>
      <ul className={classes['list']}>
        {last.map(request => (
          <li key={request.id}>
            <UnstyledButton className={classes['choice']} onClick={() => onChoose(request)}>
              <IconPhoneOutgoing size={16} stroke={1.7} aria-hidden />
              <span className={classes['dialled']}>{formats.phone(request.to)}</span>
              <span className={classes['when']}><RelativeTime at={request.created_at} /></span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
