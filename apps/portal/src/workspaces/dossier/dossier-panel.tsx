import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { asProblem } from '../../api/problem.js';
import { useMay } from '../../api/session.js';
import type { Answer } from '../../api/types.js';
import { Code, DateTime, DownloadButton, Panel, ProblemBar, StatusTag } from '../../kit/index.js';

type Dossier = Answer<'/api/v1/tenders/{id}/dossiers'>['items'][number];

const BUILDING_MS = 3_000;
const isUnfinished = ({ state }: Dossier): boolean => state === 'requested' || state === 'building';

interface DossierPanelProps {
  readonly tender: { readonly id: string; readonly state: string; readonly announcedAt?: string | null };
}

/** The editions of a round's dossier (轮次档案): those that the reader may have, and a new one for the office. */
export function DossierPanel({ tender }: DossierPanelProps) {
  const { t } = useTranslation('dossier');
  const may = useMay();
  const { data, error } = useQuery({
    queryKey: ['tender', tender.id, 'dossiers'],
    queryFn: () =>
      answered(api.GET('/api/v1/tenders/{id}/dossiers', { params: { path: { id: tender.id } } })),
    enabled: may('dossier.view'),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnfinished) ? BUILDING_MS : false),
  });
  const items = data?.items ?? [];
  const isBuilder = may('dossier.build');
  if (!may('dossier.view') || (items.length === 0 && !isBuilder)) return null;
  const isFinished =
    tender.state === 'opened' || (tender.state === 'void' && (tender.announcedAt ?? null) !== null);
  return (
    <Panel title={t('title')} note={t('note')}>
      <div className="jc-stack">
        {error ? <ProblemBar problem={asProblem(error)} /> : null}
        {items.map((item) => (
          <Edition key={item.id} tenderId={tender.id} dossier={item} />
        ))}
        {items.length === 0 ? <p className="jc-note">{t(isFinished ? 'none' : 'later')}</p> : null}
        {items.some(({ state }) => state === 'built') ? <HowToVerify /> : null}
        {isBuilder && isFinished && !items.some(isUnfinished) ? (
          <Building tenderId={tender.id} isFirst={items.length === 0} />
        ) : null}
      </div>
    </Panel>
  );
}

function Edition({ tenderId, dossier }: { readonly tenderId: string; readonly dossier: Dossier }) {
  const { t } = useTranslation('dossier');
  const { id, edition, readership, state, builtAt, bytes, sha256, failure, roundNo } = dossier;
  return (
    <section aria-label={`${t('edition', { n: String(edition) })} ${t(`readerships.${readership}`)}`}>
      <div className="jc-row-flex">
        <strong>{t('edition', { n: String(edition) })}</strong> {t(`readerships.${readership}`)}
        <StatusTag kind="dossier" state={state} />
      </div>
      {dossier.withoutPrices ? <p className="jc-note">{t('withoutPrices')}</p> : null}
      {failure === null ? null : <p className="jc-note">{t('failed', { reason: failure })}</p>}
      {builtAt === null || bytes === null || sha256 === null ? null : (
        <>
          <p className="jc-note">
            <DateTime value={builtAt} precision="minute" /> · {t('digest')} <Code value={sha256} short />
          </p>
          <DownloadButton
            type="link"
            href={`/api/v1/tenders/${tenderId}/dossiers/${id}/file`}
            fileName={`${roundNo}.zip`}
          >
            {t('download', { size: sizeText(bytes) })}
          </DownloadButton>
        </>
      )}
    </section>
  );
}

function HowToVerify() {
  const { t } = useTranslation('dossier');
  return (
    <details>
      <summary>{t('how')}</summary>
      <p className="jc-note">{t('howNote')}</p>
      <Code value="npm run jicai -- dossier verify <file.zip> --platform-key <key>" />
    </details>
  );
}

function Building({ tenderId, isFirst }: { readonly tenderId: string; readonly isFirst: boolean }) {
  const { t } = useTranslation('dossier');
  const build = useDeed({
    send: (_: undefined, init) =>
      answered(api.POST('/api/v1/tenders/{id}/dossiers', { ...init, params: { path: { id: tenderId } } })),
    changes: [['tender', tenderId, 'dossiers']],
  });
  return (
    <>
      {build.problem ? <ProblemBar problem={build.problem} /> : null}
      <p className="jc-note">{t('consequence')}</p>
      <div className="jc-row-flex">
        <Button loading={build.running} onClick={() => build.perform(undefined)}>
          {t(isFirst ? 'build' : 'buildAnew')}
        </Button>
      </div>
    </>
  );
}

const MEGABYTE = 1024 * 1024;
const sizeText = (bytes: number): string =>
  bytes >= MEGABYTE ? `${(bytes / MEGABYTE).toFixed(1)} MB` : `${Math.ceil(bytes / 1024)} KB`;
