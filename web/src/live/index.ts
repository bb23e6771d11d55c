export { LiveProvider, useChanges, useLeads, useLiveStatus } from './context';
export { Live } from './hub';
export { isSeenAnywhere, lead, showThatSeen } from './leader';
export { useLiveList, wholeList, type ListView } from './useLiveList';
export type { Change, LiveStatus } from './protocol';
