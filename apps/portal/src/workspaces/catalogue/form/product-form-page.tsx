import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { answered, api } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import { Page, ProblemBar, Skeleton } from '../../../kit/index.js';
import { blankDraft, draftOf } from './draft.js';
import { ProductForm } from './product-form.js';

/** Adding a product, or editing the one in the address (新增、编辑产品). */
export default function ProductFormPage() {
  const { t } = useTranslation('catalogue');
  const { productId } = useParams();
  const product = useQuery({
    // A reading of its own, apart from the lists that a save reads again: the form must not begin anew under the editor.
    queryKey: ['catalogue-form', productId],
    gcTime: 0,
    queryFn: () =>
      answered(api.GET('/api/v1/catalogue/products/{id}', { params: { path: { id: productId ?? '' } } })),
    enabled: productId !== undefined,
    refetchOnWindowFocus: false,
  });
  const title = productId === undefined ? t('form.addTitle') : t('form.editTitle');
  return (
    <Page
      title={title}
      crumbs={[{ label: t('menu.products'), to: '/catalogue/products' }, { label: title }]}
      note={product.data?.genericName}
    >
      {product.error ? (
        <ProblemBar problem={asProblem(product.error)} onRetry={() => void product.refetch()} />
      ) : null}
      {productId !== undefined && product.isPending ? <Skeleton lines={8} /> : null}
      {productId === undefined ? <ProductForm initial={blankDraft} /> : null}
      {product.data ? (
        <ProductForm
          key={product.data.version}
          initial={draftOf(product.data)}
          stored={{ id: product.data.id, version: product.data.version }}
          onReload={() => void product.refetch()}
        />
      ) : null}
    </Page>
  );
}
