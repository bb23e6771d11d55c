import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { blockedQuery, blockNumber, unblockNumber, type BlockedNumber } from '@/api/blocked';
import { idempotencyKey } from '@/api/version';
import { useFormats, useText } from '@/i18n';
import { useNotify } from '@/ui';

/** Whether a number is blocked; unknown while the list is not there. */
export function useBlocked(e164: string | null | undefined): BlockedNumber | null | undefined {
  const list = useQuery({ ...blockedQuery(), enabled: e164 != null }).data;
  return list === undefined || e164 == null ? undefined : list.find(row => row.e164 === e164) ?? null;
}

/** Blocks a number and lets it in again, each with the way back. */
export function useBlocking() {
  const t = useText();
  const formats = useFormats();
  const queryClient = useQueryClient();
  const { failed, undoable } = useNotify();
  const { queryKey } = blockedQuery();
  const keep = (change: (rows: BlockedNumber[]) => BlockedNumber[]) => {
    queryClient.setQueryData(queryKey, old => old && change(old));
    void queryClient.invalidateQueries({ queryKey });
  };
  const add = async (number: string, note: string | null, key = idempotencyKey()) => {
    const row = await blockNumber(number, note, key);
    keep(rows => [...rows.filter(({ e164 }) => e164 !== row.e164), row].sort((a, b) => (a.e164 < b.e164 ? -1 : 1)));
    return row;
  };
  const remove = async (row: BlockedNumber) => {
    await unblockNumber(row);
    keep(rows => rows.filter(({ e164 }) => e164 !== row.e164));
  };
  const shown = ({ e164 }: { e164: string }) => formats.phone({ e164, raw: e164 });
  const block = useMutation({
    mutationFn: (number: string) => add(number, null),
    onSuccess: row => undoable(t('blocked-done', { number: shown(row) }), () => remove(row)),
    onError: failed,
  });
  const unblock = useMutation({
    mutationFn: remove,
    onSuccess: (_, row) => undoable(t('blocked-removed', { number: shown(row) }), () => add(row.e164, row.note)),
    onError: failed,
  });
  return { add, block, unblock };
}
