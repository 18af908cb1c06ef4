import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { type DeedInit, useDeed } from '../../../../api/deed.js';
import {
  DateTime,
  Facts,
  Panel,
  ProblemBar,
  Quantity,
  StatusIcon,
  Violations,
} from '../../../../kit/index.js';
import type { DemandReport } from '../../types.js';
import { SignedPackageSteps } from '../../signed-package-steps.js';

type Mode = 'dry-run' | 'confirm';

function send(tenderId: string, file: File, mode: Mode, init: DeedInit): Promise<DemandReport> {
  const body = new FormData();
  body.append('file', file);
  return answered(
    api.POST('/api/v1/tenders/{id}/alliance/demand', {
      ...init,
      params: { path: { id: tenderId }, query: { mode } },
      body: { file: '' },
      bodySerializer: () => body,
    }),
  );
}

/** Takes a signed package of a member (接收成员报量包): dry run with every row in error, then the confirmation. */
export function DemandPanel({ tenderId }: { tenderId: string }) {
  const { t } = useTranslation('tenders');
  const [file, setFile] = useState<File | null>(null);
  const dryRun = useDeed({ send: (chosen: File, init) => send(tenderId, chosen, 'dry-run', init) });
  const confirm = useDeed({
    send: (chosen: File, init) => send(tenderId, chosen, 'confirm', init),
    changes: [['tender', tenderId]],
  });
  const again = () => {
    setFile(null);
    dryRun.reset();
    confirm.reset();
  };
  const report = dryRun.result;
  const taken = confirm.result;
  return (
    <>
      <Panel title={t('members.handIn')} note={t('members.handInNote')}>
        <div className="jc-stack">
          {taken ? (
            <div className="jc-notice jc-receipt" role="status">
              <StatusIcon family="done" />
              <span>{t('members.taken', { name: taken.memberName, edition: String(taken.edition) })}</span>
            </div>
          ) : null}
          {report ? (
            <Facts
              facts={[
                { label: t('members.from'), value: `${report.memberName}（${report.member}）` },
                { label: t('members.editionNo'), value: String(report.edition) },
                {
                  label: t('members.frozenAt'),
                  value: <DateTime value={report.frozenAt} precision="minute" />,
                },
                { label: t('members.lines'), value: <Quantity value={String(report.lines)} /> },
                { label: t('members.units'), value: <Quantity value={report.units} /> },
              ]}
            />
          ) : null}
          {report?.state === 'dry-run' && !taken ? (
            <span className="jc-row-flex">
              <StatusIcon family="done" />
              {t('members.checked')}
            </span>
          ) : null}
          {dryRun.problem ? <ProblemBar problem={dryRun.problem} /> : null}
          {confirm.problem ? <ProblemBar problem={confirm.problem} /> : null}
          <SignedPackageSteps
            file={file}
            isChecked={report !== undefined}
            {...(report?.state === 'dry-run' && !taken && file
              ? {
                  take: {
                    label: t('members.take'),
                    running: confirm.running,
                    perform: () => confirm.perform(file),
                  },
                }
              : {})}
            isChecking={dryRun.running}
            onChoose={setFile}
            onCheck={() => file && dryRun.perform(file)}
            onAgain={again}
          />
        </div>
      </Panel>
      {report?.state === 'refused' ? (
        <Violations file={file?.name ?? ''} violations={report.violations} count={report.violationCount} />
      ) : null}
    </>
  );
}
