import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { useDeed } from '../../../api/deed.js';
import type { ProblemError } from '../../../api/problem.js';
import { type GridColumn, gridFaults, type GridValues } from '../../../kit/index.js';
import { differs, linesOf, placeName, placeOf, valuesOf } from '../report/lines.js';
import { useEntryColumns } from '../report/columns.js';
import type { Report, ReportLine } from '../types.js';

/** The form of a report in work (填报): what was typed, whether it may be saved, and what came of saving it. */
export interface Entry {
  readonly columns: readonly GridColumn<ReportLine>[];
  readonly values: GridValues;
  readonly set: (values: GridValues) => void;
  readonly changed: boolean;
  /** How many cells cannot stay as they are. */
  readonly faults: number;
  readonly saving: boolean;
  readonly save: () => void;
  /** Saves what is unsaved; answers whether all of the form is saved then. */
  readonly saved: () => Promise<boolean>;
  readonly problem: ProblemError | null;
  /** Names of the lines that a refusal names by their number. */
  readonly labels: Readonly<Record<string, string>>;
}

export function useEntry(
  report: Report,
  lines: readonly ReportLine[],
  onDone: (what: 'saved') => void,
): Entry {
  const { t } = useTranslation('demand');
  const columns = useEntryColumns(report, lines);
  const [typed, setTyped] = useState<GridValues | null>(null);
  const values = typed ?? valuesOf(lines);
  const changed = typed !== null && differs(lines, typed);
  const faults = gridFaults({ rows: lines, rowKey: placeOf, rowName: placeName, columns, values }).length;
  const fillIn = useDeed({
    send: (sent: GridValues, init) =>
      answered(
        api.PUT('/api/v1/demand/own/{id}/lines', {
          ...init,
          params: { path: { id: report.id }, header: { 'If-Match': `"${report.version}"` } },
          body: { lines: linesOf(lines, sent) },
        }),
      ),
    changes: [['demand']],
    onDone: (_, sent) => {
      // What was typed while it was saved stays.
      setTyped((now) => (now === sent ? null : now));
      onDone('saved');
    },
  });
  const sent = linesOf(lines, values);
  const labels = Object.fromEntries(
    sent.flatMap((one, index) => {
      const place = lines.find((line) => placeOf(line) === placeOf(one));
      const name = place ? placeName(place) : placeOf(one);
      return [
        [`lines.${index}.quantity`, `${name} ${t('fields.quantity')}`],
        [`lines.${index}.explanation`, `${name} ${t('fields.explanation')}`],
      ];
    }),
  );
  return {
    columns,
    values,
    set: setTyped,
    changed,
    faults,
    saving: fillIn.running,
    save: () => {
      if (faults === 0) fillIn.perform(values);
    },
    saved: async () => {
      if (!changed) return true;
      return fillIn.performNow(values).then(
        () => true,
        () => false,
      );
    },
    problem: fillIn.problem,
    labels,
  };
}
