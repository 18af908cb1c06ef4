import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import {
  checkStatements,
  type QualificationDocument,
  type QualificationPackage,
  type ReadPackage,
  type StatementCheck,
} from '#sealing';

import { localProblem } from '../../../api/local-problem.js';
import { ProblemBar, Skeleton, useUnsavedGuard } from '../../../kit/index.js';
import type { SignedReceiptView, TenderNotice } from '../types.js';
import { openQualificationPackage } from '../wizard/sealing.js';
import { SealStep, type SealingRun } from '../wizard/seal-step.js';
import { Steps } from '../wizard/steps.js';
import { StatementsStep } from './statements-step.js';

interface WizardProps {
  readonly notice: TenderNotice;
  readonly onReceipt: (receipt: SignedReceiptView, run: SealingRun) => void;
}

/** Wizard of the qualification part (资格审查材料): statements, sealing, receipt. What is typed lives in its state alone. */
export function QualificationWizard({ notice, onReceipt }: WizardProps) {
  const { i18n } = useTranslation('bids');
  const { data, error, refetch } = useQuery({
    queryKey: ['sealing-package', notice.id, 'qualification'],
    queryFn: () => openQualificationPackage(notice.id, notice.platformKey),
    // One package for one envelope: another one read meanwhile would carry another version.
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  if (error)
    return <ProblemBar problem={localProblem(error, i18n.language)} onRetry={() => void refetch()} />;
  return data ? <WizardSteps read={data} notice={notice} onReceipt={onReceipt} /> : <Skeleton lines={8} />;
}

type Values = Readonly<Record<string, string>>;

function WizardSteps({
  read,
  notice,
  onReceipt,
}: WizardProps & { readonly read: ReadPackage<QualificationPackage> }) {
  const [step, setStep] = useState<'statements' | 'seal'>('statements');
  const [values, setValues] = useState<Values>({});
  const [documents, setDocuments] = useState<readonly QualificationDocument[]>([]);
  const { check, checkMs } = useMemo(() => checked(read, values, documents), [read, values, documents]);
  useUnsavedGuard(documents.length > 0 || Object.values(values).some((value) => value !== ''));
  return (
    <>
      <Steps part="qualification" current={step} onStep={() => setStep('statements')} />
      {step === 'statements' ? (
        <StatementsStep
          statements={read.contents.statements}
          values={values}
          documents={documents}
          check={check}
          onValue={(key, value) => setValues({ ...values, [key]: value })}
          onDocuments={setDocuments}
          onNext={() => setStep('seal')}
        />
      ) : null}
      {step === 'seal' && check.content ? (
        <SealStep
          tenderId={notice.id}
          platformKey={notice.platformKey}
          noticeHash={notice.ceremonyHash}
          read={read}
          content={check.content}
          checkMs={checkMs}
          onBack={() => setStep('statements')}
          onReceipt={onReceipt}
        />
      ) : null}
    </>
  );
}

function checked(
  { contents }: ReadPackage<QualificationPackage>,
  values: Values,
  documents: readonly QualificationDocument[],
): { readonly check: StatementCheck; readonly checkMs: number } {
  const start = performance.now();
  const rows = Object.entries(values).map(([key, value]) => ({ key, value }));
  const check = checkStatements(contents, rows, documents);
  return { check, checkMs: performance.now() - start };
}
