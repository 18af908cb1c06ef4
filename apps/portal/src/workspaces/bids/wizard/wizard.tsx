import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { checkPrices, type PriceCheck, type PriceFinding, type PriceRow, type ReadPackage } from '#sealing';

import { localProblem } from '../../../api/local-problem.js';
import { ProblemError } from '../../../api/problem.js';
import { ProblemBar, Skeleton, useUnsavedGuard } from '../../../kit/index.js';
import type { SignedReceiptView, TenderNotice } from '../types.js';
import { CheckStep } from './check-step.js';
import { PriceStep } from './price-step.js';
import { emptyRows, rowsOfFile, withCell } from './prices.js';
import { openPackage, type PricedPart } from './sealing.js';
import { SealStep, type SealingRun } from './seal-step.js';
import { Steps, type StepName } from './steps.js';

interface WizardProps {
  readonly notice: TenderNotice;
  readonly part: PricedPart;
  readonly onReceipt: (receipt: SignedReceiptView, run: SealingRun) => void;
}

/** Wizard of a bid or a second quote (投标、二次报价): prices, check, sealing, receipt. Prices live in its state alone and go with it. */
export function BidWizard({ notice, part, onReceipt }: WizardProps) {
  const { i18n } = useTranslation('bids');
  const { data, error, refetch } = useQuery({
    queryKey: ['sealing-package', notice.id, part],
    queryFn: () => openPackage(notice.id, part, notice.platformKey),
    // One package for one bid: another one read meanwhile would carry another version.
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  if (error)
    return <ProblemBar problem={localProblem(error, i18n.language)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  return <WizardSteps read={data} notice={notice} part={part} onReceipt={onReceipt} />;
}

function WizardSteps({ read, notice, part, onReceipt }: WizardProps & { readonly read: ReadPackage }) {
  const { t } = useTranslation('bids');
  const { items } = read.contents;
  const [step, setStep] = useState<StepName>('prices');
  const [rows, setRows] = useState<readonly PriceRow[]>(() => emptyRows(items));
  const [headFindings, setHeadFindings] = useState<readonly PriceFinding[]>([]);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [shown, setShown] = useState(false);
  const [accepted, setAccepted] = useState(false);
  const { check, checkMs } = useMemo(() => checked(read, rows), [read, rows]);
  useUnsavedGuard(rows.some(({ price }) => price !== ''));

  const take = (next: readonly PriceRow[], findings: readonly PriceFinding[] = []) => {
    setRows(next);
    setHeadFindings(findings);
    setAccepted(false);
    setProblem(null);
  };
  const readFile = (file: File) => {
    rowsOfFile(file).then(
      (read_) => take(read_.rows, read_.findings),
      () => setProblem(new ProblemError({ code: 'file-unreadable', title: t('prices.unreadable') }, -1)),
    );
  };
  return (
    <>
      <Steps part={part} current={step} onStep={setStep} />
      {problem ? <ProblemBar problem={problem} /> : null}
      {step === 'prices' ? (
        <PriceStep
          part={part}
          items={items}
          rows={rows}
          findings={[...headFindings, ...check.findings]}
          shown={shown}
          onShow={setShown}
          onCell={(product, change) => take(withCell(rows, product, change))}
          onFile={readFile}
          onClear={() => take(emptyRows(items))}
          onNext={() => setStep('check')}
        />
      ) : null}
      {step === 'check' ? (
        <CheckStep
          part={part}
          check={check}
          shown={shown}
          onShow={setShown}
          accepted={accepted}
          onAccept={setAccepted}
          onBack={() => setStep('prices')}
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
          onBack={() => setStep('prices')}
          onReceipt={onReceipt}
        />
      ) : null}
    </>
  );
}

function checked(
  { contents }: ReadPackage,
  rows: readonly PriceRow[],
): { readonly check: PriceCheck; readonly checkMs: number } {
  const start = performance.now();
  const check = checkPrices(contents, rows);
  return { check, checkMs: performance.now() - start };
}
