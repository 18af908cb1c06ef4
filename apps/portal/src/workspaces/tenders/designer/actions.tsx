import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { useMay, useSession } from '../../../api/session.js';
import type { Tender } from '../types.js';
import type { Act } from './course/act.js';
import { PutForward } from './course/put-forward.js';
import { Review } from './course/review.js';
import { Voidance } from './course/voidance.js';
import { ProposalWithdrawal } from './course/withdrawal.js';
import type { DraftForm } from './draft/use-draft-form.js';
import type { OfficersForm } from './officers/use-officers-form.js';
import type { Check } from './timetable/checks.js';

interface ActionsProps {
  readonly tender: Tender;
  readonly form: DraftForm;
  readonly officers: OfficersForm;
  readonly checks: readonly Check[];
  readonly editable: boolean;
  readonly onDone: (act: Act) => void;
}

/** What the person may do with the round now; the primary act last. */
export function Actions({ tender, form, officers, checks, editable, onDone }: ActionsProps) {
  const { t } = useTranslation('tenders');
  const may = useMay();
  const navigate = useNavigate();
  const { actor } = useSession();
  const { state } = tender;
  const opens = tender.officers.some(({ accountId }) => accountId === actor.accountId);
  const voidable = state === 'announced' || state === 'closed';
  const unsaved = form.changed.length > 0;
  return (
    <>
      {opens ? (
        <Button onClick={() => void navigate(`/opening/${tender.id}`)}>{t('ceremony.room')}</Button>
      ) : null}
      {may('tender.edit') ? (
        <Button onClick={() => void navigate(`/tenders/${tender.id}/simulation`)}>
          {t('simulation.open')}
        </Button>
      ) : null}
      {editable ? (
        <>
          <Button
            disabled={!unsaved || form.contested.length > 0}
            title={form.contested.length > 0 ? t('conflict.first') : unsaved ? undefined : t('draft.nothing')}
            loading={form.saving}
            onClick={form.save}
          >
            {t('draft.save')}
          </Button>
          <PutForward
            tender={tender}
            unsaved={unsaved || officers.changed}
            onDone={() => onDone('forward')}
          />
        </>
      ) : null}
      {state === 'proposed' && may('tender.edit') ? (
        <ProposalWithdrawal tender={tender} onDone={() => onDone('withdraw')} />
      ) : null}
      {state === 'proposed' && may('tender.announce') ? (
        <Review tender={tender} checks={checks} onDone={onDone} />
      ) : null}
      {voidable && may('tender.announce') ? <Voidance tender={tender} onDone={() => onDone('void')} /> : null}
    </>
  );
}
