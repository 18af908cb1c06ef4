import { useQueryClient } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { DeedInit } from '../../../../api/deed.js';
import { type ImportReport, ImportWizard, Panel } from '../../../../kit/index.js';
import type { Collection } from '../../types.js';
import { ImportsTable } from './imports-table.js';
import { sendImport, type Target } from './send-import.js';

/** Past use, or lines of many institutions, from a file of the office (数据导入). */
export function ImportsTab({ collection }: { collection: Collection }) {
  const { t } = useTranslation('demand');
  const [target, setTarget] = useState<Target>('history');
  const targets: Target[] = collection.state === 'collecting' ? ['history', 'lines'] : ['history'];
  const open = collection.state === 'draft' || collection.state === 'collecting';
  return (
    <div className="jc-stack">
      {open ? (
        <Panel
          title={t('office.imports.title')}
          note={t('office.imports.note')}
          extra={
            targets.length > 1 ? (
              <Segmented
                aria-label={t('office.imports.target')}
                value={target}
                options={targets.map((value) => ({ value, label: t(`office.imports.${value}`) }))}
                onChange={setTarget}
              />
            ) : null
          }
        >
          <Wizard key={target} collection={collection} target={target} />
        </Panel>
      ) : null}
      <ImportsTable id={collection.id} />
    </div>
  );
}

function Wizard({ collection: { id }, target }: { collection: Collection; target: Target }) {
  const { t } = useTranslation('demand');
  const queries = useQueryClient();
  const chosen = useRef<File | null>(null);
  const upload = async (file: File, init: DeedInit): Promise<ImportReport> => {
    chosen.current = file;
    const report = await sendImport(id, { file, target, mode: 'dry-run' }, init);
    // A dry run is kept on record too.
    void queries.invalidateQueries({ queryKey: ['demand', 'imports', id] });
    return report;
  };
  const confirm = (_: string, init: DeedInit): Promise<ImportReport> => {
    if (chosen.current === null) throw new Error('no file was read before the confirmation');
    return sendImport(id, { file: chosen.current, target, mode: 'valid-rows' }, init);
  };
  return (
    <ImportWizard
      what={t(`office.imports.${target}`)}
      templateHref={`/api/v1/demand/imports/template?target=${target}`}
      rules={t(`office.imports.${target}Rules`)}
      accept=".csv"
      upload={upload}
      confirm={confirm}
      onDone={() => void queries.invalidateQueries({ queryKey: ['demand'] })}
    />
  );
}
