import { useTranslation } from 'react-i18next';

import { type GridColumn, Quantity, Tag } from '../../../kit/index.js';
import type { Report, ReportLine } from '../types.js';
import { findingsAt } from './lines.js';

/** The place of a line: brand with maker, or the variety by its generic name (品种与产品). */
export function Place({ line }: { line: Pick<ReportLine, 'varietyName' | 'productName' | 'maker'> }) {
  const { t } = useTranslation('demand');
  const { varietyName, productName, maker } = line;
  return (
    <span className="jc-cell" title={[varietyName, productName, maker].filter(Boolean).join(' · ')}>
      {productName ?? varietyName}
      <span className="jc-second">
        {productName === null ? t('lines.generic') : [varietyName, maker].filter(Boolean).join(' · ')}
      </span>
    </span>
  );
}

/** Use in one year; a year without data is no zero. */
export function UsedIn({ line, year }: { line: ReportLine; year: string }) {
  const { t } = useTranslation('demand');
  const used = line.history.find((each) => each.year === year)?.quantity;
  return <Quantity value={used} why={t('lines.noHistory', { year })} />;
}

/** What was found at a line, in a word each; the findings panel says it in full. */
export function FindingTags({ report, line }: { report: Report; line: ReportLine }) {
  const { t } = useTranslation('demand');
  return (
    <span className="jc-demand-tags">
      {findingsAt(report.findings, line).map(({ code, explained }) => (
        <Tag key={code} family={explained ? 'done' : 'blocked'} plain>
          {t(`checks.${code}`)}
        </Tag>
      ))}
    </span>
  );
}

/** Columns of the form: place, past use, the quantity that is filled in, findings and their explanation. */
export function useEntryColumns(report: Report, lines: readonly ReportLine[]): GridColumn<ReportLine>[] {
  const { t } = useTranslation('demand');
  // Tablets and ampoules do not add up.
  const oneUnit = new Set(lines.map(({ unit }) => unit)).size === 1;
  return [
    {
      key: 'place',
      kind: 'text',
      title: t('fields.place'),
      width: 230,
      render: (line) => <Place line={line} />,
    },
    { key: 'unit', kind: 'text', title: t('fields.unit'), width: 70, render: ({ unit }) => unit },
    ...report.baseYears.map((year): GridColumn<ReportLine> => ({
      key: year,
      kind: 'whole',
      title: t('fields.usedIn', { year }),
      width: 110,
      render: (line) => <UsedIn line={line} year={year} />,
    })),
    { key: 'quantity', kind: 'whole', title: t('fields.quantity'), width: 130, total: oneUnit },
    {
      key: 'findings',
      kind: 'text',
      title: t('fields.findings'),
      width: 150,
      render: (line) => <FindingTags report={report} line={line} />,
    },
    { key: 'explanation', kind: 'text', title: t('fields.explanation'), width: 220 },
  ];
}
