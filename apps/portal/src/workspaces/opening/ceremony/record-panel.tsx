import { useTranslation } from 'react-i18next';

import { ceremonyRecord, keyFingerprint } from '#sealing';

import { Code, DataTable, type Column, Facts, Panel, ProblemBar } from '../../../kit/index.js';
import { ProblemError } from '../../../api/problem.js';
import { localHash } from '../keys.js';
import type { Ceremony } from '../types.js';

interface RecordRow {
  readonly id: string;
  readonly kind: string;
  readonly fingerprint: string;
}

interface RecordPanelProps {
  readonly ceremony: Ceremony;
  readonly record: string;
}

/** The ceremony record as people compare it (密钥仪式记录): who opens, with which keys, how many of them, and the hash of it all. */
export function RecordPanel({ ceremony, record }: RecordPanelProps) {
  const { t } = useTranslation('opening');
  const { officers, k, round } = ceremonyRecord(JSON.parse(record));
  const hash = localHash(record);
  const rows = officers.map((officer): RecordRow => ({
    id: officer.id,
    kind: officer.kind,
    fingerprint: keyFingerprint(officer),
  }));
  return (
    <Panel title={t('record.title')} note={t('record.note')}>
      <div className="jc-stack">
        {hash === ceremony.hash ? null : (
          <ProblemBar
            problem={new ProblemError({ code: 'ceremony-differs', title: t('record.differs') }, -1)}
          />
        )}
        <Facts
          facts={[
            {
              label: t('record.hash'),
              value: (
                <span className="jc-opening-hash">
                  <Code value={hash} inFours />
                </span>
              ),
            },
            { label: t('record.round'), value: round },
            {
              label: t('record.quorum'),
              value: t('record.quorumText', { k: String(k), n: String(officers.length) }),
            },
          ]}
        />
        <DataTable
          caption={t('record.officers')}
          columns={useColumns()}
          rows={rows}
          rowKey={({ id }) => id}
        />
        <p className="jc-note">{t('record.compare')}</p>
      </div>
    </Panel>
  );
}

function useColumns(): Column<RecordRow>[] {
  const { t } = useTranslation('opening');
  return [
    { key: 'id', title: t('record.officer'), render: ({ id }) => id, full: ({ id }) => id },
    {
      key: 'kind',
      title: t('record.kind'),
      width: 80,
      render: ({ kind }) => t(kind === 'supervisor' ? 'kinds.supervisor' : 'kinds.officer'),
    },
    {
      key: 'fingerprint',
      title: t('record.fingerprint'),
      width: 280,
      render: ({ fingerprint }) => <Code value={fingerprint} inFours copy={false} />,
    },
  ];
}
