import type { Block, BlockKind } from '@/api/automations';

/** A list of blocks: the chain itself (null), a branch of a split by its number, or what a split does otherwise. */
export type ListPlace = null | { split: string; branch: number | 'otherwise' };
/** Between two blocks of a list, before the one that stands at `at`. */
export interface Place { list: ListPlace; at: number }
/** Where a block stands, and the block. */
export interface Found { block: Block; place: Place }

/** Splits stand inside of each other this deep. */
export const MOST_DEEP = 3;
export const MOST_BLOCKS = 50;

/** The lists of blocks inside of a block. */
export function listsOf(block: Block): { list: NonNullable<ListPlace>; blocks: Block[] }[] {
  if (block.kind !== 'split') return [];
  return [
    ...block.branches.map(({ blocks }, branch) => ({ list: { split: block.id, branch }, blocks })),
    { list: { split: block.id, branch: 'otherwise' as const }, blocks: block.otherwise },
  ];
}

/** All blocks in the order in which they are read, each with its place. */
export function walk(blocks: readonly Block[], list: ListPlace = null): Found[] {
  return blocks.flatMap((block, at) => [{ block, place: { list, at } }, ...listsOf(block).flatMap(inner => walk(inner.blocks, inner.list))]);
}

export const countOf = (blocks: readonly Block[]): number => walk(blocks).length;

export function find(blocks: readonly Block[], id: string): Found | null {
  return walk(blocks).find(({ block }) => block.id === id) ?? null;
}

/** The blocks with one of their lists changed. */
function withList(blocks: Block[], list: ListPlace, change: (blocks: Block[]) => Block[]): Block[] {
  if (list === null) return change(blocks);
  return blocks.map(block => {
    if (block.kind !== 'split') return block;
    const own = block.id === list.split;
    return {
      ...block,
      branches: block.branches.map((branch, at) => ({ ...branch, blocks: own && list.branch === at ? change(branch.blocks) : withList(branch.blocks, list, change) })),
      otherwise: own && list.branch === 'otherwise' ? change(block.otherwise) : withList(block.otherwise, list, change),
    };
  });
}

/** The blocks of a list; undefined if there is no such list. */
function blocksAt(blocks: readonly Block[], list: ListPlace): readonly Block[] | undefined {
  if (list === null) return blocks;
  const split = find(blocks, list.split)?.block;
  return split === undefined ? undefined : listsOf(split).find(inner => inner.list.branch === list.branch)?.blocks;
}

export function insert(blocks: Block[], { list, at }: Place, block: Block): Block[] {
  return withList(blocks, list, all => [...all.slice(0, at), block, ...all.slice(at)]);
}

export function remove(blocks: Block[], id: string): Block[] {
  const place = find(blocks, id)?.place;
  return place === undefined ? blocks : withList(blocks, place.list, all => all.filter(block => block.id !== id));
}

export function replace(blocks: Block[], block: Block): Block[] {
  const place = find(blocks, block.id)?.place;
  return place === undefined ? blocks : withList(blocks, place.list, all => all.map(one => (one.id === block.id ? block : one)));
}

/** Puts a block back that was removed; where its list is gone, at the end of the chain. */
export function restore(blocks: Block[], { block, place }: Found): Block[] {
  const all = blocksAt(blocks, place.list);
  return all === undefined ? [...blocks, block] : insert(blocks, { list: place.list, at: Math.min(place.at, all.length) }, block);
}

/** How many splits a list stands in. */
export function depthOf(blocks: readonly Block[], list: ListPlace): number {
  if (list === null) return 0;
  const place = find(blocks, list.split)?.place;
  return place === undefined ? 0 : 1 + depthOf(blocks, place.list);
}

/** How many splits stand inside of each other in a block. */
function heightOf(block: Block): number {
  return block.kind === 'split' ? 1 + Math.max(0, ...listsOf(block).flatMap(({ blocks }) => blocks.map(heightOf))) : 0;
}

const isSameList = (one: ListPlace, other: ListPlace) => one?.split === other?.split && one?.branch === other?.branch;

/** Whether a block may go to a place: not into itself, not too deep, and not to where it stands. */
export function mayMove(blocks: readonly Block[], id: string, to: Place): boolean {
  const found = find(blocks, id);
  if (found === null) return false;
  const inside = new Set(walk([found.block]).map(({ block }) => block.id));
  if (to.list !== null && inside.has(to.list.split)) return false;
  if (isSameList(to.list, found.place.list) && (to.at === found.place.at || to.at === found.place.at + 1)) return false;
  return depthOf(blocks, to.list) + heightOf(found.block) <= MOST_DEEP;
}

/** Takes a block to a place, which is counted as things stand before. */
export function move(blocks: Block[], id: string, to: Place): Block[] {
  const found = find(blocks, id);
  if (found === null || !mayMove(blocks, id, to)) return blocks;
  const isFurther = isSameList(to.list, found.place.list) && to.at > found.place.at;
  return insert(remove(blocks, id), isFurther ? { ...to, at: to.at - 1 } : to, found.block);
}

/** A place further up or down; out of a branch at its ends. Null where there is none. */
export function neighbourOf(blocks: readonly Block[], id: string, by: -1 | 1): Place | null {
  const place = find(blocks, id)?.place;
  if (place === undefined) return null;
  const { list, at } = place;
  const length = blocksAt(blocks, list)?.length ?? 0;
  if (by === -1 && at > 0) return { list, at: at - 1 };
  if (by === 1 && at < length - 1) return { list, at: at + 2 };
  const split = list === null ? undefined : find(blocks, list.split)?.place;
  return split === undefined ? null : { list: split.list, at: by === -1 ? split.at : split.at + 1 };
}

/** All places of the chain in the order in which they are read. */
export function placesOf(blocks: readonly Block[], list: ListPlace = null): Place[] {
  return [...blocks.flatMap((block, at) => [{ list, at }, ...listsOf(block).flatMap(inner => placesOf(inner.blocks, inner.list))]), { list, at: blocks.length }];
}

/** Whether what follows a block is never reached, since it ends the run. */
export const isLast = (kind: BlockKind): boolean => kind === 'end';

/** An id that no block has. */
export function freshId(blocks: readonly Block[]): string {
  const used = new Set(walk(blocks).map(({ block }) => block.id));
  for (let number = used.size + 1; ; number += 1) {
    const id = `b${number}`;
    if (!used.has(id)) return id;
  }
}

export const placeKey = ({ list, at }: Place): string => `${list === null ? '' : `${list.split}/${list.branch}/`}${at}`;
