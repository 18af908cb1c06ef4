import { useState } from 'react';

import { answered, api } from '../../../../api/client.js';
import { type Deed, useDeed } from '../../../../api/deed.js';
import type { Tender } from '../../types.js';

type Kind = Tender['officers'][number]['kind'];
export interface Chosen {
  readonly accountId: string;
  readonly kind: Kind;
}

/** The choice of officers and quorum (开标人员与人数), kept while other steps are looked at. */
export interface OfficersForm {
  readonly chosen: readonly Chosen[];
  readonly quorum: number | null;
  readonly changed: boolean;
  readonly choose: (chosen: readonly Chosen[]) => void;
  readonly setKind: (accountId: string, kind: Kind) => void;
  readonly setQuorum: (quorum: number | null) => void;
  readonly save: Deed<OfficersChoice, unknown>;
}
export interface OfficersChoice {
  readonly officers: readonly Chosen[];
  readonly quorum: number;
}

interface Choice {
  readonly chosen: readonly Chosen[];
  readonly quorum: number | null;
}

export function useOfficersForm(tender: Tender, onSaved: () => void): OfficersForm {
  const stored: Choice = {
    chosen: tender.officers.map(({ accountId, kind }) => ({ accountId, kind })),
    quorum: tender.quorum,
  };
  const [own, setOwn] = useState<Choice | null>(null);
  const choice = own ?? stored;
  const save = useDeed({
    send: ({ officers, quorum }: OfficersChoice, init) =>
      answered(
        api.PUT('/api/v1/tenders/{id}/officers', {
          ...init,
          params: { path: { id: tender.id } },
          body: { officers: [...officers], quorum },
        }),
      ),
    changes: [['tender', tender.id]],
    onDone: () => {
      setOwn(null);
      onSaved();
    },
  });
  const change = (next: Partial<Choice>) => {
    save.reset();
    setOwn({ ...choice, ...next });
  };
  return {
    ...choice,
    changed: own !== null && tender.state === 'draft' && JSON.stringify(own) !== JSON.stringify(stored),
    choose: (chosen) => change({ chosen }),
    setKind: (accountId, kind) =>
      change({
        chosen: choice.chosen.map((one) => (one.accountId === accountId ? { accountId, kind } : one)),
      }),
    setQuorum: (quorum) => change({ quorum }),
    save,
  };
}
