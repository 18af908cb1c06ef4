import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { Code, DeedDialog, StatusTag } from '../../../../kit/index.js';
import type { AllianceMember } from '../../types.js';

interface KeyRetirementProps {
  readonly tenderId: string;
  readonly memberKey: NonNullable<AllianceMember['key']>;
  readonly name: string;
}

/** The office retires a key that must count no longer (停用公钥): lost, exposed, or registered by mistake. */
export function KeyRetirement({ tenderId, memberKey, name }: KeyRetirementProps) {
  const { t } = useTranslation('tenders');
  const [asking, setAsking] = useState(false);
  const retire = useDeed({
    send: (reason: string, init) =>
      answered(
        api.POST('/api/v1/alliance/keys/{id}/retirement', {
          ...init,
          params: { path: { id: memberKey.id } },
          body: { reason },
        }),
      ),
    changes: [['tender', tenderId]],
  });
  return (
    <>
      <Button type="link" aria-label={t('members.retireOf', { name })} onClick={() => setAsking(true)}>
        {t('members.retireShort')}
      </Button>
      <DeedDialog
        open={asking}
        title={t('members.retireOf', { name })}
        object={[
          { label: t('members.region'), value: memberKey.regionCode },
          {
            label: t('members.keyState'),
            value: <StatusTag kind="memberKey" state={memberKey.state} />,
          },
          // Before it was compared, whoever compares takes the fingerprint from the member alone.
          ...(memberKey.state === 'confirmed'
            ? [{ label: t('members.fingerprint'), value: <Code value={memberKey.fingerprint} short /> }]
            : []),
        ]}
        consequence={t('members.retireConsequence')}
        verb={t('members.retire')}
        danger
        reason="required"
        onConfirm={(reason) => retire.performNow(reason)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
