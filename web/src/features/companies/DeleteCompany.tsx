import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { deleteCompany, type Company } from '@/api/companies';
import { keys } from '@/api/keys';
import { Problem } from '@/api/problem';
import { useText } from '@/i18n';
import { ConfirmByName, useNotify } from '@/ui';

/** Asks for the name before a company goes. */
export function DeleteCompany({ company, opened, onClose }: { company: Company; opened: boolean; onClose: () => void }) {
  const t = useText();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { said } = useNotify();
  const remove = useMutation({
    mutationFn: () => deleteCompany(company),
    onSuccess: async () => {
      said(t('companies-deleted', { name: company.name }));
      await navigate({ to: '/companies', ignoreBlocker: true });
      queryClient.removeQueries({ queryKey: keys.one('company', company.id) });
    },
    onError: error => {
      if (error instanceof Problem && error.code === 'stale') queryClient.setQueryData(keys.one('company', company.id), error.current);
    },
  });
  return (
    <ConfirmByName opened={opened} onClose={() => { remove.reset(); onClose(); }} title={t('companies-delete-title')} name={company.name} action={t('companies-delete')} onConfirm={() => remove.mutate()} isBusy={remove.isPending} error={remove.error}>
      {t('companies-delete-text')}
    </ConfirmByName>
  );
}
