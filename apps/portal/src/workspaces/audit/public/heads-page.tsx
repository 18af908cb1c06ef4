import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import type { Answer } from '../../../api/types.js';
import {
  Code,
  type Column,
  DataTable,
  DateTime,
  DownloadButton,
  EmptyState,
  Facts,
  Page,
  Panel,
  Quantity,
  Skeleton,
} from '../../../kit/index.js';

type Heads = Answer<'/api/v1/public/audit/heads'>;
type Head = Heads['items'][number];

const ADDRESS = '/api/v1/public/audit/heads';

/** Heads of the audit log that anyone may keep (日志头公示). */
export default function HeadsPage() {
  const { t } = useTranslation('audit');
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['audit', 'heads'],
    queryFn: () => answered(api.GET(ADDRESS)),
  });
  return (
    <Page
      title={t('heads.title')}
      note={t('heads.note')}
      problem={error ? asProblem(error) : null}
      onRetry={() => void refetch()}
      actions={
        <DownloadButton href={ADDRESS} fileName="jicai-audit-heads.json">
          {t('heads.download')}
        </DownloadButton>
      }
    >
      {isPending ? <Skeleton /> : null}
      {data ? <Latest heads={data} /> : null}
      {data ? <Daily heads={data.items} /> : null}
      <Panel title={t('heads.how')}>{t('heads.howText')}</Panel>
    </Page>
  );
}

function Latest({ heads: { latest, log, hash, keys } }: { heads: Heads }) {
  const { t } = useTranslation('audit');
  if (!latest) return <Panel title={t('heads.latest')}>{t('heads.none')}</Panel>;
  return (
    <Panel title={t('heads.latest')}>
      <Facts
        boxed
        facts={[
          { label: t('heads.n'), value: <Quantity value={String(latest.n)} /> },
          { label: t('heads.size'), value: <Quantity value={String(latest.size)} /> },
          { label: t('heads.root'), value: <Code value={latest.root} inFours /> },
          { label: t('heads.sealedAt'), value: <DateTime value={latest.at} precision="zoned" /> },
          { label: t('heads.signature'), value: <Code value={latest.signature} /> },
          {
            label: t('heads.key'),
            value: keys.map((key) => <Code key={key.id} value={key.publicKey} />),
          },
          { label: t('heads.hash'), value: hash === 'sm3' ? 'SM3' : 'SHA-256' },
          { label: t('heads.log'), value: <Code value={log} /> },
        ]}
      />
    </Panel>
  );
}

function Daily({ heads }: { heads: readonly Head[] }) {
  const { t } = useTranslation('audit');
  const columns: Column<Head>[] = [
    { key: 'day', title: t('heads.day'), width: 130, render: (h) => h.day },
    {
      key: 'n',
      title: t('heads.n'),
      width: 110,
      align: 'end',
      render: (h) => <Quantity value={String(h.n)} />,
    },
    {
      key: 'size',
      title: t('heads.size'),
      width: 120,
      align: 'end',
      render: (h) => <Quantity value={String(h.size)} />,
    },
    {
      key: 'root',
      title: t('heads.root'),
      width: 520,
      render: (h) => <Code value={h.root} />,
      full: (h) => h.root,
    },
    {
      key: 'counterSigned',
      title: t('heads.counterSigned'),
      width: 150,
      align: 'end',
      render: (h) => <Quantity value={String(h.counterSignatures)} />,
    },
    {
      key: 'publishedAt',
      title: t('heads.publishedAt'),
      width: 160,
      align: 'end',
      render: (h) => <DateTime value={h.publishedAt} />,
    },
  ];
  return (
    <Panel title={t('heads.caption')} flush>
      {heads.length === 0 ? (
        <EmptyState text={t('heads.empty')} />
      ) : (
        <DataTable caption={t('heads.caption')} columns={columns} rows={heads} rowKey={(h) => h.day} />
      )}
    </Panel>
  );
}
