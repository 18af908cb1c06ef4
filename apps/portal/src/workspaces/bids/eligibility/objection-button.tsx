import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { useDeed } from '../../../api/deed.js';
import { DeedDialog } from '../../../kit/index.js';
import type { OwnEligibilityProduct } from '../types.js';

interface ObjectionButtonProps {
  readonly tenderId: string;
  readonly product: OwnEligibilityProduct;
}

/** The company objects to the refusal of a product (提出异议). */
export function ObjectionButton({ tenderId, product }: ObjectionButtonProps) {
  const { t } = useTranslation('bids');
  const [asking, setAsking] = useState(false);
  const object = useDeed({
    send: (text: string, init) =>
      answered(
        api.POST('/api/v1/tenders/{id}/own-eligibility/objections', {
          ...init,
          params: { path: { id: tenderId } },
          body: { productId: product.productId, text },
        }),
      ),
    changes: [['bids', 'tender', tenderId]],
  });
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('eligibility.objection.object')}
      </Button>
      <DeedDialog
        open={asking}
        title={t('eligibility.objection.title')}
        object={[{ label: t('page.product'), value: product.name }]}
        consequence={t('eligibility.objection.consequence')}
        verb={t('eligibility.objection.object')}
        reason="required"
        onConfirm={(text) => object.performNow(text)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
