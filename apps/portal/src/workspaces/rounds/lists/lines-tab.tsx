import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import type { Item } from '../../../api/types.js';
import { type Column, Money, Quantity, QueryTable, Rate, UnitPrice } from '../../../kit/index.js';
import type { Round } from '../types.js';

type Line = Item<'/api/v1/rounds/{id}/varieties'>;

/** Shortlist, lines and agreed volume of every variety (入围与价差线). */
export default function LinesTab({ round }: { round: Round }) {
  const { t } = useTranslation('rounds');
  const why = t('lines.noVolume');
  const count = (
    key: 'eligible' | 'valid' | 'cap' | 'winners' | 'cycleYears',
    title: string,
  ): Column<Line> => ({
    key,
    title,
    align: 'end',
    width: 96,
    render: (line) => <span className="jc-figure">{line[key] ?? '—'}</span>,
  });
  const price = (key: 'lowest' | 'anchor' | 'line', title: string): Column<Line> => ({
    key,
    title,
    align: 'end',
    width: 120,
    render: (line) => <UnitPrice value={line[key]} />,
  });
  const columns: Column<Line>[] = [
    {
      key: 'name',
      title: t('grid.variety'),
      width: 260,
      sort: 'name',
      render: (line) => line.name,
      full: (line) => line.name,
    },
    count('eligible', t('lines.eligible')),
    count('valid', t('lines.valid')),
    count('cap', t('lines.cap')),
    price('lowest', t('lines.lowest')),
    price('anchor', t('lines.anchor')),
    price('line', t('lines.line')),
    { ...count('winners', t('lines.winners')), sort: 'winners' },
    {
      key: 'ratio',
      title: t('lines.ratio'),
      align: 'end',
      width: 100,
      render: (line) => <Rate value={line.agreedRatio} />,
    },
    count('cycleYears', t('lines.years')),
    {
      key: 'agreed',
      title: t('lines.agreed'),
      align: 'end',
      width: 140,
      render: (line) => <Quantity value={line.agreedQuantity} why={why} />,
    },
    {
      key: 'unassigned',
      title: t('lines.unassigned'),
      align: 'end',
      width: 120,
      render: (line) => <Quantity value={line.unassignedQuantity} why={why} />,
    },
    {
      key: 'spend',
      title: t('lines.spend'),
      align: 'end',
      width: 160,
      sort: 'spend',
      render: (line) => <Money value={line.spend} why={why} />,
    },
  ];
  return (
    <QueryTable
      id="round-lines"
      caption={t('lines.caption')}
      queryKey={['round', round.id, 'varieties']}
      columns={columns}
      rowKey={(line) => line.varietyId}
      load={(query: object) =>
        answered(api.GET('/api/v1/rounds/{id}/varieties', { params: { path: { id: round.id }, query } }))
      }
      filters={[{ name: 'q', label: t('grid.search'), kind: 'text' }]}
      empty={{ text: t('lines.empty') }}
    />
  );
}
