import { Select, Stack, Title } from '@mantine/core';
import type { ConnectionSetup, Repair } from '@/api/connections';
import { useText } from '@/i18n';
import { BELOW } from '../field';
import { Step } from '../Step';
import { StepFoot } from '../StepFoot';
import { StepLink } from '../StepLink';
import { useSettings } from '../useSettings';
import { Backfills } from './Backfills';
import { RepairNow } from './RepairNow';
import classes from './past.module.css';

/** How often the telephony's own log is read, in seconds; 0 is never. */
const RHYTHMS = [0, 60, 300, 900, 3600];

const read = ({ repair_seconds }: ConnectionSetup) => ({ repair_seconds });

/** What did not come by webhook: the calls that were missed lately, and those of the past. */
export function StepPast({ connection, number, repair }: { connection: ConnectionSetup; number: number; repair: Repair | null }) {
  const t = useText();
  const settings = useSettings(connection, { read, write: changes => changes });
  const { values, set, errors } = settings;
  const rhythm = (seconds: number) => (seconds === 0 ? t('integration-repair-never') : seconds % 60 === 0 ? t('integration-repair-every', { count: seconds / 60 }) : t('integration-repair-every-seconds', { count: seconds }));
  const choices = RHYTHMS.includes(values.repair_seconds) ? RHYTHMS : [...RHYTHMS, values.repair_seconds].sort((a, b) => a - b);
  return (
    <Step id="past" number={number} title={t('integration-lost')} about={t('integration-lost-about')} isDone={connection.auth_key_set && connection.repair_seconds > 0}>
      {!connection.auth_key_set && <p className={classes['warning']}>{t('integration-lost-key')} <StepLink step="key">{t('integration-key')}</StepLink></p>}
      <form onSubmit={event => { event.preventDefault(); settings.save(); }}>
        <Stack>
          <Select
            inputWrapperOrder={BELOW} w={300} maw="100%" label={t('integration-repair_seconds')} description={t('integration-repair_seconds-about')} allowDeselect={false} error={errors['repair_seconds']}
            data={choices.map(seconds => ({ value: String(seconds), label: rhythm(seconds) }))} value={String(values.repair_seconds)} onChange={chosen => { if (chosen !== null) set('repair_seconds', Number(chosen)); }}
          />
          <StepFoot settings={settings} describe={() => ({ label: t('integration-repair_seconds'), theirs: rhythm(connection.repair_seconds) })} />
        </Stack>
      </form>
      {connection.auth_key_set && <RepairNow connection={connection} repair={repair} />}
      {connection.auth_key_set && (
        <section className={classes['section']} aria-labelledby="backfill">
          <div>
            <Title order={3} id="backfill">{t('integration-backfill')}</Title>
            <p className={classes['about']}>{t('integration-backfill-about')}</p>
          </div>
          <Backfills connectionId={connection.id} />
        </section>
      )}
    </Step>
  );
}
