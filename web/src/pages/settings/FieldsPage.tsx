import { getRouteApi } from '@tanstack/react-router';
import { Fields } from '@/features/fields/settings/Fields';

const route = getRouteApi('/app/settings/fields');

export function FieldsPage() {
  const { of = 'contact' } = route.useSearch();
  const navigate = route.useNavigate();
  return <Fields of={of} onOf={entity => void navigate({ search: entity === 'contact' ? {} : { of: entity }, replace: true })} />;
}
