export { Imports as ImportPage } from '@/features/imports/Imports';
