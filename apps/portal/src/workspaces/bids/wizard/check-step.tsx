import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';

import type { PriceCheck } from '#sealing';

import { type Column, DataTable, Panel } from '../../../kit/index.js';
import { findingText } from './prices.js';
import type { PricedPart } from './sealing.js';

type Line = PriceCheck['lines'][number];

interface CheckStepProps {
  readonly part: PricedPart;
  readonly check: PriceCheck;
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
  readonly accepted: boolean;
  readonly onAccept: (accepted: boolean) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** Every price once more, in figures and in words, with what is worth a second look (核对). */
export function CheckStep({
  part,
  check,
  shown,
  onShow,
  accepted,
  onAccept,
  onBack,
  onNext,
}: CheckStepProps) {
  const { t, i18n } = useTranslation('bids');
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  const ready = accepted || check.findings.length === 0;
  const masked = <Masked />;
  const columns: Column<Line>[] = [
    { key: 'name', title: t('page.product'), width: 180, render: ({ item }) => item.name },
    { key: 'id', title: t('page.code'), width: 90, render: ({ item }) => item.id },
    {
      key: 'price',
      title: t('prices.price'),
      align: 'end',
      width: 120,
      render: ({ price }) =>
        shown ? <span className="jc-figure">{price ?? t('check.abstains')}</span> : masked,
    },
    {
      key: 'words',
      title: t('check.words'),
      width: 160,
      render: ({ words }) => (shown ? words : masked),
      full: ({ words }) => (shown ? words : ''),
    },
    ...(part === 'price'
      ? [
          {
            key: 'revival',
            title: t('prices.revival'),
            width: 90,
            render: ({ acceptsRevival }: Line) => t(acceptsRevival ? 'check.yes' : 'check.no'),
          },
        ]
      : []),
  ];
  return (
    <Panel
      title={t('check.title')}
      extra={
        <Button size="small" onClick={() => onShow(!shown)}>
          {t(shown ? 'prices.hide' : 'prices.show')}
        </Button>
      }
    >
      <div className="jc-stack">
        <DataTable
          caption={t('check.title')}
          columns={columns}
          rows={check.lines}
          rowKey={({ item }) => item.id}
        />
        {check.findings.length > 0 ? (
          <div className="jc-notice">
            <div>
              <strong>{t('check.warnings', { count: check.findings.length })}</strong>
              <ul>
                {check.findings.map((finding) => (
                  <li key={`${finding.row} ${finding.code}`}>{findingText(finding, shown, language)}</li>
                ))}
              </ul>
              <Checkbox checked={accepted} onChange={(event) => onAccept(event.target.checked)}>
                {t('check.accept')}
              </Checkbox>
            </div>
          </div>
        ) : null}
        <div className="jc-bid-tools">
          <Button onClick={onBack}>{t('check.back')}</Button>
          <Button type="primary" disabled={!ready} onClick={onNext}>
            {t('check.next')}
          </Button>
          {ready ? null : <span className="jc-note">{t('check.missing')}</span>}
        </div>
      </div>
    </Panel>
  );
}

function Masked() {
  const { t } = useTranslation('bids');
  return (
    <>
      <span aria-hidden="true">••••••</span>
      <span className="jc-hidden">{t('check.hidden')}</span>
    </>
  );
}
