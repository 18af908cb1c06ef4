import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import type { Item } from '../../api/types.js';
import {
  Code,
  type Column,
  DateTime,
  Figures,
  Page,
  Quantity,
  QueryTable,
  StatusTag,
} from '../../kit/index.js';
import { SecondPartyPanel } from './second-party-panel.js';
import { WitnessesPanel } from './witnesses-panel.js';

type Checkpoint = Item<'/api/v1/audit/checkpoints'>;

/** Signed heads of the log and what the second party said of them (检查点与会签). */
export default function CheckpointsPage() {
  const { t } = useTranslation('audit');
  const columns: Column<Checkpoint>[] = [
    {
      key: 'n',
      title: t('checkpoints.n'),
      width: 110,
      sort: 'n',
      render: (c) => <Quantity value={String(c.n)} />,
    },
    {
      key: 'at',
      title: t('checkpoints.at'),
      width: 180,
      render: (c) => <DateTime value={c.at} precision="second" />,
    },
    {
      key: 'added',
      title: t('checkpoints.added'),
      width: 110,
      align: 'end',
      render: (c) => <Quantity value={String(c.added)} />,
    },
    {
      key: 'size',
      title: t('checkpoints.size'),
      width: 120,
      align: 'end',
      render: (c) => <Quantity value={String(c.size)} />,
    },
    { key: 'root', title: t('checkpoints.root'), width: 190, render: (c) => <Code value={c.root} short /> },
    {
      key: 'key',
      title: t('checkpoints.key'),
      width: 190,
      render: (c) => <Code value={c.keyId} copy={false} />,
    },
    {
      key: 'witness',
      title: t('checkpoints.witness'),
      width: 130,
      render: (c) => <StatusTag kind="auditCheckpoint" state={witnessState(c)} />,
    },
  ];
  return (
    <Page title={t('checkpoints.title')} note={t('checkpoints.note')}>
      <Standing />
      <SecondPartyPanel />
      <QueryTable
        id="audit-checkpoints"
        caption={t('checkpoints.caption')}
        queryKey={['audit', 'checkpoints']}
        columns={columns}
        rowKey={(c) => String(c.n)}
        load={(query: CheckpointsQuery) =>
          answered(api.GET('/api/v1/audit/checkpoints', { params: { query } }))
        }
        filters={[{ name: 'q', label: t('checkpoints.number'), kind: 'text' }]}
        defaultSort="-n"
        inTrouble={(c) => c.differing > 0}
        empty={{ text: t('checkpoints.empty') }}
      />
      <WitnessesPanel />
    </Page>
  );
}

interface CheckpointsQuery {
  limit?: number;
  cursor?: string;
  sort?: string;
  q?: string;
}

function witnessState({ differing, agreeing, covered }: Checkpoint): string {
  if (differing > 0) return 'differs';
  if (agreeing > 0) return 'signed';
  return covered ? 'covered' : 'uncovered';
}

function Standing() {
  const { t } = useTranslation('audit');
  const { data: heads } = useQuery({
    queryKey: ['audit', 'heads'],
    queryFn: () => answered(api.GET('/api/v1/public/audit/heads')),
  });
  const { data: witnesses } = useQuery({
    queryKey: ['audit', 'witnesses'],
    queryFn: () => answered(api.GET('/api/v1/audit/witnesses')),
  });
  const covered = Math.max(0, ...(witnesses?.items ?? []).map((witness) => witness.lastSigned));
  const latest = heads?.latest;
  return (
    <Figures
      figures={[
        {
          label: t('checkpoints.latest'),
          value: latest ? <Quantity value={String(latest.n)} /> : t('checkpoints.none'),
        },
        {
          label: t('checkpoints.entries'),
          value: <Quantity value={String(latest?.size ?? 0)} />,
        },
        {
          label: t('checkpoints.covered'),
          value: covered > 0 ? <Quantity value={String(covered)} /> : t('checkpoints.none'),
        },
      ]}
    />
  );
}
