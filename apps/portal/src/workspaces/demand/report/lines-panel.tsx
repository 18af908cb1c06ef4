import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { type Column, DataTable, EmptyState, Panel, Quantity } from '../../../kit/index.js';
import type { Report, ReportLine } from '../types.js';
import { FindingTags, Place, UsedIn } from './columns.js';
import { placeName, placeOf } from './lines.js';

interface LinesPanelProps {
  readonly report: Report;
  readonly lines: readonly ReportLine[];
  /** Opens the correction of a line, for those who may correct. */
  readonly onCorrect?: (line: ReportLine) => void;
}

/** The lines of a report beside past use (报量明细), as they stand; a corrected quantity beside the institution's own. */
export function LinesPanel({ report, lines, onCorrect }: LinesPanelProps) {
  const { t } = useTranslation('demand');
  const columns = useColumns(report, onCorrect);
  const shown = lines.filter(({ quantity, history }) => quantity !== null || history.length > 0);
  return (
    <Panel title={t('lines.title')} note={t('lines.note')} flush>
      {shown.length === 0 ? (
        <EmptyState text={t('lines.none')} />
      ) : (
        <DataTable
          caption={t('lines.title')}
          rows={shown}
          rowKey={placeOf}
          density="twoLine"
          columns={columns}
          inTrouble={({ corrected }) => corrected !== null}
        />
      )}
    </Panel>
  );
}

function useColumns(report: Report, onCorrect: LinesPanelProps['onCorrect']): Column<ReportLine>[] {
  const { t } = useTranslation('demand');
  return [
    { key: 'place', title: t('fields.place'), width: 210, render: (line) => <Place line={line} /> },
    { key: 'unit', title: t('fields.unit'), width: 60, render: ({ unit }) => unit },
    ...report.baseYears.map((year): Column<ReportLine> => ({
      key: year,
      title: t('fields.usedIn', { year }),
      align: 'end',
      width: 100,
      render: (line) => <UsedIn line={line} year={year} />,
    })),
    {
      key: 'quantity',
      title: t('fields.quantity'),
      align: 'end',
      width: 100,
      render: ({ quantity }) => <Quantity value={quantity} why={t('lines.notReported')} />,
    },
    {
      key: 'corrected',
      title: t('fields.corrected'),
      align: 'end',
      width: 90,
      render: ({ corrected }) => <Quantity value={corrected} why={t('lines.notCorrected')} />,
    },
    {
      key: 'findings',
      title: t('fields.findings'),
      width: 130,
      render: (line) => <FindingTags report={report} line={line} />,
    },
    {
      key: 'explanation',
      title: t('fields.explanation'),
      render: ({ explanation }) => explanation,
      full: ({ explanation }) => explanation ?? '',
    },
    ...(onCorrect
      ? [
          {
            key: 'actions',
            title: t('lines.actions'),
            width: 80,
            render: (line: ReportLine) =>
              line.quantity === null ? null : (
                <Button
                  type="link"
                  size="small"
                  aria-label={t('lines.correctOne', { name: placeName(line) })}
                  onClick={() => onCorrect(line)}
                >
                  {t('lines.correct')}
                </Button>
              ),
          },
        ]
      : []),
  ];
}
