import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Panel } from '../../../kit/index.js';
import { useSignature } from '../data.js';
import { signRecord } from '../keys.js';
import { CodeForm, useCodeAct } from '../opening-code.js';

interface SignPanelProps {
  readonly tenderId: string;
  readonly keyFile: string;
  readonly record: string;
}

/** Signs the record with the own key, after it was compared with the other officers (签署密钥仪式记录). */
export function SignPanel({ tenderId, keyFile, record }: SignPanelProps) {
  const { t } = useTranslation('opening');
  const [compared, setCompared] = useState<string | null>(null);
  const signature = useSignature(tenderId);
  const act = useCodeAct(async (code) => {
    await signature.performNow(await signRecord(keyFile, code, record));
  });
  return (
    <Panel title={t('sign.title')} note={t('make.where')}>
      <div className="jc-stack">
        <p>{t('sign.text')}</p>
        {/* What was compared is this record: a new one, after a change of keys, is to be compared anew. */}
        <Checkbox
          checked={compared === record}
          onChange={(event) => setCompared(event.target.checked ? record : null)}
        >
          {t('sign.compared')}
        </Checkbox>
        <CodeForm
          act={act}
          label={t('code.label')}
          verb={t('sign.act')}
          missing={compared === record ? undefined : t('sign.missing')}
        />
      </div>
    </Panel>
  );
}
