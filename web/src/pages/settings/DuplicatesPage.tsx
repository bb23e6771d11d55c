import { getRouteApi } from '@tanstack/react-router';
import { DuplicatesSettings } from '@/features/duplicates/DuplicatesSettings';

const route = getRouteApi('/app/settings/duplicates');

export function DuplicatesPage() {
  const { of = 'contact' } = route.useSearch();
  const navigate = route.useNavigate();
  return <DuplicatesSettings of={of} onOf={entity => void navigate({ search: entity === 'contact' ? {} : { of: entity }, replace: true })} />;
}
