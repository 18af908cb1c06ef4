import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { answered, api } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import { useMay } from '../../api/session.js';
import type { Answer } from '../../api/types.js';
import {
  Code,
  DateTime,
  DetailDrawer,
  type Fact,
  Facts,
  Panel,
  ProblemBar,
  Skeleton,
  StatusTag,
} from '../../kit/index.js';
import { ProductHistory } from './product-history.js';

type Product = Answer<'/api/v1/catalogue/products/{id}'>;
type Pack = Product['packs'][number];

/** Everything about one product: what it is, its packs and codes, and what it was before (产品详情). */
export function ProductDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('catalogue');
  const may = useMay();
  const navigate = useNavigate();
  const product = useQuery({
    queryKey: ['catalogue', 'product', id],
    queryFn: () => answered(api.GET('/api/v1/catalogue/products/{id}', { params: { path: { id } } })),
  });
  const { data } = product;
  const convert = () => data && void navigate(`/catalogue/conversion?${presentationOf(data)}`);
  return (
    <DetailDrawer
      open
      width={560}
      onClose={onClose}
      title={data?.genericName ?? ''}
      note={
        data
          ? [data.productName, data.dosageForm, data.strength, data.holderName].filter(Boolean).join(' · ')
          : null
      }
      tag={data ? <StatusTag kind="product" state={data.state} /> : null}
      foot={
        data ? (
          <div className="jc-row-flex">
            {data.kind === 'consumable' ? null : <Button onClick={convert}>{t('detail.convert')}</Button>}
            {may('catalogue.edit') ? (
              <Button type="primary" ghost onClick={() => void navigate(`/catalogue/products/${id}/edit`)}>
                {t('detail.edit')}
              </Button>
            ) : null}
          </div>
        ) : null
      }
    >
      {product.error ? (
        <ProblemBar problem={asProblem(product.error)} onRetry={() => void product.refetch()} />
      ) : null}
      {product.isPending ? <Skeleton lines={8} /> : null}
      {data ? (
        <div className="jc-stack">
          <Basics product={data} />
          <Panel title={t('detail.packs')} note={String(data.packs.length)}>
            <div className="jc-stack">
              {data.packs.map((pack) => (
                <PackFacts key={pack.id} pack={pack} />
              ))}
            </div>
          </Panel>
          <ProductHistory id={id} />
        </div>
      ) : null}
    </DetailDrawer>
  );
}

function Basics({ product }: { product: Product }) {
  const { t } = useTranslation('catalogue');
  const text = (key: 'atc' | 'holderUscc' | 'manufacturerName'): Fact[] =>
    product[key] === null ? [] : [{ label: t(`field.${key}`), value: product[key] }];
  const day = (key: 'approvedOn' | 'approvalExpiresOn' | 'withdrawnOn'): Fact[] =>
    product[key] === null
      ? []
      : [{ label: t(`field.${key}`), value: <DateTime value={product[key]} precision="day" /> }];
  const facts: Fact[] = [
    { label: t('field.kind'), value: t(`kind.${product.kind}`) },
    { label: t('field.holderName'), value: product.holderName },
    ...text('holderUscc'),
    ...text('manufacturerName'),
    ...(product.approvalNo === null
      ? []
      : [{ label: t('field.approvalNo'), value: <Code value={product.approvalNo} /> }]),
    ...day('approvedOn'),
    ...day('approvalExpiresOn'),
    ...day('withdrawnOn'),
    ...text('atc'),
    { label: t('field.volumeClass'), value: t(`volumeClass.${product.volumeClass}`) },
    ...(product.deviceClass === null ? [] : [{ label: t('field.deviceClass'), value: product.deviceClass }]),
    ...(product.kind === 'consumable'
      ? [{ label: t('field.highValue'), value: product.highValue ? t('yes') : t('no') }]
      : []),
    { label: t('detail.cameBy'), value: t(`source.${product.source}`) },
    { label: t('detail.recordedAt'), value: <DateTime value={product.recordedAt} /> },
  ];
  return <Facts facts={facts} boxed />;
}

function PackFacts({ pack }: { pack: Pack }) {
  const { t } = useTranslation('catalogue');
  const code = (key: 'parentCode' | 'standardCode' | 'udiDi' | 'tracePrefix'): Fact[] =>
    pack[key] === null ? [] : [{ label: t(`field.${key}`), value: <Code value={pack[key]} /> }];
  const text = (key: 'model' | 'packText' | 'packMaterial'): Fact[] =>
    pack[key] === null ? [] : [{ label: t(`field.${key}`), value: pack[key] }];
  return (
    <Facts
      boxed
      facts={[
        { label: t('field.code'), value: <Code value={pack.code} /> },
        ...code('parentCode'),
        ...text('model'),
        ...text('packText'),
        {
          label: t('field.unitsPerPack'),
          value: `${pack.unitsPerPack} ${pack.baseUnit}${pack.packUnit === null ? '' : ` / ${pack.packUnit}`}`,
        },
        { label: t('field.conversionFactor'), value: pack.conversionFactor },
        ...text('packMaterial'),
        ...code('standardCode'),
        ...code('udiDi'),
        ...code('tracePrefix'),
      ]}
    />
  );
}

/** The product's first pack as the known side of a conversion, in the address of the calculator. */
function presentationOf(product: Product): string {
  const [pack] = product.packs;
  return new URLSearchParams({
    form: product.dosageForm ?? '',
    strength: product.strength ?? '',
    count: pack?.unitsPerPack ?? '1',
    material: pack?.packMaterial ?? '',
  }).toString();
}
