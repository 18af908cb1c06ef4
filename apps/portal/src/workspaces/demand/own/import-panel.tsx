import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import type { DeedInit } from '../../../api/deed.js';
import { type ImportReport, ImportWizard, Panel } from '../../../kit/index.js';
import { reportOf } from '../report/import-report.js';
import type { Report } from '../types.js';

/** The own form from a file (导入报量单): its template holds every place with past use beside it. */
export function ImportPanel({ report, onDone }: { report: Report; onDone: () => void }) {
  const { t } = useTranslation('demand');
  const queries = useQueryClient();
  const chosen = useRef<File | null>(null);
  const read = async (id: string, file: File, mode: 'dry-run' | 'valid-rows', init: DeedInit) => {
    const body = new FormData();
    body.append('file', file);
    const imported = await answered(
      api.POST('/api/v1/demand/own/{id}/imports', {
        ...init,
        params: { path: { id }, query: { mode } },
        body: { file: '' },
        bodySerializer: () => body,
      }),
    );
    const found = await answered(
      api.GET('/api/v1/demand/own/imports/{importId}', { params: { path: { importId: imported.id } } }),
    );
    return reportOf(found, `/api/v1/demand/own/imports/${imported.id}/errors`);
  };
  const upload = (file: File, init: DeedInit): Promise<ImportReport> => {
    chosen.current = file;
    return read(report.id, file, 'dry-run', init);
  };
  const confirm = (_: string, init: DeedInit): Promise<ImportReport> => {
    if (chosen.current === null) throw new Error('no file was read before the confirmation');
    return read(report.id, chosen.current, 'valid-rows', init);
  };
  return (
    <Panel title={t('import.title')} note={t('import.note')}>
      <ImportWizard
        what={t('import.what')}
        templateHref={`/api/v1/demand/own/${report.id}/form`}
        rules={t('import.rules')}
        upload={upload}
        confirm={confirm}
        onDone={() => {
          onDone();
          void queries.invalidateQueries({ queryKey: ['demand'] });
        }}
      />
    </Panel>
  );
}
