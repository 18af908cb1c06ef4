import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { Countdown, DateTime, Facts, Panel } from '../../../kit/index.js';
import { HistoryPanel } from '../history-panel.js';
import type { OwnBid, SignedReceiptView, TenderNotice } from '../types.js';
import { Withdrawal } from '../withdrawal.js';

interface SecondQuotePanelProps {
  readonly notice: TenderNotice;
  /** Until when the company may quote; null without an offer that is answered so. */
  readonly dueAt: string | null;
  /** Every version of the own quote, newest first. */
  readonly bids: readonly OwnBid[];
  /** Whether quotes are taken now. */
  readonly open: boolean;
  readonly onBegin: () => void;
  readonly onReceipt: (receipt: SignedReceiptView | undefined) => void;
}

/** Second quotes from the company's side (二次报价): until when, and what was handed in. What was quoted stands with the offers, once opened. */
export function SecondQuotePanel({ notice, dueAt, bids, open, onBegin, onReceipt }: SecondQuotePanelProps) {
  const { t } = useTranslation('bids');
  if (dueAt === null) return null;
  const live = bids.find(({ state }) => state === 'live');
  return (
    <>
      <Panel
        title={t('quotes.title')}
        note={t('quotes.note')}
        extra={
          open ? (
            <span className="jc-row-flex">
              {live ? <Withdrawal notice={notice} bid={live} onDone={() => onReceipt(undefined)} /> : null}
              <Button type="primary" onClick={onBegin}>
                {t(live ? 'quotes.replace' : 'quotes.start')}
              </Button>
            </span>
          ) : null
        }
      >
        <div className="jc-stack">
          {open ? <Countdown deadline={dueAt} label={t('quotes.deadline')} /> : null}
          <Facts
            facts={[{ label: t('quotes.closes'), value: <DateTime value={dueAt} precision="zoned" /> }]}
          />
        </div>
      </Panel>
      {bids.length > 0 ? (
        <HistoryPanel
          tenderId={notice.id}
          title={t('quotes.history')}
          bids={bids}
          onReceipt={(bid) => onReceipt(bid.receipt)}
        />
      ) : null}
    </>
  );
}
