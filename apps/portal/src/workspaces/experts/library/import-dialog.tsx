import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import type { DeedInit } from '../../../api/deed.js';
import { type ImportReport, ImportWizard } from '../../../kit/index.js';

/** People of the library from a sheet (批量导入专家): all of it, or nothing and every row that is wrong. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('experts');
  const queries = useQueryClient();
  const chosen = useRef<File | null>(null);
  const upload = (file: File, init: DeedInit): Promise<ImportReport> => {
    chosen.current = file;
    return send(file, 'check', init);
  };
  const confirm = (_: string, init: DeedInit): Promise<ImportReport> => {
    if (chosen.current === null) throw new Error('no file was read before the confirmation');
    return send(chosen.current, 'confirm', init);
  };
  return (
    <Modal open width={820} title={t('library.import')} footer={null} onCancel={onClose}>
      <ImportWizard
        what={t('library.caption')}
        templateHref="/api/v1/experts/imports/template"
        rules={t('library.importRules')}
        upload={upload}
        confirm={confirm}
        onDone={() => void queries.invalidateQueries({ queryKey: ['experts'] })}
      />
    </Modal>
  );
}

async function send(file: File, mode: 'check' | 'confirm', init: DeedInit): Promise<ImportReport> {
  const body = new FormData();
  body.append('file', file);
  const { state, rows, faults } = await answered(
    api.POST('/api/v1/experts/imports', {
      ...init,
      params: { query: { mode } },
      body: { file: '' },
      bodySerializer: () => body,
    }),
  );
  const bad = new Set(faults.map(({ row }) => row)).size;
  return {
    id: 'experts',
    file: file.name,
    state: state === 'imported' ? 'confirmed' : state === 'refused' ? 'refused' : 'dry-run',
    counts: { rows, good: rows - bad, bad },
    errors: faults,
  };
}
