import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { Panel, ProblemBar } from '../../../../kit/index.js';
import type { Tender } from '../../types.js';

/** Whether companies are examined before they bid (设置申报资格审核): a choice of the draft, kept at once. */
export function StagePanel({ tender, editable }: { readonly tender: Tender; readonly editable: boolean }) {
  const { t } = useTranslation('tenders');
  const choose = useDeed({
    send: (stage: boolean, init) =>
      answered(
        api.PUT('/api/v1/tenders/{id}/eligibility/stage', {
          ...init,
          params: { path: { id: tender.id } },
          body: { stage },
        }),
      ),
    changes: [['tender', tender.id]],
  });
  const has = tender.eligibility !== null;
  return (
    <Panel title={t('eligibility.stage.title')} note={t('eligibility.stage.note')}>
      {editable ? (
        <div className="jc-stack">
          <Checkbox
            checked={has}
            disabled={choose.running}
            onChange={(event) => choose.perform(event.target.checked)}
          >
            {t('eligibility.stage.on')}
          </Checkbox>
          <p className="jc-note">{t('eligibility.stage.hint')}</p>
          {choose.problem ? <ProblemBar problem={choose.problem} /> : null}
        </div>
      ) : (
        <p>{t(has ? 'eligibility.stage.yes' : 'eligibility.stage.no')}</p>
      )}
    </Panel>
  );
}
