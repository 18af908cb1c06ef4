import { useTranslation } from 'react-i18next';

import { EditableGrid, EmptyState, Panel } from '../../../kit/index.js';
import { placeName, placeOf } from '../report/lines.js';
import type { Report, ReportLine } from '../types.js';
import type { Entry } from './use-entry.js';

interface EntryPanelProps {
  readonly report: Report;
  readonly lines: readonly ReportLine[];
  readonly entry: Entry;
}

/** Everything that is asked for, to be filled in by brand or by generic name beside past use (填报). */
export function EntryPanel({ report, lines, entry }: EntryPanelProps) {
  const { t } = useTranslation('demand');
  return (
    <Panel title={t('entry.title')} note={t('entry.note')} flush>
      {lines.length === 0 ? (
        <EmptyState text={t('entry.empty')} />
      ) : (
        <EditableGrid
          caption={t('entry.caption', { name: report.name })}
          rows={lines}
          rowKey={placeOf}
          rowName={placeName}
          columns={entry.columns}
          values={entry.values}
          onChange={entry.set}
        />
      )}
    </Panel>
  );
}
