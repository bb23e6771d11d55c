export { Losses as LossesPage } from '@/features/losses/Losses';
