import { useTranslation } from 'react-i18next';

import { type Column, DataTable, Panel } from '../../../../kit/index.js';
import type { EligibleVariety } from '../../types.js';

const figure = (value: string | number) => <span className="jc-figure">{value}</span>;

/** Each variety with its eligible entities, the cap of its shortlist and its ceilings (品种资格情况). */
export function VarietiesPanel({ varieties }: { readonly varieties: readonly EligibleVariety[] }) {
  const { t } = useTranslation('tenders');
  const count = (
    key: 'passed' | 'refused' | 'undecided' | 'eligible',
    width = 85,
  ): Column<EligibleVariety> => ({
    key,
    title: t(`eligibility.varieties.${key}`),
    align: 'end',
    width,
    render: (variety) => figure(variety[key]),
  });
  const columns: Column<EligibleVariety>[] = [
    {
      key: 'name',
      title: t('eligibility.varieties.name'),
      width: 150,
      render: ({ name }) => name,
      full: ({ name }) => name,
    },
    count('passed'),
    count('refused'),
    count('undecided'),
    count('eligible'),
    {
      key: 'cap',
      title: t('eligibility.varieties.cap'),
      align: 'end',
      width: 95,
      render: ({ cap }) => (cap === null ? t('eligibility.varieties.noCap') : figure(cap)),
    },
    {
      key: 'ceiling',
      title: t('eligibility.varieties.ceiling'),
      align: 'end',
      width: 170,
      render: ({ ceilingLow, ceilingHigh }) =>
        ceilingLow === null || ceilingHigh === null
          ? '—'
          : figure(ceilingLow === ceilingHigh ? ceilingLow : `${ceilingLow} – ${ceilingHigh}`),
    },
  ];
  return (
    <Panel title={t('eligibility.varieties.title')} note={t('eligibility.varieties.note')} flush>
      <DataTable
        caption={t('eligibility.varieties.title')}
        columns={columns}
        rows={varieties}
        rowKey={({ varietyId }) => varietyId}
      />
    </Panel>
  );
}
