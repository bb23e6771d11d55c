import { getRouteApi } from '@tanstack/react-router';
import { Tags } from '@/features/tags/Tags';

const route = getRouteApi('/app/settings/tags');

export function TagsPage() {
  const { of = 'contact' } = route.useSearch();
  const navigate = route.useNavigate();
  return <Tags of={of} onOf={entity => void navigate({ search: entity === 'contact' ? {} : { of: entity }, replace: true })} />;
}
