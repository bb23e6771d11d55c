import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { changeDeal, type Deal } from '@/api/deals';
import type { Stage } from '@/api/pipelines';
import { saveField } from '@/features/fields/saveField';
import { useText } from '@/i18n';
import { useNotify } from '@/ui';
import { LostReason } from './LostReason';
import { inStage, showMoved, showSaved } from './moving';

type Target = Pick<Stage, 'id' | 'name' | 'kind'>;
interface Asking { deal: Deal; stage: Target; takeBack: () => void }

/**
 * Moves deals to other stages: at once on the screen, back again with a word if the server refuses. Why a deal is lost is asked first; `question` has to
 * stand in what uses it.
 */
export function useMove(): { move: (deal: Deal, stage: Target) => void; question: ReactNode } {
  const t = useText();
  const queryClient = useQueryClient();
  const { said, failed, undoable } = useNotify();
  const [asking, setAsking] = useState<Asking | null>(null);
  // Who leaves without an answer has not moved it.
  const unanswered = useRef<Asking | null>(null);
  useEffect(() => { unanswered.current = asking; }, [asking]);
  useEffect(() => () => { unanswered.current?.takeBack(); }, []);

  const send = useCallback(async ({ deal, stage, takeBack }: Asking, reason: string | null): Promise<Deal | null> => {
    try {
      const saved = await saveField<Deal, string>({
        row: deal, read: row => row.stage.id, base: deal.stage.id,
        send: row => changeDeal(row, { stage_id: stage.id, ...(stage.kind === 'lost' ? { lost_reason: reason } : {}) }),
      });
      if (saved.isConflict) takeBack();
      showSaved(queryClient, saved.row);
      if (!saved.isConflict) return saved.row;
      said(t('deals-moved-by-another', { name: deal.name, stage: saved.row.stage.name }));
    } catch (error) {
      takeBack();
      failed(error);
    }
    return null;
  }, [queryClient, said, failed, t]);

  const show = useCallback((deal: Deal, stage: Target): Asking => ({ deal, stage, takeBack: showMoved(queryClient, deal, inStage(deal, stage, Date.now())) }), [queryClient]);

  /** Closing a deal is worth a word, and can be taken back. */
  const close = useCallback(async (step: Asking, reason: string | null) => {
    const row = await send(step, reason);
    if (row === null || row.state === 'open') return;
    undoable(t(`deals-was-${row.state}`, { name: row.name }), () => send(show(row, step.deal.stage), step.deal.lost_reason));
  }, [send, show, undoable, t]);

  const move = useCallback((deal: Deal, stage: Target) => {
    if (deal.stage.id === stage.id) return;
    const step = show(deal, stage);
    if (stage.kind === 'lost') setAsking(step);
    else void close(step, null);
  }, [show, close]);

  const question = (
    <LostReason
      deal={asking?.deal ?? null}
      onAnswer={reason => { unanswered.current = null; if (asking) void close(asking, reason); setAsking(null); }}
      onCancel={() => { unanswered.current = null; asking?.takeBack(); setAsking(null); }}
    />
  );
  return { move, question };
}
