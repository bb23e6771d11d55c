import { useQueryClient } from '@tanstack/react-query';
import { publicFormQuery, publicFormsQuery, type PublicForm } from '@/api/public-forms';

/** Puts a changed form where it is shown. */
export function usePutForm(): (form: PublicForm) => void {
  const queryClient = useQueryClient();
  return form => {
    queryClient.setQueryData(publicFormQuery(form.id).queryKey, form);
    queryClient.setQueryData(publicFormsQuery().queryKey, all => all?.map(one => (one.id === form.id ? form : one)));
  };
}
