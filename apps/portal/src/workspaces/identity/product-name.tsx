import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useMay } from '../../api/session.js';

/** The product a record names, or all of them; its identifier where the catalogue is not open to the reader. */
export function ProductName({ id }: { id: string | null }) {
  const { t } = useTranslation('identity');
  const may = useMay();
  const { data } = useQuery({
    queryKey: ['catalogue', 'product', id],
    enabled: id !== null && may('catalogue.view'),
    staleTime: 600_000,
    queryFn: () =>
      answered(api.GET('/api/v1/catalogue/products/{id}', { params: { path: { id: id ?? '' } } })),
  });
  if (id === null) return <>{t('field.allProducts')}</>;
  return <>{data ? [data.genericName, data.dosageForm, data.strength].filter(Boolean).join(' ') : id}</>;
}
