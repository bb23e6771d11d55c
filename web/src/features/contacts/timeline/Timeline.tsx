import { Button, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useMemo } from 'react';
import { TIMELINE_KINDS, timelineQuery, type Contact, type TimelineItem, type TimelineKind } from '@/api/contacts';
import { MergeEntry } from '@/features/duplicates/MergeEntry';
import { useFormats, useText } from '@/i18n';
import { Failed, useNow } from '@/ui';
import { AutomationEntry } from './AutomationEntry';
import { CallEntry } from './CallEntry';
import { ChangeEntry } from './ChangeEntry';
import { byDay, dayName } from './days';
import { DealEntry } from './DealEntry';
import { Entry } from './Entry';
import { FormEntry } from './FormEntry';
import { useLeaving } from './leaving';
import { NoteEntry } from './NoteEntry';
import { Pinning } from './PinButton';
import { TaskEntry } from './TaskEntry';
import classes from './timeline.module.css';

interface Props { contact: Contact; kind: TimelineKind | undefined; onKind: (kind: TimelineKind | undefined) => void; openCall: string | undefined }

/** What happened with a contact, newest first, by days. */
export function Timeline({ contact, kind, onKind, openCall }: Props) {
  const t = useText();
  const list = useInfiniteQuery(timelineQuery(contact.id, kind));
  const leaving = useLeaving();
  const headingId = useId();
  const items = (list.data?.pages.flatMap(page => page.items) ?? []).filter(item => item.note == null || !leaving.has(item.note.id));
  const pinned = useInfiniteQuery(timelineQuery(contact.id, undefined)).data?.pages[0]?.pinned ?? null;
  const onTop = pinned?.note != null && leaving.has(pinned.note.id) ? null : pinned;
  const pinning = useMemo(() => ({ contactId: contact.id, pinned: onTop?.call?.id ?? onTop?.note?.id ?? onTop?.task?.id ?? null }), [contact.id, onTop]);
  return (
    <Pinning value={pinning}>
      {onTop !== null && (
        <section className={classes['pinned']} aria-labelledby={`${headingId}-pinned`}>
          <h2 id={`${headingId}-pinned`} className={classes['day']}>{t('contacts-timeline-pinned')}</h2>
          <ul className={classes['entries']}><Item item={onTop} contact={contact} openCall={openCall} /></ul>
        </section>
      )}
      <SegmentedControl
        size="xs" withItemsBorders={false} mt="md" aria-label={t('contacts-timeline-kinds')} value={kind ?? ALL} onChange={value => onKind(TIMELINE_KINDS.find(one => one === value))}
        data={[{ value: ALL, label: t('contacts-timeline-all') }, ...TIMELINE_KINDS.map(value => ({ value, label: t(`contacts-timeline-${value}`) }))]}
      />
      {list.isPending && <Waiting />}
      {list.isError && !list.data && <Failed error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && <Text c="dimmed" py="lg">{t(`contacts-timeline-none-${kind ?? ALL}`)}</Text>}
      <Days items={items} contact={contact} openCall={openCall} />
      {list.hasNextPage && (
        <div className={classes['more']}>
          {list.isFetchNextPageError && <Text c="dimmed">{t('app-more-failed')}</Text>}
          <Button variant="default" size="compact-md" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('contacts-timeline-more')}</Button>
        </div>
      )}
    </Pinning>
  );
}

const ALL = 'all';

function Days({ items, contact, openCall }: { items: TimelineItem[]; contact: Contact; openCall: string | undefined }) {
  const formats = useFormats();
  const id = useId();
  const now = useNow(60_000);
  return byDay(items, formats.timeZone).map(({ day, items: those }) => (
    <section key={day} aria-labelledby={`${id}-${day}`}>
      <h2 id={`${id}-${day}`} className={classes['day']}>{dayName(those[0]?.at ?? '', now, formats)}</h2>
      <ul className={classes['entries']}>
        {those.map(item => <Item key={item.call?.id ?? item.note?.id ?? item.task?.id ?? item.automation?.run_id ?? item.merge?.id ?? item.form?.id ?? `${item.kind} ${item.at}`} item={item} contact={contact} openCall={openCall} />)}
      </ul>
    </section>
  ));
}

function Item({ item, contact, openCall }: { item: TimelineItem; contact: Contact; openCall: string | undefined }) {
  const t = useText();
  if (item.call) return <CallEntry call={item.call} contactId={contact.id} isOpen={item.call.id === openCall} hasSeveralNumbers={contact.phones.length > 1} />;
  if (item.note) return <NoteEntry note={item.note} contactId={contact.id} />;
  if (item.deal) return <DealEntry deal={item.deal} at={item.at} />;
  if (item.automation) return <AutomationEntry run={item.automation} at={item.at} />;
  if (item.form) return <FormEntry sent={item.form} />;
  if (item.merge) return <MergeEntry merge={item.merge} />;
  if (item.change) return <ChangeEntry change={item.change} at={item.at} />;
  if (item.task) return <TaskEntry task={item.task} at={item.at} />;
  return <Entry icon={<IconUserPlus size={16} stroke={1.7} />} at={item.at} head={t('contacts-timeline-created', { by: contact.created_by })} />;
}

function Waiting() {
  const t = useText();
  return (
    <Stack gap="md" mt="md" role="status" aria-label={t('app-loading')}>
      {[70, 55, 80, 60].map(width => <div key={width} className={classes['entry']}><Skeleton circle h={28} w={28} /><div className={classes['what']}><Skeleton h={12} w={`${width}%`} /><Skeleton h={10} w="40%" mt={8} /></div></div>)}
    </Stack>
  );
}
