import type { PipelineBoard } from '@/api/pipelines';

/** Amounts are decimal texts (`12500.00`), and are counted in hundredths, since sums of floating numbers are not exact. */
const hundredths = (amount: string): bigint => {
  const [, sign = '', whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount) ?? [];
  const value = BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
  return sign === '-' ? -value : value;
};

const textOf = (value: bigint): string => {
  const size = value < 0n ? -value : value;
  return `${value < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`;
};

/**
 * Reads an amount as people write it: `12 500,50`, `12,500.50`, `12500`. Null if nothing is written, undefined if it is no amount. A single comma or point
 * with one or two digits behind it parts the kopiykas; all others part thousands.
 */
export function readAmount(typed: string): string | null | undefined {
  const text = typed.replaceAll(/[\s\u00a0\u202f'’]/g, '');
  if (text === '') return null;
  const match = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(text);
  if (!match) return undefined;
  const whole = (match[1] ?? '').replaceAll(/[.,]/g, '').replace(/^0+(?=\d)/, '');
  if (whole.length > 13) return undefined;
  return `${whole}.${(match[2] ?? '').padEnd(2, '0')}`;
}

/** An amount as it stands in its field: without kopiykas that are none. */
export const typedAmount = (amount: string | null): string => (amount === null ? '' : amount.replace(/\.00$/, ''));

export interface Weight { amount: string | null; currency: string }

/** The counts and sums of a board after a deal went from one stage to another; null stands for outside of the board. */
export function withMoved(board: PipelineBoard, deal: Weight, from: string | null, to: string | null): PipelineBoard {
  return { stages: board.stages.map(stage => {
    const by = (stage.stage_id === to ? 1 : 0) - (stage.stage_id === from ? 1 : 0);
    if (by === 0) return stage;
    return { ...stage, deals: Math.max(0, stage.deals + by), sums: sumsWith(stage.sums, deal, BigInt(by)) };
  }) };
}

function sumsWith(sums: PipelineBoard['stages'][number]['sums'], { amount, currency }: Weight, by: bigint) {
  if (amount === null) return sums;
  const change = hundredths(amount) * by;
  const known = sums.some(sum => sum.currency === currency) ? sums : [...sums, { currency, amount: '0' }];
  return known.map(sum => (sum.currency === currency ? { currency, amount: textOf(hundredths(sum.amount) + change) } : sum)).filter(sum => hundredths(sum.amount) !== 0n);
}
