import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import type { Filter } from '../../kit/index.js';

/** The rounds that have agreed volumes, as a condition of the search form. */
export function useRoundFilter(): Filter {
  const { t } = useTranslation('volumes');
  const { data } = useQuery({
    queryKey: ['agreed-volumes', 'rounds'],
    queryFn: () => answered(api.GET('/api/v1/agreed-volumes/rounds')),
  });
  return {
    name: 'round',
    label: t('fields.round'),
    kind: 'select',
    options: (data?.items ?? []).map(({ id, title }) => ({ value: id, label: title })),
  };
}
