import { Button, Menu, Skeleton, Stack, Title } from '@mantine/core';
import { IconCheck, IconChevronDown, IconRotate, IconTrash, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dealQuery, type Deal } from '@/api/deals';
import { pipelinesQuery, type Stage } from '@/api/pipelines';
import { isProblem } from '@/api/problem';
import { useFormats, useText } from '@/i18n';
import { Blank, Drawer, Failed, RelativeTime } from '@/ui';
import { DealFields } from './DealFields';
import { DealHistory } from './DealHistory';
import { DeleteDeal } from './DeleteDeal';
import { useMove } from './useMove';
import { StageText } from './values';
import classes from './deals.module.css';

/** The details of a deal. */
export function DealDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const t = useText();
  const deal = useQuery({ ...dealQuery(id ?? ''), enabled: id !== undefined });
  return (
    <Drawer opened={id !== undefined} onClose={onClose} title={deal.data ? <Standing deal={deal.data} /> : t('deals-one')}>
      {deal.isPending && <Stack mt="sm"><Skeleton h={28} w="70%" /><Skeleton h={36} /><Skeleton h={180} /></Stack>}
      {deal.isError && !deal.data && (isProblem(deal.error, 'not_found')
        ? <Blank title={t('deals-gone')} action={<Button variant="default" onClick={onClose}>{t('app-close')}</Button>}>{t('deals-gone-text')}</Blank>
        : <Failed error={deal.error} onRetry={() => void deal.refetch()} />)}
      {deal.data && <Details key={deal.data.id} deal={deal.data} onGone={onClose} />}
    </Drawer>
  );
}

/** How it stands, and since when. */
function Standing({ deal }: { deal: Deal }) {
  const t = useText();
  return <span>{t(`deals-state-${deal.state}`)} · <RelativeTime at={deal.stage_since} /></span>;
}

function Details({ deal, onGone }: { deal: Deal; onGone: () => void }) {
  const t = useText();
  const formats = useFormats();
  const [asksToDelete, setAsksToDelete] = useState(false);
  return (
    <div className={classes['details']}>
      <div>
        <Title order={2} className={classes['title'] ?? ''}>{deal.name}</Title>
        {deal.amount !== null && <div className={classes['worth']}>{formats.money(deal.amount, deal.currency)}</div>}
      </div>
      <Stages deal={deal} />
      <DealFields deal={deal} />
      <DealHistory deal={deal} />
      <div><Button variant="subtle" color="red" size="compact-md" leftSection={<IconTrash size={15} />} className={classes['delete'] ?? ''} onClick={() => setAsksToDelete(true)}>{t('deals-delete')}</Button></div>
      <DeleteDeal deal={deal} opened={asksToDelete} onClose={() => setAsksToDelete(false)} onGone={onGone} />
    </div>
  );
}

/** Where the deal stands, with what is done most: on to another stage, won, lost, open again. */
function Stages({ deal }: { deal: Deal }) {
  const t = useText();
  const { move, question } = useMove();
  const stages = useQuery(pipelinesQuery()).data?.find(({ id }) => id === deal.pipeline.id)?.stages ?? [];
  const first = (kind: Stage['kind']) => stages.find(stage => stage.kind === kind);
  const [won, lost, open] = [first('won'), first('lost'), first('open')];
  return (
    <div className={classes['stages']}>
      <Menu width={260}>
        <Menu.Target>
          <Button variant="default" size="compact-md" rightSection={<IconChevronDown size={14} />} aria-label={t('deals-stage-of', { stage: deal.stage.name })}><StageText stage={deal.stage} /></Button>
        </Menu.Target>
        <Menu.Dropdown>
          {stages.map(stage => <Menu.Item key={stage.id} rightSection={stage.id === deal.stage.id ? <IconCheck size={15} aria-label={t('app-here')} /> : null} onClick={() => move(deal, stage)}><StageText stage={stage} /></Menu.Item>)}
        </Menu.Dropdown>
      </Menu>
      {deal.state === 'open' && won && <Button size="compact-md" leftSection={<IconCheck size={15} />} onClick={() => move(deal, won)}>{t('deals-win')}</Button>}
      {deal.state === 'open' && lost && <Button size="compact-md" variant="default" leftSection={<IconX size={15} />} onClick={() => move(deal, lost)}>{t('deals-lose')}</Button>}
      {deal.state !== 'open' && open && <Button size="compact-md" variant="default" leftSection={<IconRotate size={15} />} onClick={() => move(deal, open)}>{t('deals-reopen')}</Button>}
      {question}
    </div>
  );
}
