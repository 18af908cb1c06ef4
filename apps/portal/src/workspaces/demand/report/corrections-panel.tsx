import { useTranslation } from 'react-i18next';

import { type Column, DataTable, DateTime, Panel, Quantity } from '../../../kit/index.js';
import type { Report, ReportLine } from '../types.js';
import { placeName, placeOf } from './lines.js';
import { useLevelWord } from './level-word.js';

type Correction = Report['correctionList'][number];

interface CorrectionsPanelProps {
  readonly corrections: readonly Correction[];
  readonly lines: readonly ReportLine[];
}

/** Quantities that a reviewing level corrected: before, after, why and by whom (更正记录). */
export function CorrectionsPanel({ corrections, lines }: CorrectionsPanelProps) {
  const { t } = useTranslation('demand');
  const levelWord = useLevelWord();
  if (corrections.length === 0) return null;
  const nameOf = (correction: Correction): string => {
    const line = lines.find((each) => placeOf(each) === placeOf(correction));
    return line ? placeName(line) : placeOf(correction);
  };
  const columns: Column<Correction>[] = [
    { key: 'place', title: t('fields.place'), width: 220, render: nameOf, full: nameOf },
    {
      key: 'old',
      title: t('corrections.before'),
      align: 'end',
      width: 120,
      render: ({ oldQuantity }) => <Quantity value={oldQuantity} />,
    },
    {
      key: 'new',
      title: t('corrections.after'),
      align: 'end',
      width: 120,
      render: ({ newQuantity }) => <Quantity value={newQuantity} />,
    },
    {
      key: 'reason',
      title: t('corrections.reason'),
      render: ({ reason }) => reason,
      full: ({ reason }) => reason,
    },
    {
      key: 'by',
      title: t('corrections.by'),
      width: 210,
      render: ({ level, person }) => `${levelWord(level)} ${person}`,
      full: ({ person, organisation }) => [person, organisation].filter(Boolean).join(' · '),
    },
    {
      key: 'at',
      title: t('corrections.at'),
      align: 'end',
      width: 160,
      render: ({ at }) => <DateTime value={at} precision="second" />,
    },
  ];
  return (
    <Panel title={t('corrections.title')} note={t('corrections.note')} flush>
      <DataTable
        caption={t('corrections.title')}
        rows={corrections}
        rowKey={(correction) => `${placeOf(correction)} ${correction.at}`}
        columns={columns}
      />
    </Panel>
  );
}
