import { Text, Title } from '@mantine/core';
import { useText } from '@/i18n';
import { FirstButton } from './AddConnection';
import cti from './cti/cti.module.css';
import classes from './FirstConnection.module.css';

/** Where there is no connection yet: what will happen, and the one button that begins it. */
export function FirstConnection() {
  const t = useText();
  return (
    <div className={classes['card']}>
      <Title order={2}>{t('integration-empty')}</Title>
      <Text c="dimmed" mt={4} maw={560}>{t('integration-empty-text')}</Text>
      <ol className={classes['steps']}>
        {(['make', 'paste', 'see'] as const).map((step, at) => (
          <li key={step}>
            <span className={classes['mark']} aria-hidden>{at + 1}</span>
            <span><b>{t(`integration-first-${step}`)}</b><br />{t(`integration-first-${step}-text`)}</span>
          </li>
        ))}
      </ol>
      <FirstButton kind="ringostat" variant="filled" />
      <div className={cti['choice']}>
        <Text fw={600}>{t('cti-name')}</Text>
        <Text c="dimmed" size="sm" mb={6}>{t('cti-add-cti')}</Text>
        <FirstButton kind="cti" variant="default" />
      </div>
    </div>
  );
}
