import { DownloadOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDeed } from '../../../../api/deed.js';
import { grouped, Panel, ProblemBar, StatusIcon, Violations } from '../../../../kit/index.js';
import { type ChosenTables, saveTemplate, sendTables, type TableName, TABLES } from './tables.js';

/** Varieties and products from two files (上传品种和产品): a dry run with every violation, then the confirmation. */
export function TablesPanel({ id }: { id: string }) {
  const { t } = useTranslation('demand');
  const [chosen, setChosen] = useState<Partial<ChosenTables>>({});
  const dryRun = useDeed({ send: (tables: ChosenTables, init) => sendTables(id, tables, 'dry-run', init) });
  const confirm = useDeed({
    send: (tables: ChosenTables, init) => sendTables(id, tables, 'confirm', init),
    changes: [['demand']],
  });
  const again = () => {
    dryRun.reset();
    confirm.reset();
    setChosen({});
  };
  const choose = (table: TableName, file: File) => {
    dryRun.reset();
    confirm.reset();
    setChosen({ ...chosen, [table]: file });
  };
  const { varieties, products } = chosen;
  const both = varieties && products ? { varieties, products } : null;
  const found = dryRun.result;
  const written = confirm.result;
  const counts = (of: { varieties: number; products: number }) => ({
    varieties: grouped(String(of.varieties), 0),
    products: grouped(String(of.products), 0),
  });
  return (
    <>
      <Panel title={t('office.asked.upload')} note={t('office.asked.uploadNote')} extra={<Templates />}>
        <div className="jc-stack">
          <div className="jc-row-flex">
            {TABLES.map((table) => (
              <Upload
                key={table}
                accept=".xlsx,.csv"
                maxCount={1}
                showUploadList={false}
                beforeUpload={(file) => {
                  choose(table, file);
                  return false;
                }}
              >
                <Button>
                  {chosen[table]?.name ?? t('office.asked.choose', { name: t(`office.asked.${table}`) })}
                </Button>
              </Upload>
            ))}
            <Button
              type={found ? 'default' : 'primary'}
              disabled={both === null}
              loading={dryRun.running}
              onClick={() => both && dryRun.perform(both)}
            >
              {t('office.asked.dryRun')}
            </Button>
            {both === null ? <span className="jc-note">{t('office.asked.needBoth')}</span> : null}
          </div>
          {dryRun.problem ? <ProblemBar problem={dryRun.problem} /> : null}
          {confirm.problem ? <ProblemBar problem={confirm.problem} /> : null}
          {found?.state === 'dry-run' && !written ? (
            <div className="jc-notice">
              <StatusIcon family="waiting" />
              <div className="jc-stack">
                <span>{t('office.asked.good', counts(found))}</span>
                <span className="jc-row-flex">
                  <Button onClick={again}>{t('office.asked.other')}</Button>
                  <Button
                    type="primary"
                    loading={confirm.running}
                    onClick={() => both && confirm.perform(both)}
                  >
                    {t('office.asked.confirm')}
                  </Button>
                </span>
              </div>
            </div>
          ) : null}
          {written ? (
            <div className="jc-notice jc-receipt" role="status">
              <StatusIcon family="done" />
              <span>{t('office.asked.written', counts(written))}</span>
            </div>
          ) : null}
        </div>
      </Panel>
      {found?.state === 'refused' ? (
        <Violations
          file={t('office.asked.file')}
          violations={found.violations}
          count={found.violationCount}
        />
      ) : null}
    </>
  );
}

function Templates() {
  const { t } = useTranslation('demand');
  return (
    <span className="jc-row-flex">
      {TABLES.map((table) => (
        <Button key={table} icon={<DownloadOutlined />} onClick={() => saveTemplate(table)}>
          {t(`office.asked.${table}Template`)}
        </Button>
      ))}
    </span>
  );
}
