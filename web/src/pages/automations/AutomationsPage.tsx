export { AutomationList as AutomationsPage } from '@/features/automations/AutomationList';
