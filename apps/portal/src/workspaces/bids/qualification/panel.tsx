import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import { Countdown, DateTime, Facts, Missing, Panel, ProblemBar, Skeleton } from '../../../kit/index.js';
import { HistoryPanel } from '../history-panel.js';
import type { OwnBid, SignedReceiptView, TenderNotice } from '../types.js';
import { Withdrawal } from '../withdrawal.js';

interface QualificationPanelProps {
  readonly notice: TenderNotice;
  /** Every version of the own material, newest first. */
  readonly bids: readonly OwnBid[];
  /** Whether material is taken now. */
  readonly open: boolean;
  readonly onBegin: () => void;
  readonly onReceipt: (receipt: SignedReceiptView | undefined) => void;
}

/** The qualification part from the company's side (资格审查材料): its deadline, what was handed in, and what the opening showed. */
export function QualificationPanel({ notice, bids, open, onBegin, onReceipt }: QualificationPanelProps) {
  const { t } = useTranslation('bids');
  const { qualificationDeadline, qualificationOpeningFrom, qualificationOpenedAt } = notice;
  if (qualificationDeadline === null) return null;
  const live = bids.find(({ state }) => state === 'live');
  return (
    <>
      <Panel
        title={t('qualification.title')}
        note={t('qualification.note')}
        extra={
          open ? (
            <span className="jc-row-flex">
              {live ? <Withdrawal notice={notice} bid={live} onDone={() => onReceipt(undefined)} /> : null}
              <Button type="primary" onClick={onBegin}>
                {t(live ? 'qualification.replace' : 'qualification.start')}
              </Button>
            </span>
          ) : null
        }
      >
        <div className="jc-stack">
          {open ? <Countdown deadline={qualificationDeadline} label={t('qualification.deadline')} /> : null}
          <Facts
            facts={[
              {
                label: t('qualification.closes'),
                value: <DateTime value={qualificationDeadline} precision="zoned" />,
              },
              {
                label: t('qualification.opening'),
                value: <DateTime value={qualificationOpeningFrom} precision="zoned" />,
              },
            ]}
          />
        </div>
      </Panel>
      {bids.length > 0 ? (
        <HistoryPanel
          tenderId={notice.id}
          title={t('qualification.history')}
          bids={bids}
          onReceipt={(bid) => onReceipt(bid.receipt)}
        />
      ) : null}
      {qualificationOpenedAt === null ? null : <OpenedStatements tenderId={notice.id} />}
    </>
  );
}

/** The own statements as they came out of the seal; nobody but the office reads them beside the company. */
function OpenedStatements({ tenderId }: { readonly tenderId: string }) {
  const { t, i18n } = useTranslation('bids');
  const { data, error } = useQuery({
    queryKey: ['bids', 'qualification', tenderId],
    queryFn: () =>
      answered(api.GET('/api/v1/tenders/{id}/own-qualification', { params: { path: { id: tenderId } } })),
  });
  if (error) return <ProblemBar problem={asProblem(error)} />;
  if (!data) return <Skeleton lines={4} />;
  if (data.statements === null) return null;
  const given = new Map(data.statements.map(({ key, value }) => [key, value]));
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  return (
    <Panel title={t('qualification.opened')}>
      <Facts
        boxed
        facts={[
          ...data.asked.map((asked) => ({
            label: asked[language],
            value: given.get(asked.key) ?? <Missing why={t('qualification.empty')} />,
          })),
          {
            label: t('qualification.documents'),
            value: (data.documents ?? []).map(({ name }) => name).join('、') || (
              <Missing why={t('qualification.noDocuments')} />
            ),
          },
        ]}
      />
    </Panel>
  );
}
