import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useText } from '@/i18n';
import { callSearch } from './search';
import classes from './report.module.css';

const route = getRouteApi('/app/calls');
/** After this rest the list follows what was typed. */
const REST_MS = 300;

/** Part of a name or a number; stands in the address as the other filters do. */
export function CallSearchField() {
  const t = useText();
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const [state, setState] = useState({ typed: q, of: q });
  // The address changed by itself: a filter was cleared, or somebody went back.
  if (state.of !== q) setState({ typed: q === state.typed.trim() ? state.typed : q, of: q });
  const { typed } = state;
  useEffect(() => {
    if (typed.trim() === q) return undefined;
    const timer = setTimeout(() => void navigate({ search: old => callSearch({ ...old, q: typed.trim() }), replace: true, resetScroll: false }), REST_MS);
    return () => clearTimeout(timer);
  }, [typed, q, navigate]);
  return (
    <TextInput
      className={classes['field'] ?? ''} size="sm" value={typed} onChange={event => { const { value } = event.currentTarget; setState(old => ({ ...old, typed: value })); }}
      placeholder={t('calls-search')} aria-label={t('calls-search')} leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={typed === '' ? null : <CloseButton size="sm" onClick={() => setState(old => ({ ...old, typed: '' }))} aria-label={t('calls-search-clear')} />}
    />
  );
}
