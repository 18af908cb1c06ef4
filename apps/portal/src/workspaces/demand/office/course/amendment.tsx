import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { DeedDialog } from '../../../../kit/index.js';
import type { Collection } from '../../types.js';
import { useObject } from './object.js';

/** The second person takes a frozen collection up again (更正): its edition stays, and another one follows. */
export function Amendment({ collection, onDone }: { collection: Collection; onDone: () => void }) {
  const { t } = useTranslation('demand');
  const [asking, setAsking] = useState(false);
  const object = useObject(collection);
  const amend = useDeed({
    send: (reason: string, init) =>
      answered(
        api.POST('/api/v1/demand/collections/{id}/amendment', {
          ...init,
          params: { path: { id: collection.id } },
          body: { reason },
        }),
      ),
    changes: [['demand']],
    onDone,
  });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('office.amend.verb')}</Button>
      <DeedDialog
        open={asking}
        title={t('office.amend.title')}
        object={object}
        consequence={t('office.amend.consequence')}
        verb={t('office.amend.verb')}
        reason="required"
        onConfirm={(reason) => amend.performNow(reason)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
