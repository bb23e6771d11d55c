export { Tokens as TokensPage } from '@/features/people/Tokens';
