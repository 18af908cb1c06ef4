import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { DeedDialog } from '../../../../kit/index.js';
import type { Tender } from '../../types.js';
import { useObject } from './object.js';

/** The office takes back what it put forward, to change it (撤回提请). */
export function ProposalWithdrawal({ tender, onDone }: { tender: Tender; onDone: () => void }) {
  const { t } = useTranslation('tenders');
  const [asking, setAsking] = useState(false);
  const object = useObject(tender);
  const withdraw = useDeed({
    send: (_: undefined, init) =>
      answered(
        api.POST('/api/v1/tenders/{id}/proposal/withdrawal', {
          ...init,
          params: { path: { id: tender.id } },
        }),
      ),
    changes: [['tender', tender.id], ['tenders'], ['approval']],
    onDone,
  });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('deeds.withdraw')}</Button>
      <DeedDialog
        open={asking}
        title={t('deeds.withdraw')}
        object={object}
        consequence={t('deeds.withdrawConsequence')}
        verb={t('deeds.withdraw')}
        onConfirm={() => withdraw.performNow(undefined)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
