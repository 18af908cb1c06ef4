import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';

import {
  type Column,
  DataTable,
  grouped,
  isNegative,
  Missing,
  Quantity,
  Tag,
} from '../../../../kit/index.js';
import type { Totals } from '../../types.js';

type VarietyTotal = Totals['items'][number];
type Brand = VarietyTotal['brands'][number];
interface BrandRow extends Brand {
  readonly variety: VarietyTotal;
}

/** Brands under their variety: reported beside used, each with its share, and what departs marked (品牌份额对照). */
export function TotalsTable({ varieties }: { varieties: readonly VarietyTotal[] }) {
  const { t } = useTranslation('demand');
  const rows = varieties.flatMap((variety) =>
    variety.brands.filter(isOfInterest).map((brand): BrandRow => ({ ...brand, variety })),
  );
  return (
    <DataTable
      caption={t('office.totals.title')}
      rows={rows}
      rowKey={({ variety, productId }) => `${variety.varietyId} ${productId ?? ''}`}
      density="twoLine"
      columns={useColumns()}
      inTrouble={({ isMarked }) => isMarked}
      groupOf={({ variety }) => ({
        key: variety.varietyId,
        title: (
          <>
            {t('office.totals.group', { name: variety.varietyName, unit: variety.unit })}{' '}
            <span className="jc-note">
              {t(hasHistory(variety) ? 'office.totals.groupSums' : 'office.totals.groupSum', {
                reported: grouped(variety.reported, 0),
                used: grouped(variety.used, 0),
              })}
            </span>
          </>
        ),
      })}
    />
  );
}

/** No use at all of a variety is no data, not a use of zero. */
const hasHistory = ({ used }: VarietyTotal): boolean => used !== '0';

/** The generic name has a row of its own only where it was reported or used. */
const isOfInterest = ({ productId, reported, used }: Brand): boolean =>
  productId !== null || reported !== '0' || used !== '0';

function useColumns(): Column<BrandRow>[] {
  const { t } = useTranslation('demand');
  return [
    {
      key: 'brand',
      title: t('office.totals.brand'),
      width: 210,
      render: ({ productName, maker }) => (
        <span className="jc-cell">
          {productName ?? t('lines.generic')}
          <span className="jc-second">{maker}</span>
        </span>
      ),
      full: ({ productName, maker }) =>
        [productName ?? t('lines.generic'), maker].filter(Boolean).join(' · '),
    },
    {
      key: 'institutions',
      title: t('office.totals.institutions'),
      align: 'end',
      width: 95,
      render: ({ institutions }) => <span className="jc-figure">{institutions}</span>,
    },
    {
      key: 'reported',
      title: t('office.totals.reported'),
      align: 'end',
      width: 100,
      render: ({ reported }) => <Quantity value={reported} />,
    },
    {
      key: 'reportedShare',
      title: t('office.totals.reportedShare'),
      align: 'end',
      width: 90,
      render: ({ reportedShare }) => <Figure text={reportedShare} why={t('office.totals.nothingReported')} />,
    },
    {
      key: 'used',
      title: t('office.totals.used'),
      align: 'end',
      width: 100,
      render: ({ used, variety }) => (
        <Quantity value={hasHistory(variety) ? used : null} why={t('office.totals.noHistory')} />
      ),
    },
    {
      key: 'usedShare',
      title: t('office.totals.usedShare'),
      align: 'end',
      width: 110,
      render: ({ usedShare }) => <Figure text={usedShare} why={t('office.totals.noHistory')} />,
    },
    {
      key: 'shares',
      title: t('office.totals.shares'),
      width: 100,
      render: (row) => <Bars {...row} />,
    },
    {
      key: 'departure',
      title: t('office.totals.departure'),
      align: 'end',
      width: 125,
      render: ({ departure }) => <Figure text={departure} why={t('office.totals.noHistory')} />,
    },
    {
      key: 'mark',
      title: t('office.totals.mark'),
      width: 100,
      render: ({ isMarked }) =>
        isMarked ? (
          <Tag family="waiting" plain>
            {t('office.totals.marked')}
          </Tag>
        ) : null,
    },
  ];
}

function Figure({ text, why }: { text: string | null; why: string }) {
  if (text === null) return <Missing why={why} />;
  return <span className={isNegative(text) ? 'jc-figure jc-negative' : 'jc-figure'}>{grouped(text, 2)}</span>;
}

/** The share reported above the one used; the figures beside it say the same. */
function Bars({ reportedShare, usedShare }: Brand) {
  const width = (share: string | null) => ({ '--jc-share': `${share ?? 0}%` }) as CSSProperties;
  return (
    <span className="jc-demand-bars" aria-hidden="true">
      <span style={width(reportedShare)} />
      <span style={width(usedShare)} />
    </span>
  );
}
