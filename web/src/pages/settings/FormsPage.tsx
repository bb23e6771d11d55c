export { FormList as FormsPage } from '@/features/forms/FormList';
