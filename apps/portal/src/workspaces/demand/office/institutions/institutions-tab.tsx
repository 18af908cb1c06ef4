import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { answered, api } from '../../../../api/client.js';
import { useMay } from '../../../../api/session.js';
import type { Language } from '../../../../i18n/language.js';
import { Panel, QueryTable, StatusIcon } from '../../../../kit/index.js';
import { type AskedReport, type Collection, REPORTING_KINDS } from '../../types.js';
import { demandVocabulary } from '../../vocabulary.js';
import { AskPanel } from './ask-panel.js';
import { type InstitutionAct, useInstitutionColumns } from './columns.js';
import { InclusionDialog } from './inclusion-dialog.js';
import { JoinDialog } from './join-dialog.js';
import { MoreTimeDialog } from './more-time-dialog.js';

type Done = 'joined' | 'left-out' | 'asked-again' | 'reopened';
interface Asking {
  readonly act: InstitutionAct;
  readonly report: AskedReport;
}

/** Whom a collection asks (报量机构) and how far each report is; the office changes the list with a reason. */
export function InstitutionsTab({ collection }: { collection: Collection }) {
  const { t, i18n } = useTranslation('demand');
  const navigate = useNavigate();
  const may = useMay();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [joining, setJoining] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const { id, state } = collection;
  const editable = may('demand.edit') && (state === 'draft' || state === 'collecting');
  const columns = useInstitutionColumns(
    collection,
    editable ? (act, report) => setAsking({ act, report }) : undefined,
  );
  const close = () => setAsking(null);
  return (
    <div className="jc-stack">
      {editable && state === 'draft' ? <AskPanel collection={collection} /> : null}
      {done === null ? null : (
        <div className="jc-notice jc-receipt" role="status">
          <StatusIcon family="done" />
          <span>{t(`office.institutions.done.${done}`)}</span>
        </div>
      )}
      <Panel title={t('office.institutions.title')} flush>
        <QueryTable
          id="demand-institutions"
          caption={t('office.institutions.title')}
          queryKey={['demand', 'reports', id]}
          columns={columns}
          rowKey={(report: AskedReport) => report.id}
          load={(query: object) =>
            answered(api.GET('/api/v1/demand/collections/{id}/reports', { params: { path: { id }, query } }))
          }
          filters={[
            { name: 'q', label: t('office.institutions.search'), kind: 'text' },
            {
              name: 'state',
              label: t('fields.state'),
              kind: 'select',
              options: Object.entries(demandVocabulary.demandReport).map(([value, word]) => ({
                value,
                label: word[i18n.language as Language],
              })),
            },
            { name: 'region', label: t('fields.region'), kind: 'region' },
            {
              name: 'kind',
              label: t('office.fields.kinds'),
              kind: 'select',
              options: REPORTING_KINDS.map((value) => ({ value, label: t(`office.orgKinds.${value}`) })),
            },
            {
              name: 'flagged',
              label: t('fields.findings'),
              kind: 'select',
              options: [
                { value: 'true', label: t('reviews.flagged') },
                { value: 'false', label: t('reviews.unflagged') },
              ],
            },
          ]}
          actions={
            editable ? (
              <Button onClick={() => setJoining(true)}>{t('office.institutions.join')}</Button>
            ) : null
          }
          exportPath={`/api/v1/demand/collections/${id}/reports/export`}
          onOpen={(report) => void navigate(`/demand/reports/${report.id}`)}
          inTrouble={(report) => report.state === 'returned'}
          empty={{ text: t('office.institutions.empty') }}
        />
      </Panel>
      {asking?.act === 'more-time' ? (
        <MoreTimeDialog
          collection={collection}
          report={asking.report}
          onDone={() => setDone('reopened')}
          onClose={close}
        />
      ) : asking ? (
        <InclusionDialog
          act={asking.act}
          report={asking.report}
          onDone={() => setDone(asking.act === 'leave-out' ? 'left-out' : 'asked-again')}
          onClose={close}
        />
      ) : null}
      {joining ? (
        <JoinDialog id={id} onDone={() => setDone('joined')} onClose={() => setJoining(false)} />
      ) : null}
    </div>
  );
}
