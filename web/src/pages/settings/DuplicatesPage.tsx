export { DuplicatesSettings as DuplicatesPage } from '@/features/duplicates/DuplicatesSettings';
