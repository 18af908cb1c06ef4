import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { DateTime, DeedDialog, grouped } from '../../../../kit/index.js';
import type { Collection } from '../../types.js';
import { useObject } from './object.js';

interface BeginningProps {
  readonly collection: Collection;
  readonly unsaved: boolean;
  readonly onDone: () => void;
}

/** Begins to collect (启动报量): what is missing is refused by name. */
export function Beginning({ collection, unsaved, onDone }: BeginningProps) {
  const { t } = useTranslation('demand');
  const [asking, setAsking] = useState(false);
  const object = useObject(collection);
  const begin = useDeed({
    send: ({ id, version }: Collection, init) =>
      answered(
        api.POST('/api/v1/demand/collections/{id}/beginning', {
          ...init,
          params: { path: { id }, header: { 'If-Match': `"${version}"` } },
        }),
      ),
    changes: [['demand']],
    onDone,
  });
  const count = (n: number): string => grouped(String(n), 0);
  return (
    <>
      <Button
        type="primary"
        disabled={unsaved}
        title={unsaved ? t('office.begin.unsaved') : undefined}
        onClick={() => setAsking(true)}
      >
        {t('office.begin.verb')}
      </Button>
      <DeedDialog
        open={asking}
        title={t('office.begin.title')}
        object={[
          ...object,
          {
            label: t('office.fields.opensAt'),
            value: <DateTime value={collection.opensAt} precision="zoned" />,
          },
          { label: t('office.fields.dueAt'), value: <DateTime value={collection.dueAt} precision="zoned" /> },
          { label: t('office.begin.varieties'), value: count(collection.varieties) },
          { label: t('office.begin.institutions'), value: count(collection.institutions) },
        ]}
        consequence={t('office.begin.consequence')}
        verb={t('office.begin.verb')}
        labels={{
          varieties: t('office.begin.labels.varieties'),
          institutions: t('office.begin.labels.institutions'),
          reviewLevels: t('office.begin.labels.reviewLevels'),
          dueAt: t('office.begin.labels.dueAt'),
        }}
        onConfirm={() => begin.performNow(collection)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
