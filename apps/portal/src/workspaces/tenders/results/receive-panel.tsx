import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { answered, api } from '../../../api/client.js';
import { type DeedInit, useDeed } from '../../../api/deed.js';
import type { Answer, Item } from '../../../api/types.js';
import {
  type Column,
  DataTable,
  DateTime,
  Facts,
  Panel,
  ProblemBar,
  StatusIcon,
} from '../../../kit/index.js';
import { SignedPackageSteps } from '../signed-package-steps.js';

type Report = Answer<'/api/v1/alliance/received-results', 'post'>;

function send(file: File, mode: 'dry-run' | 'confirm', init: DeedInit): Promise<Report> {
  const body = new FormData();
  body.append('file', file);
  return answered(
    api.POST('/api/v1/alliance/received-results', {
      ...init,
      params: { query: { mode } },
      body: { file: '' },
      bodySerializer: () => body,
    }),
  );
}

/** Takes the signed result of a round that another office led (接收联盟结果): confirmed, it is a published round of the own library. */
export function ReceivePanel() {
  const { t } = useTranslation('tenders');
  const [file, setFile] = useState<File | null>(null);
  const dryRun = useDeed({ send: (chosen: File, init) => send(chosen, 'dry-run', init) });
  const confirm = useDeed({
    send: (chosen: File, init) => send(chosen, 'confirm', init),
    changes: [['alliance-received'], ['rounds']],
  });
  const report = dryRun.result;
  const taken = confirm.result;
  const again = () => {
    setFile(null);
    dryRun.reset();
    confirm.reset();
  };
  return (
    <Panel title={t('results.receive')} note={t('results.receiveNote')}>
      <div className="jc-stack">
        {taken ? (
          <div className="jc-notice jc-receipt" role="status">
            <StatusIcon family="done" />
            <span>
              {t('results.received', { round: taken.roundNo })}{' '}
              <Link to={`/rounds/${taken.roundId ?? ''}`}>{t('results.open')}</Link>
            </span>
          </div>
        ) : null}
        {report ? (
          <Facts
            facts={[
              { label: t('fields.title'), value: report.title },
              { label: t('fields.issuer'), value: report.issuer },
              { label: t('results.ownNumber'), value: report.roundNo },
              { label: t('members.startsOn'), value: report.startsOn ?? t('members.notSet') },
              { label: t('results.awards'), value: String(report.awards) },
              { label: t('results.lines'), value: String(report.allocations) },
            ]}
          />
        ) : null}
        {dryRun.problem ? <ProblemBar problem={dryRun.problem} /> : null}
        {confirm.problem ? <ProblemBar problem={confirm.problem} /> : null}
        <SignedPackageSteps
          file={file}
          isChecked={report !== undefined}
          {...(file && report && !taken
            ? {
                take: {
                  label: t('results.take'),
                  running: confirm.running,
                  perform: () => confirm.perform(file),
                },
              }
            : {})}
          isChecking={dryRun.running}
          onChoose={setFile}
          onCheck={() => file && dryRun.perform(file)}
          onAgain={again}
        />
        <Received />
      </div>
    </Panel>
  );
}

type Row = Item<'/api/v1/alliance/received-results'>;

function Received() {
  const { t } = useTranslation('tenders');
  const { data } = useQuery({
    queryKey: ['alliance-received'],
    queryFn: () =>
      answered(api.GET('/api/v1/alliance/received-results', { params: { query: { limit: 100 } } })),
  });
  const columns: Column<Row>[] = [
    {
      key: 'title',
      title: t('list.name'),
      render: ({ title, roundId }) => <Link to={`/rounds/${roundId}`}>{title}</Link>,
    },
    { key: 'edition', title: t('members.editionNo'), width: 70, render: ({ edition }) => String(edition) },
    {
      key: 'startsOn',
      title: t('members.startsOn'),
      width: 115,
      render: ({ startsOn }) =>
        startsOn === null ? t('members.notSet') : <DateTime value={startsOn} precision="day" />,
    },
    {
      key: 'awards',
      title: t('results.awards'),
      width: 80,
      align: 'end',
      render: ({ awards }) => String(awards),
    },
    {
      key: 'receivedAt',
      title: t('results.receivedAt'),
      width: 150,
      render: ({ receivedAt }) => <DateTime value={receivedAt} precision="minute" />,
    },
  ];
  if (!data || data.items.length === 0) return null;
  return (
    <DataTable caption={t('results.receive')} rows={data.items} rowKey={({ id }) => id} columns={columns} />
  );
}
