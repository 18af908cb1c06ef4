import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { useMay } from '../../../../api/session.js';
import { DeedDialog } from '../../../../kit/index.js';
import type { Amendment, Tender } from '../../types.js';
import { useTimes } from './use-times.js';

type Act = 'forward' | 'discard' | 'withdraw' | 'announce' | 'return';

const ACTS_OF: Readonly<
  Record<string, { readonly office: readonly Act[]; readonly reviewer: readonly Act[] }>
> = {
  draft: { office: ['discard', 'forward'], reviewer: [] },
  proposed: { office: ['withdraw'], reviewer: ['return', 'announce'] },
};

/** What may be done with an amendment now (办理补充文件); each act is asked for again before it happens. */
export function AmendmentActs({ tender, amendment }: { tender: Tender; amendment: Amendment }) {
  const { t } = useTranslation('tenders');
  const may = useMay();
  const [asked, setAsked] = useState<Act | null>(null);
  const times = useTimes(tender, amendment);
  const act = useAct(tender, amendment);
  const possible = ACTS_OF[amendment.state];
  const acts = [
    ...(may('tender.edit') ? (possible?.office ?? []) : []),
    ...(may('tender.announce') ? (possible?.reviewer ?? []) : []),
  ];
  const decides = asked === 'announce' || asked === 'return';
  return acts.length === 0 ? null : (
    <div className="jc-row-flex">
      {acts.map((one) => (
        <Button
          key={one}
          type={one === 'forward' || one === 'announce' ? 'primary' : 'default'}
          danger={one === 'discard'}
          onClick={() => setAsked(one)}
        >
          {t(`amendments.acts.${one}`)}
        </Button>
      ))}
      <DeedDialog
        open={asked !== null}
        title={t(`amendments.acts.${asked ?? 'forward'}`)}
        object={[
          { label: t('fields.title'), value: `${tender.title}（${tender.roundNo}）` },
          { label: t('amendments.name'), value: amendment.title },
          ...times,
        ]}
        consequence={t(`amendments.consequences.${asked ?? 'forward'}`)}
        verb={t(`amendments.acts.${asked ?? 'forward'}`)}
        danger={asked === 'discard'}
        {...(decides ? { reason: 'required', secondFactor: true } : {})}
        onConfirm={(opinion) => act.performNow({ act: asked ?? 'forward', opinion })}
        onClose={() => setAsked(null)}
      />
    </div>
  );
}

function useAct({ id }: Tender, { id: amendmentId, version }: Amendment) {
  const path = { id, amendmentId };
  const seen = `"${version}"`;
  return useDeed<{ act: Act; opinion: string }, unknown>({
    send: ({ act, opinion }, init) => {
      switch (act) {
        case 'forward':
          return answered(
            api.POST('/api/v1/tenders/{id}/amendments/{amendmentId}/proposal', {
              ...init,
              params: { path, header: { 'If-Match': seen } },
              headers: { ...init.headers, 'If-Match': seen },
            }),
          );
        case 'withdraw':
          return answered(
            api.POST('/api/v1/tenders/{id}/amendments/{amendmentId}/proposal/withdrawal', {
              ...init,
              params: { path },
            }),
          );
        case 'discard':
          return answered(
            api.DELETE('/api/v1/tenders/{id}/amendments/{amendmentId}', { ...init, params: { path } }),
          );
        case 'announce':
        case 'return':
          return answered(
            api.POST('/api/v1/tenders/{id}/amendments/{amendmentId}/announcement', {
              ...init,
              params: { path },
              body: { decision: act, opinion },
            }),
          );
      }
    },
    changes: [['tender', id], ['tenders'], ['approval']],
  });
}
