import { Button, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { Field, ProblemBar } from '../../../../kit/index.js';
import type { RelatedBidder, Tender } from '../../types.js';

type Outcome = 'one' | 'independent';

interface DecideDialogProps {
  readonly tender: Tender;
  readonly bidders: readonly RelatedBidder[];
  /** Bidders that a suggestion names, none for a free choice; null while nobody decides. */
  readonly asked: readonly string[] | null;
  readonly onClose: () => void;
}

/** The office decides about bidders with its grounds (认定关联关系). */
export function DecideDialog({ tender, bidders, asked, onClose }: DecideDialogProps) {
  const { t } = useTranslation('tenders');
  return (
    <Modal
      open={asked !== null}
      title={t('eligibility.relations.decideTitle')}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      destroyOnHidden
    >
      {asked === null ? null : (
        <DecideForm tender={tender} bidders={bidders} asked={asked} onClose={onClose} />
      )}
    </Modal>
  );
}

function DecideForm({
  tender,
  bidders,
  asked,
  onClose,
}: DecideDialogProps & { readonly asked: readonly string[] }) {
  const { t } = useTranslation('tenders');
  const [chosen, setChosen] = useState<readonly string[]>(asked);
  const [outcome, setOutcome] = useState<Outcome>();
  const [reason, setReason] = useState('');
  const decide = useDeed({
    send: (body: { bidders: string[]; outcome: Outcome; reason: string }, init) =>
      answered(
        api.POST('/api/v1/tenders/{id}/eligibility/relations', {
          ...init,
          params: { path: { id: tender.id } },
          body,
        }),
      ),
    changes: [['tender', tender.id]],
    onDone: onClose,
  });
  const ready = chosen.length > 1 && outcome !== undefined && reason.trim() !== '';
  return (
    <form
      className="jc-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) decide.perform({ bidders: [...chosen], outcome, reason: reason.trim() });
      }}
    >
      <Field label={t('eligibility.relations.bidders')} required error={decide.problem?.forField('bidders')}>
        <Select
          mode="multiple"
          value={[...chosen]}
          showSearch={{ optionFilterProp: 'label' }}
          options={bidders.map(({ bidderId, name }) => ({
            value: bidderId,
            label: `${name}（${bidderId}）`,
          }))}
          onChange={setChosen}
        />
      </Field>
      <Field label={t('eligibility.relations.outcome')} required>
        <Radio.Group
          value={outcome}
          options={(['one', 'independent'] as const).map((value) => ({
            value,
            label: t(`eligibility.relations.outcomes.${value}`),
          }))}
          onChange={(event) => setOutcome(event.target.value as Outcome)}
        />
      </Field>
      <Field label={t('eligibility.relations.reason')} required>
        <Input.TextArea
          rows={4}
          maxLength={1_000}
          showCount
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      {decide.problem && !decide.problem.forField('bidders') ? <ProblemBar problem={decide.problem} /> : null}
      <div className="jc-row-flex">
        <Button type="primary" htmlType="submit" disabled={!ready} loading={decide.running}>
          {t('eligibility.relations.confirm')}
        </Button>
      </div>
    </form>
  );
}
