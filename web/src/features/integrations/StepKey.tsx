import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ConnectionSetup } from '@/api/connections';
import { useText } from '@/i18n';
import { BELOW } from './field';
import { KeyTest, useKeyTest } from './KeyTest';
import { Step } from './Step';
import { StepFoot } from './StepFoot';
import { useSettings } from './useSettings';

const read = (connection: ConnectionSetup) => ({ auth_key: '', project_id: connection.project_id ?? '' });

/** The key of Ringostat's API and the project. */
export function StepKey({ connection, number }: { connection: ConnectionSetup; number: number }) {
  const t = useText();
  const [isReplacing, setReplacing] = useState(false);
  const { test, forget } = useKeyTest(connection.id);
  const settings = useSettings(connection, {
    read,
    write: changes => ({
      ...(changes.auth_key === undefined ? {} : { auth_key: changes.auth_key.trim() }),
      ...(changes.project_id === undefined ? {} : { project_id: changes.project_id.trim() || null }),
    }),
    onSaved: () => { setReplacing(false); forget(); },
  });
  const { values, set } = settings;
  const hasKey = connection.auth_key_set && !isReplacing;
  return (
    <Step id="key" number={number} title={t('integration-key')} about={t('integration-key-about')} isDone={connection.auth_key_set && connection.project_id !== null}>
      <form onSubmit={event => { event.preventDefault(); settings.save(); }}>
        <Stack>
          <Group align="flex-start" gap="sm">
            {hasKey
              ? <TextInput label="Auth-key" w={340} maw="100%" readOnly value={`••••••••••••${connection.auth_key_hint ?? ''}`} description={t('integration-key-saved')} inputWrapperOrder={BELOW} />
              : (
                  <TextInput
                    label="Auth-key" w={340} maw="100%" autoComplete="off" spellCheck={false} value={values.auth_key} error={settings.errors['auth_key']} autoFocus={isReplacing}
                    description={t('integration-key-once')} inputWrapperOrder={BELOW} onChange={event => set('auth_key', event.currentTarget.value)}
                  />
                )}
            <TextInput label={t('integration-project')} w={160} inputMode="numeric" autoComplete="off" value={values.project_id} error={settings.errors['project_id']} onChange={event => set('project_id', event.currentTarget.value)} />
            {connection.auth_key_set && (
              <Button variant="default" mt={20} onClick={() => { if (isReplacing) set('auth_key', ''); setReplacing(!isReplacing); }}>{t(isReplacing ? 'app-cancel' : 'integration-key-replace')}</Button>
            )}
          </Group>
          <StepFoot settings={settings} describe={() => ({ label: t('integration-project'), theirs: connection.project_id ?? '—' })} />
        </Stack>
      </form>
      {connection.auth_key_set && !settings.isDirty && <KeyTest test={test} />}
    </Step>
  );
}
