import { Group, NumberInput, Radio, Stack, Switch, TextInput } from '@mantine/core';
import { isCti, type ConnectionSetup } from '@/api/connections';
import { FORMATS, type ForwardFormat } from '@/api/forwarding';
import { useText } from '@/i18n';
import { BELOW } from '../field';
import { StepFoot } from '../StepFoot';
import { StepLink } from '../StepLink';
import { useSettings } from '../useSettings';
import { OrderList } from './OrderList';
import { sampleAnswer } from './answers';
import classes from './forward.module.css';

const read = ({ forward: { order, only_online, format, key, deadline_ms } }: ConnectionSetup) => ({ order, only_online, format, key, deadline_ms });
type Values = ReturnType<typeof read>;

/** How the API calls the fields. */
const NAMES = { 'forward.order': 'order', 'forward.only_online': 'only_online', 'forward.format': 'format', 'forward.key': 'key', 'forward.deadline_ms': 'deadline_ms' };

/** Who is asked for, and in which form the answer is given. */
export function ForwardSettings({ connection }: { connection: ConnectionSetup }) {
  const t = useText();
  const settings = useSettings(connection, { read, write: forward => ({ forward }), names: NAMES });
  const { values, set, errors } = settings;
  const theirsOf = (key: keyof Values): string => {
    const { order, only_online, format, key: name, deadline_ms } = connection.forward;
    return {
      order: order.map(rule => t(`forwarding-rule-${rule}`)).join(', ') || '—',
      only_online: t(only_online ? 'app-yes' : 'app-no'),
      format: t(`forwarding-format-${format}`),
      key: name,
      deadline_ms: `${deadline_ms} ${t('forwarding-milliseconds')}`,
    }[key];
  };
  return (
    <form onSubmit={event => { event.preventDefault(); settings.save(); }}>
      <Stack gap="lg">
        <OrderList value={values.order} error={errors['order']} onChange={order => set('order', order)} />
        {/* An exchange without an API cannot be asked who is online. */}
        {!isCti(connection) && (
          <div>
            <Switch label={t('forwarding-only_online')} description={t('forwarding-only_online-about')} checked={values.only_online} onChange={event => set('only_online', event.currentTarget.checked)} />
            {values.only_online && !connection.auth_key_set && (
              <p className={classes['warning']} role="status">
                {t('forwarding-only_online-key')} <StepLink step="key">{t('integration-key')}</StepLink>
              </p>
            )}
          </div>
        )}
        <Radio.Group label={t('forwarding-format')} value={values.format} error={errors['format']} onChange={chosen => set('format', FORMATS.find(format => format === chosen) ?? 'text')}>
          <Stack gap="xs" mt="xs">
            {FORMATS.map(format => <Radio key={format} value={format} label={t(`forwarding-format-${format}`)} description={<Sample format={format} name={values.key} />} />)}
          </Stack>
        </Radio.Group>
        <Group gap="lg" align="flex-start">
          {values.format !== 'text' && (
            <TextInput
              label={t('forwarding-key')} description={t(isCti(connection) ? 'cti-forward-key-about' : 'forwarding-key-about')} inputWrapperOrder={BELOW} w={300} maw="100%" autoComplete="off" spellCheck={false} value={values.key}
              error={errors['key']} onChange={event => set('key', event.currentTarget.value)}
            />
          )}
          <NumberInput
            label={t('forwarding-deadline_ms')} description={t('forwarding-deadline_ms-about')} inputWrapperOrder={BELOW} w={300} maw="100%" min={50} max={5000} clampBehavior="none" allowDecimal={false} hideControls
            suffix={` ${t('forwarding-milliseconds')}`} value={values.deadline_ms} error={errors['deadline_ms']} onChange={typed => { if (typeof typed === 'number') set('deadline_ms', typed); }}
          />
        </Group>
        <StepFoot settings={settings} describe={key => ({ label: t(`forwarding-${key}`), theirs: theirsOf(key) })} />
      </Stack>
    </form>
  );
}

function Sample({ format, name }: { format: ForwardFormat; name: string }) {
  return <code className={classes['sample']}>{sampleAnswer(format, name)}</code>;
}
