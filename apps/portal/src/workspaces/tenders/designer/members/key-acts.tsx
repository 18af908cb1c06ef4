import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { useMay } from '../../../../api/session.js';
import { DeedDialog, StatusTag } from '../../../../kit/index.js';
import type { AllianceMember } from '../../types.js';
import { KeyRetirement } from './key-retirement.js';

interface KeyActsProps {
  readonly tenderId: string;
  readonly member: AllianceMember;
}

/** The key of a member that sends packages (成员公钥): one person registers it, another compares its fingerprint, the office retires it. */
export function KeyActs({ tenderId, member }: KeyActsProps) {
  const may = useMay();
  const { key } = member;
  return (
    <span className="jc-row-flex">
      <StatusTag kind="memberKey" state={key?.state ?? 'none'} />
      {key === null && may('tender.edit') ? <Registration tenderId={tenderId} member={member} /> : null}
      {key?.state === 'registered' && may('tender.announce') ? (
        <Confirmation tenderId={tenderId} member={member} id={key.id} registeredBy={key.registeredBy} />
      ) : null}
      {key !== null && may('tender.edit') ? (
        <KeyRetirement tenderId={tenderId} memberKey={key} name={member.name} />
      ) : null}
    </span>
  );
}

function Registration({ tenderId, member: { regionCode, name } }: KeyActsProps) {
  const { t } = useTranslation('tenders');
  const [asking, setAsking] = useState(false);
  const [publicKey, setPublicKey] = useState('');
  const register = useDeed({
    send: (given: string, init) =>
      answered(
        api.POST('/api/v1/alliance/keys', { ...init, body: { regionCode, publicKey: given, tenderId } }),
      ),
    changes: [['tender', tenderId]],
  });
  return (
    <>
      <Button type="link" aria-label={t('members.registerOf', { name })} onClick={() => setAsking(true)}>
        {t('members.register')}
      </Button>
      <DeedDialog
        open={asking}
        title={t('members.registerOf', { name })}
        object={[
          { label: t('members.region'), value: regionCode },
          {
            label: t('members.publicKey'),
            value: (
              <>
                <Input.TextArea
                  rows={4}
                  aria-label={t('members.publicKey')}
                  value={publicKey}
                  maxLength={1000}
                  onChange={(event) => setPublicKey(event.target.value)}
                />
                <span className="jc-note">{t('members.publicKeyHint')}</span>
              </>
            ),
          },
        ]}
        consequence={t('members.registerConsequence')}
        verb={t('members.register')}
        blocked={publicKey.trim() === '' ? t('members.keyMissing') : undefined}
        labels={{ publicKey: t('members.publicKey') }}
        onConfirm={() => register.performNow(publicKey)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

interface ConfirmationProps extends KeyActsProps {
  readonly id: string;
  readonly registeredBy: string;
}

/** The registered fingerprint is not shown here: whoever compares types what the member said. */
function Confirmation({ tenderId, member: { regionCode, name }, id, registeredBy }: ConfirmationProps) {
  const { t } = useTranslation('tenders');
  const [asking, setAsking] = useState(false);
  const [fingerprint, setFingerprint] = useState('');
  const confirm = useDeed({
    send: (typed: string, init) =>
      answered(
        api.POST('/api/v1/alliance/keys/{id}/confirmation', {
          ...init,
          params: { path: { id } },
          body: { fingerprint: typed },
        }),
      ),
    changes: [['tender', tenderId]],
  });
  return (
    <>
      <Button type="link" aria-label={t('members.confirmOf', { name })} onClick={() => setAsking(true)}>
        {t('members.confirm')}
      </Button>
      <DeedDialog
        open={asking}
        title={t('members.confirmOf', { name })}
        object={[
          { label: t('members.region'), value: regionCode },
          { label: t('members.registeredBy'), value: registeredBy },
          {
            label: t('members.fingerprintTyped'),
            value: (
              <>
                <Input
                  aria-label={t('members.fingerprintTyped')}
                  value={fingerprint}
                  maxLength={200}
                  onChange={(event) => setFingerprint(event.target.value)}
                />
                <span className="jc-note">{t('members.fingerprintHint')}</span>
              </>
            ),
          },
        ]}
        consequence={t('members.confirmConsequence')}
        verb={t('members.confirm')}
        secondFactor
        blocked={fingerprint.trim() === '' ? t('members.fingerprintMissing') : undefined}
        labels={{ fingerprint: t('members.fingerprintTyped') }}
        onConfirm={() => confirm.performNow(fingerprint)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
