import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { useMay } from '../../../../api/session.js';
import { Code, DeedDialog, type Fact } from '../../../../kit/index.js';
import type { Eligibility, Tender } from '../../types.js';

type Act = 'forward' | 'withdraw' | 'return' | 'freeze';

const ACTS_OF: Readonly<
  Record<string, { readonly office: readonly Act[]; readonly reviewer: readonly Act[] }>
> = {
  open: { office: ['forward'], reviewer: [] },
  proposed: { office: ['withdraw'], reviewer: ['return', 'freeze'] },
};

interface ListActsProps {
  readonly tender: Tender;
  readonly eligibility: Eligibility;
}

/** What may be done with the list now (办理名单); each act is asked for again before it happens. */
export function ListActs({ tender, eligibility }: ListActsProps) {
  const { t } = useTranslation('tenders');
  const may = useMay();
  const [asked, setAsked] = useState<Act | null>(null);
  const act = useAct(tender, eligibility);
  const possible = tender.state === 'announced' ? ACTS_OF[eligibility.state ?? ''] : undefined;
  const acts = [
    ...(may('tender.edit') ? (possible?.office ?? []) : []),
    ...(may('tender.announce') ? (possible?.reviewer ?? []) : []),
  ];
  const decides = asked === 'freeze' || asked === 'return';
  const total = (key: 'passed' | 'refused') =>
    String(eligibility.varieties.reduce((sum, variety) => sum + variety[key], 0));
  const object: Fact[] = [
    { label: t('fields.title'), value: `${tender.title}（${tender.roundNo}）` },
    { label: t('eligibility.varieties.passed'), value: total('passed') },
    { label: t('eligibility.varieties.refused'), value: total('refused') },
    ...(eligibility.hash === null
      ? []
      : [{ label: t('eligibility.list.hash'), value: <Code value={eligibility.hash} inFours /> }]),
  ];
  return acts.length === 0 ? null : (
    <div className="jc-row-flex">
      {acts.map((one) => (
        <Button
          key={one}
          type={one === 'forward' || one === 'freeze' ? 'primary' : 'default'}
          disabled={one === 'forward' && eligibility.missing.length > 0}
          onClick={() => setAsked(one)}
        >
          {t(`eligibility.acts.${one}`)}
        </Button>
      ))}
      <DeedDialog
        open={asked !== null}
        title={t(`eligibility.acts.${asked ?? 'forward'}`)}
        object={object}
        consequence={t(`eligibility.consequences.${asked ?? 'forward'}`)}
        verb={t(`eligibility.acts.${asked ?? 'forward'}`)}
        {...(decides ? { reason: 'required', secondFactor: true } : {})}
        onConfirm={(opinion) => act.performNow({ act: asked ?? 'forward', opinion })}
        onClose={() => setAsked(null)}
      />
    </div>
  );
}

function useAct({ id }: Tender, { version, hash }: Eligibility) {
  const path = { id };
  const seen = `"${version ?? 0}"`;
  return useDeed<{ act: Act; opinion: string }, unknown>({
    send: ({ act, opinion }, init) => {
      switch (act) {
        case 'forward':
          return answered(
            api.POST('/api/v1/tenders/{id}/eligibility/proposal', {
              ...init,
              params: { path, header: { 'If-Match': seen } },
              headers: { ...init.headers, 'If-Match': seen },
            }),
          );
        case 'withdraw':
          return answered(
            api.POST('/api/v1/tenders/{id}/eligibility/proposal/withdrawal', { ...init, params: { path } }),
          );
        case 'freeze':
        case 'return':
          return answered(
            api.POST('/api/v1/tenders/{id}/eligibility/freeze', {
              ...init,
              params: { path },
              body: { decision: act, opinion, hash: hash ?? '' },
            }),
          );
      }
    },
    changes: [['tender', id], ['tenders'], ['approval']],
  });
}
