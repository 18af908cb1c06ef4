import { useTranslation } from 'react-i18next';

import { DateTime, Panel, StatusIcon } from '../../kit/index.js';
import { useRehearsal } from './data.js';
import { tryKeyInCeremony } from './keys.js';
import { CodeForm, useCodeAct } from './opening-code.js';
import type { Ceremony } from './types.js';

interface KeyCheckPanelProps {
  readonly ceremony: Ceremony;
  readonly keyFile: string;
  readonly signed: string;
}

/** Tries the own key with a dummy share (演练核验): at enrolment, and again the day before the deadline. */
export function KeyCheckPanel({ ceremony, keyFile, signed }: KeyCheckPanelProps) {
  const { t } = useTranslation('opening');
  const rehearsal = useRehearsal(ceremony.id);
  const act = useCodeAct(async (code) => {
    await tryKeyInCeremony(keyFile, code, signed);
    await rehearsal.performNow('rehearsed');
  });
  const rehearsedAt = ceremony.own?.rehearsedAt ?? null;
  return (
    <Panel title={t('check.title')} note={t('make.where')}>
      <div className="jc-stack">
        <p>{t('check.text')}</p>
        {rehearsedAt === null ? null : (
          <div className="jc-notice jc-receipt" role="status">
            <StatusIcon family="done" />
            <span>
              {t('check.done')} <DateTime value={rehearsedAt} precision="zoned" />
            </span>
          </div>
        )}
        <CodeForm act={act} label={t('code.label')} verb={t('check.act')} />
      </div>
    </Panel>
  );
}
