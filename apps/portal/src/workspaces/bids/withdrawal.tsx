import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { Code, DeedDialog } from '../../kit/index.js';
import type { OwnBid, TenderNotice } from './types.js';

interface WithdrawalProps {
  readonly notice: TenderNotice;
  readonly bid: OwnBid;
  readonly onDone: () => void;
}

/** Takes the live bid back before the deadline, after showing it again (撤回投标). */
export function Withdrawal({ notice, bid, onDone }: WithdrawalProps) {
  const { t } = useTranslation('bids');
  const [asking, setAsking] = useState(false);
  const verb = t(`withdrawal.verbs.${bid.part}`);
  const withdraw = useDeed({
    send: (bidId: string, init) =>
      answered(
        api.POST('/api/v1/tenders/{id}/bids/{bidId}/withdrawal', {
          ...init,
          params: { path: { id: notice.id, bidId } },
        }),
      ),
    changes: [['bids']],
    onDone,
  });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{verb}</Button>
      <DeedDialog
        open={asking}
        title={verb}
        object={[
          { label: t('withdrawal.tender'), value: `${notice.title}（${notice.roundNo}）` },
          {
            label: t('withdrawal.bid'),
            value: t('history.versionText', { version: String(bid.version) }),
          },
          { label: t('receipt.hash'), value: <Code value={bid.hash} inFours /> },
        ]}
        consequence={t(`withdrawal.consequences.${bid.part}`)}
        verb={verb}
        danger
        onConfirm={() => withdraw.performNow(bid.id)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
