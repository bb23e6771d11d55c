export { LiveProvider, useChanges, useLiveStatus } from './context';
export { Live } from './hub';
export { useLiveList, wholeList, type ListView } from './useLiveList';
export type { Change, LiveStatus } from './protocol';
