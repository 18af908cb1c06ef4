import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { asProblem } from '../../../../api/problem.js';
import type { Language } from '../../../../i18n/language.js';
import {
  Code,
  Countdown,
  DateTime,
  type Fact,
  Facts,
  Figures,
  Missing,
  Panel,
  ProblemBar,
  Skeleton,
} from '../../../../kit/index.js';
import type { Qualifications, Tender } from '../../types.js';
import { VoidNotice } from './void-notice.js';

/** The qualification part (资格审查材料): until when it is taken, its closing and opening, and what each company declared. */
export function QualificationStep({ tender }: { tender: Tender }) {
  const { t } = useTranslation('tenders');
  const { qualification, state, bidCounts, qualificationDeadline } = tender;
  if (!qualification) return null;
  const { closing, opening } = qualification;
  const counts = bidCounts?.find(({ part }) => part === 'qualification')?.bids ?? 0;
  const taking = state === 'announced' && closing === null;
  return (
    <>
      <VoidNotice tender={tender} />
      {taking && bidCounts ? (
        <Figures figures={[{ label: t('qualification.counts'), value: counts }]} />
      ) : null}
      <Panel title={t('qualification.title')} note={t('qualification.note')}>
        <div className="jc-stack">
          {taking && qualificationDeadline !== null ? (
            <Countdown deadline={qualificationDeadline} label={t('qualification.toDeadline')} />
          ) : null}
          {closing ? <StageFacts closing={closing} opening={opening} /> : null}
          {opening || state === 'void' ? null : (
            <p>
              {t(closing ? 'qualification.due' : taking ? 'qualification.taking' : 'qualification.later')}
            </p>
          )}
        </div>
      </Panel>
      {opening ? <Statements tenderId={tender.id} /> : null}
    </>
  );
}

type Stage = NonNullable<Tender['qualification']>;

function StageFacts({
  closing,
  opening,
}: {
  readonly closing: NonNullable<Stage['closing']>;
  readonly opening: Stage['opening'];
}) {
  const { t } = useTranslation('tenders');
  const facts: Fact[] = [
    { label: t('closing.closedAt'), value: <DateTime value={closing.at} precision="zoned" /> },
    { label: t('closing.size'), value: <span className="jc-figure">{closing.size}</span> },
    { label: t('closing.root'), value: <Code value={closing.root} inFours /> },
    ...(opening
      ? [
          { label: t('qualification.openedAt'), value: <DateTime value={opening.at} precision="zoned" /> },
          { label: t('qualification.digest'), value: <Code value={opening.digest} inFours /> },
        ]
      : []),
  ];
  return <Facts facts={facts} />;
}

function Statements({ tenderId }: { tenderId: string }) {
  const { t } = useTranslation('tenders');
  const { data, error, refetch } = useQuery({
    queryKey: ['tender', tenderId, 'qualifications'],
    queryFn: () =>
      answered(api.GET('/api/v1/tenders/{id}/qualifications', { params: { path: { id: tenderId } } })),
  });
  if (error) return <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} />;
  if (data.items.length === 0)
    return (
      <Panel title={t('qualification.statements')}>
        <p>{t('qualification.none')}</p>
      </Panel>
    );
  return (
    <>
      {data.items.map((item) => (
        <BidderStatements key={item.orgId} item={item} asked={data.asked} />
      ))}
    </>
  );
}

/** What one company declared, statement by statement in the order of the round, and the digests of its documents. */
function BidderStatements({
  item,
  asked,
}: {
  readonly item: Qualifications['items'][number];
  readonly asked: Qualifications['asked'];
}) {
  const { t, i18n } = useTranslation('tenders');
  const words: Language = i18n.language.startsWith('zh') ? 'zh-CN' : 'en';
  const given = new Map(item.statements.map(({ key, value }) => [key, value]));
  const facts = asked.map(({ key, zh, en }) => ({
    label: words === 'en' ? en : zh,
    value: given.get(key) ?? <Missing why={t('qualification.unanswered')} />,
  }));
  const documents = {
    label: t('qualification.documents'),
    value:
      item.documents.length === 0
        ? t('qualification.noDocuments')
        : item.documents.map(({ name, sha256, bytes }) => (
            <div key={name}>
              {name} <span className="jc-note jc-figure">{bytes} B</span> <Code value={sha256} short />
            </div>
          )),
  };
  return (
    <Panel title={item.bidderName} note={item.bidderId}>
      <Facts facts={[...facts, documents]} boxed />
    </Panel>
  );
}
