export { BlockedNumbers as BlockedPage } from '@/features/blocked/BlockedNumbers';
