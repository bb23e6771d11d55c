import { ActionIcon, Menu, Skeleton } from '@mantine/core';
import { IconDots, IconPencil, IconTag, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useState } from 'react';
import { ENTITIES, type CardEntity } from '@/api/fields';
import { MOST_COUNTED, tagsQuery, type Tag } from '@/api/tags';
import { EntityChoice } from '@/features/fields/settings/Fields';
import { useFormats, useText } from '@/i18n';
import { Blank, Failed, Page, TextLink } from '@/ui';
import { RemoveTag } from './RemoveTag';
import { RenameTag } from './RenameTag';
import classes from '@/features/fields/settings/settings.module.css';

/** The cards that have a tag. */
const cardsWith = (of: CardEntity, tag: string) => ({
  contact: linkOptions({ to: '/contacts', search: { tag } }),
  company: linkOptions({ to: '/companies', search: { tag } }),
  deal: linkOptions({ to: '/deals', search: { view: 'table', tag } }),
})[of];

/** The tags of the workspace: a tag is there as long as a card has it. */
export function Tags({ of, onOf }: { of: CardEntity; onOf: (entity: CardEntity) => void }) {
  const t = useText();
  const formats = useFormats();
  const tags = useQuery({ ...tagsQuery(of), staleTime: 0 });
  const [renamed, setRenamed] = useState<Tag | null>(null);
  const [removed, setRemoved] = useState<Tag | null>(null);
  const count = ({ cards }: Tag) => (cards >= MOST_COUNTED ? t('tags-count-many', { count: formats.number(MOST_COUNTED) }) : t(`tags-count-${of}`, { count: cards }));
  return (
    <Page narrow title={t('fields-tags')} about={t('tags-about')}>
      <EntityChoice entities={ENTITIES} value={of} onChange={onOf} />
      {tags.isPending && <div role="status" aria-label={t('app-loading')} className={classes['waiting']}>{[1, 2, 3].map(at => <Skeleton key={at} h={52} mb={8} />)}</div>}
      {tags.isError && !tags.data && <Failed error={tags.error} onRetry={() => void tags.refetch()} />}
      {tags.data?.length === 0 && <Blank icon={<IconTag size={36} stroke={1.3} />} title={t('tags-none')}>{t(`tags-none-${of}`)}</Blank>}
      {tags.data && tags.data.length > 0 && (
        <ul className={classes['list']} aria-label={t('fields-tags')}>
          {tags.data.map(tag => (
            <li key={tag.name}>
              <div className={classes['what']}>
                <div className={classes['name']}>{tag.name}</div>
                <p className={classes['quiet']}><TextLink {...cardsWith(of, tag.name)} inherit>{count(tag)}</TextLink></p>
              </div>
              <Menu position="bottom-end">
                <Menu.Target><ActionIcon variant="subtle" color="gray" size={32} aria-label={t('fields-menu', { name: tag.name })}><IconDots size={16} /></ActionIcon></Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => setRenamed(tag)}>{t('tags-rename')}</Menu.Item>
                  <Menu.Item c="var(--sw-bad)" leftSection={<IconTrash size={15} />} onClick={() => setRemoved(tag)}>{t('tags-remove')}</Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </li>
          ))}
        </ul>
      )}
      {renamed && <RenameTag entity={of} tag={renamed} others={tags.data ?? []} onClose={() => setRenamed(null)} />}
      {removed && <RemoveTag entity={of} tag={removed} count={count(removed)} onClose={() => setRemoved(null)} />}
    </Page>
  );
}
