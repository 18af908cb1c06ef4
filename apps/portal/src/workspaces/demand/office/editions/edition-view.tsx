import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { answered, api } from '../../../../api/client.js';
import { asProblem } from '../../../../api/problem.js';
import { useMay } from '../../../../api/session.js';
import { Code, DownloadButton, Facts, Panel, ProblemBar, Skeleton } from '../../../../kit/index.js';
import type { EditionRow } from '../../types.js';
import { Absentees } from './absentees.js';
import { FrozenSums } from './frozen-sums.js';

/** One edition: its digests and files, its sums by product and by area, and who stays out of it. */
export function EditionView({ edition }: { edition: EditionRow }) {
  const may = useMay();
  const { id } = edition;
  const { data, error, refetch } = useQuery({
    queryKey: ['demand', 'edition', id],
    queryFn: () => answered(api.GET('/api/v1/demand/editions/{id}', { params: { path: { id } } })),
  });
  return (
    <>
      <Digests edition={edition} />
      {error ? <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} /> : null}
      {data && may('demand.export') ? <FrozenSums edition={data} /> : null}
      {data || error ? null : <Skeleton lines={8} />}
      <Absentees id={id} />
    </>
  );
}

function Digests({ edition: { id, number, volumesSha256, regionsSha256 } }: { edition: EditionRow }) {
  const { t } = useTranslation('demand');
  const may = useMay();
  const navigate = useNavigate();
  const at = `/api/v1/demand/editions/${id}`;
  return (
    <Panel
      title={`${t('office.editions.edition', { number: String(number) })} · ${t('office.editions.digests')}`}
      note={t('office.editions.digestsNote')}
      extra={
        may('tender.edit') ? (
          <Button onClick={() => void navigate(`/tenders/new?demand=${id}`)}>
            {t('office.editions.use')}
          </Button>
        ) : null
      }
    >
      <div className="jc-stack">
        <Facts
          facts={[
            { label: t('office.editions.volumes'), value: <Code value={volumesSha256} /> },
            { label: t('office.editions.regions'), value: <Code value={regionsSha256} /> },
          ]}
        />
        {may('demand.export') ? (
          <div className="jc-row-flex">
            <DownloadButton href={`${at}/volumes.csv`} fileName="volumes.csv">
              volumes.csv
            </DownloadButton>
            <DownloadButton href={`${at}/regions.csv`} fileName="regions.csv">
              regions.csv
            </DownloadButton>
            <DownloadButton href={`${at}/export`} fileName="demand.xlsx">
              {t('office.editions.excel')}
            </DownloadButton>
            <DownloadButton href={`${at}/summary.pdf`} fileName="demand.pdf">
              {t('office.editions.pdf')}
            </DownloadButton>
          </div>
        ) : null}
      </div>
    </Panel>
  );
}
