export { Webhooks as WebhooksPage } from '@/features/webhooks/Webhooks';
