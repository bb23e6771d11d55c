import { IconPhoneOutgoing } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { CallRequest } from '@/api/call-out';
import { contactQuery } from '@/api/contacts';
import { Running } from '@/features/calls/CallClock';
import { clickedAt } from '@/features/calling/useCallOut';
import { useFormats, useText } from '@/i18n';
import { CardFrame } from './CardFrame';
import { dismiss } from './dismissed';
import classes from './live.module.css';

/** A click that no call came of yet: the own phone rings first. */
export function RequestCard({ request }: { request: CallRequest }) {
  const t = useText();
  const formats = useFormats();
  const { id, to, contact_id: contactId, created_at: createdAt } = request;
  const contact = useQuery({ ...contactQuery(contactId ?? ''), enabled: contactId !== null }).data;
  const number = formats.phone(to);
  const at = clickedAt.get(id);
  return (
    <CardFrame
      Icon={IconPhoneOutgoing} tone="info" state={t('live-ringing-you')} clock={<Running since={at === undefined ? createdAt : new Date(at).toISOString()} />}
      title={contact ? formats.name(contact.name) : number} onDismiss={() => dismiss(id, 'ringing')}
    >
      {contact && <p className={classes['about']}>{number}</p>}
      <p className={classes['about']}>{t('live-ringing-you-text')}</p>
    </CardFrame>
  );
}
