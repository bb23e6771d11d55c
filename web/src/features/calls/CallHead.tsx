import { Title } from '@mantine/core';
import type { Call } from '@/api/calls';
import { CallButton } from '@/features/calling/CallButton';
import { CallNumber } from '@/features/calling/CallNumber';
import { useText } from '@/i18n';
import { TextLink } from '@/ui';
import { Outcome } from './CallIcon';
import { Running } from './CallClock';
import { ManagerCell, Marks } from './cells';
import { isUnnamed, useClientName, useClientNumber } from './names';
import { clockOf } from './state';
import classes from './drawer.module.css';

/** Who, what became of it, and who had the call. */
export function CallHead({ call }: { call: Call }) {
  const t = useText();
  const name = useClientName()(call);
  const numberOf = useClientNumber();
  const clock = clockOf(call);
  const hasManager = Boolean(call.employee ?? call.employee_hint);
  const canBeCalled = call.direction !== 'internal' && !call.service && !call.anonymous;
  const isNamed = (call.contact ?? call.company) && !isUnnamed(call);
  return (
    <div className={classes['head']}>
      <div className={classes['who']}>
        <Title order={2} className={classes['name'] ?? ''}>
          {call.contact ? <TextLink to="/contacts/$contactId" params={{ contactId: call.contact.id }} inherit c="inherit">{name}</TextLink> : name}
        </Title>
        {!isNamed && canBeCalled && call.client_number && <CallButton number={call.client_number} contactId={call.contact?.id} />}
        <Marks call={call} />
      </div>
      <div className={classes['quiet']}>
        {isNamed && call.client_number && (canBeCalled ? <CallNumber number={call.client_number} contactId={call.contact?.id} /> : <span>{numberOf(call)}</span>)}
        <span className={classes['state']}><Outcome call={call} />{clock && <Running since={clock.since} />}</span>
        {call.caller_name && <span>{t('calls-introduced', { name: call.caller_name })}</span>}
      </div>
      {hasManager && <ManagerCell call={call} />}
      {call.employee_uncertain && <p className={classes['hint']}>{t('calls-uncertain-about')}</p>}
      {!call.employee && call.employee_hint && (
        <p className={classes['hint']}>{t('calls-unmapped-about')} <TextLink to="/settings/integrations" inherit>{t('calls-unmapped-action')}</TextLink></p>
      )}
    </div>
  );
}
