import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { BlockedMark, PhoneMenu } from '@/features/blocked/PhoneMenu';
import { CallButton } from '@/features/calling/CallButton';
import { useFormats, useText } from '@/i18n';
import { TwoLines } from '@/ui';
import classes from './fields.module.css';

/** Phones in international form, with the spelling in which they were entered, to be called or copied. */
export function Phones({ phones, contactId }: { phones: { e164?: string | null; raw: string }[]; /** The contact whose phones they are. */ contactId?: string }) {
  const t = useText();
  const formats = useFormats();
  return (
    <ul className={classes['list']}>
      {phones.map(phone => {
        const shown = formats.phone(phone);
        const isSpelled = phone.e164 != null && phone.raw !== phone.e164 && phone.raw.replaceAll(' ', '') !== phone.e164;
        const text = <TwoLines main={shown} sub={isSpelled ? t('fields-entered-as', { text: phone.raw }) : null} />;
        return (
          <li key={phone.raw} className={classes['phone']}>
            <span className={classes['number']}>{text}<BlockedMark e164={phone.e164} /></span>
            <CallButton number={phone} contactId={contactId} />
            <CopyButton value={phone.e164 ?? phone.raw}>
              {({ copied, copy }) => (
                <Tooltip label={copied ? t('app-copied') : t('app-copy')}>
                  <ActionIcon variant="subtle" color="gray" size={26} onClick={copy} aria-label={`${copied ? t('app-copied') : t('app-copy')}: ${shown}`}>{copied ? <IconCheck size={14} /> : <IconCopy size={14} />}</ActionIcon>
                </Tooltip>
              )}
            </CopyButton>
            {phone.e164 != null && <PhoneMenu e164={phone.e164} shown={shown} />}
          </li>
        );
      })}
    </ul>
  );
}
