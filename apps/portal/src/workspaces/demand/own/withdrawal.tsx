import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { useDeed } from '../../../api/deed.js';
import { DateTime, DeedDialog, grouped } from '../../../kit/index.js';
import type { Report } from '../types.js';

/** Takes a submitted report back while no level has reviewed it (撤回报量单). */
export function Withdrawal({ report, onDone }: { report: Report; onDone: () => void }) {
  const { t } = useTranslation('demand');
  const [asking, setAsking] = useState(false);
  const withdraw = useDeed({
    send: (id: string, init) =>
      answered(api.POST('/api/v1/demand/own/{id}/withdrawal', { ...init, params: { path: { id } } })),
    changes: [['demand']],
    onDone,
  });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('withdrawal.verb')}</Button>
      <DeedDialog
        open={asking}
        title={t('withdrawal.title')}
        object={[
          { label: t('fields.collection'), value: report.collectionTitle },
          { label: t('fields.institution'), value: report.name },
          { label: t('fields.units'), value: grouped(report.units, 0) },
          { label: t('fields.dueAt'), value: <DateTime value={report.dueAt} precision="zoned" /> },
        ]}
        consequence={t('withdrawal.consequence')}
        verb={t('withdrawal.verb')}
        onConfirm={() => withdraw.performNow(report.id)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
