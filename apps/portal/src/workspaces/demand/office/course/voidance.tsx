import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { DeedDialog } from '../../../../kit/index.js';
import type { Collection } from '../../types.js';
import { useObject } from './object.js';

/** The second person voids a collection that is not frozen (作废), with a reason that stays on its page. */
export function Voidance({ collection, onDone }: { collection: Collection; onDone: () => void }) {
  const { t } = useTranslation('demand');
  const [asking, setAsking] = useState(false);
  const object = useObject(collection);
  const takeBack = useDeed({
    send: (reason: string, init) =>
      answered(
        api.POST('/api/v1/demand/collections/{id}/voidance', {
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
      <Button danger onClick={() => setAsking(true)}>
        {t('office.void.verb')}
      </Button>
      <DeedDialog
        open={asking}
        title={t('office.void.title')}
        object={object}
        consequence={t('office.void.consequence')}
        verb={t('office.void.verb')}
        danger
        reason="required"
        onConfirm={(reason) => takeBack.performNow(reason)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
