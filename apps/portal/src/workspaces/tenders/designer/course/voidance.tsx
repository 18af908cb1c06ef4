import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { DeedDialog } from '../../../../kit/index.js';
import type { Tender } from '../../types.js';
import { useObject } from './object.js';

/** The second person takes a round back before its opening (作废), with a reason that everyone reads. */
export function Voidance({ tender, onDone }: { tender: Tender; onDone: () => void }) {
  const { t } = useTranslation('tenders');
  const [asking, setAsking] = useState(false);
  const object = useObject(tender);
  const takeBack = useDeed({
    send: (reason: string, init) =>
      answered(
        api.POST('/api/v1/tenders/{id}/voidance', {
          ...init,
          params: { path: { id: tender.id } },
          body: { reason },
        }),
      ),
    changes: [['tender', tender.id], ['tenders']],
    onDone,
  });
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        {t('deeds.void')}
      </Button>
      <DeedDialog
        open={asking}
        title={t('deeds.voidTitle')}
        object={[
          ...object,
          ...(tender.closing ? [{ label: t('deeds.counts'), value: String(tender.closing.size) }] : []),
        ]}
        consequence={t('deeds.voidConsequence')}
        verb={t('deeds.void')}
        danger
        reason="required"
        secondFactor
        onConfirm={(reason) => takeBack.performNow(reason)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
