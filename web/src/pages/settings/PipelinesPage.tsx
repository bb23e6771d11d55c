export { Pipelines as PipelinesPage } from '@/features/pipelines/Pipelines';
