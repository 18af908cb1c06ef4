import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { DeedDialog } from '../../../../kit/index.js';
import type { Tender } from '../../types.js';
import { useObject } from './object.js';

interface PutForwardProps {
  readonly tender: Tender;
  /** Edits that are not saved: what is put forward is what is stored. */
  readonly unsaved: boolean;
  readonly onDone: () => void;
}

/** The office asks a second person to announce the round (提请发布); while it cannot, the button says what is missing. */
export function PutForward({ tender, unsaved, onDone }: PutForwardProps) {
  const { t } = useTranslation('tenders');
  const [asking, setAsking] = useState(false);
  const object = useObject(tender);
  const forward = useDeed({
    send: (version: number, init) =>
      answered(
        api.POST('/api/v1/tenders/{id}/proposal', {
          ...init,
          params: { path: { id: tender.id }, header: { 'If-Match': `"${version}"` } },
          headers: { ...init.headers, 'If-Match': `"${version}"` },
        }),
      ),
    changes: [['tender', tender.id], ['tenders'], ['approval']],
    onDone,
  });
  const blocked =
    tender.missing.length > 0
      ? t('deeds.gaps', { count: tender.missing.length })
      : unsaved
        ? t('deeds.saveFirst')
        : null;
  return (
    <>
      <Button
        type="primary"
        disabled={blocked !== null}
        title={tender.missing.map(({ message }) => message).join('\n')}
        onClick={() => setAsking(true)}
      >
        {blocked === null ? t('deeds.putForward') : `${t('deeds.putForward')} · ${blocked}`}
      </Button>
      <DeedDialog
        open={asking}
        title={t('deeds.putForward')}
        object={object}
        consequence={t('deeds.forwardConsequence')}
        verb={t('deeds.putForward')}
        onConfirm={() => forward.performNow(tender.version)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
