import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { keyFingerprint, readKeyFile } from '#sealing';

import { Code, DateTime, EmptyState, Facts, Panel, StatusIcon } from '../../../kit/index.js';
import { CeremonyBoard } from '../board.js';
import { KeyCheckPanel } from '../key-check-panel.js';
import type { Ceremony, Room } from '../types.js';
import { KeyMaker } from './key-maker.js';
import { RecordPanel } from './record-panel.js';
import { SignPanel } from './sign-panel.js';

const STEPS = ['make', 'keep', 'compare', 'done'] as const;
type Step = (typeof STEPS)[number];

interface StageProps {
  readonly room: Room;
  readonly ceremony: Ceremony;
}

/** The key ceremony of a round while it is drafted (密钥仪式): every officer makes a key, then all sign one record. */
export function CeremonyStage({ room, ceremony }: StageProps) {
  const { t } = useTranslation('opening');
  const { own, record } = ceremony;
  return (
    <div className="jc-columns">
      <div className="jc-stack">
        {own ? <OwnPart room={room} ceremony={ceremony} own={own} /> : <NoOfficer />}
        {record ? (
          <RecordPanel ceremony={ceremony} record={record} />
        ) : (
          <Panel title={t('record.title')}>
            <EmptyState text={t('record.notYet')} />
          </Panel>
        )}
      </div>
      <aside className="jc-stack">
        <CeremonyBoard room={room} />
        <Panel title={t('why.title')}>
          <ul className="jc-opening-points">
            <li>{t('why.noKey')}</li>
            <li>{t('why.compare')}</li>
            <li>{t('why.lost', { k: String(room.quorum), n: String(room.officers.length) })}</li>
            <li>{t('why.limit')}</li>
          </ul>
        </Panel>
      </aside>
    </div>
  );
}

function OwnPart({ room, ceremony, own }: StageProps & { readonly own: NonNullable<Ceremony['own']> }) {
  const { t } = useTranslation('opening');
  const [renewing, setRenewing] = useState(false);
  const { keyFile, record, signed } = ceremony;
  const making = keyFile === null || renewing;
  const step: Step = making ? 'make' : record && !own.signed ? 'compare' : own.signed ? 'done' : 'keep';
  return (
    <>
      <CeremonySteps at={step} />
      {making ? (
        <KeyMaker
          room={room}
          own={own}
          onDone={() => setRenewing(false)}
          {...(keyFile === null ? {} : { onBack: () => setRenewing(false) })}
        />
      ) : (
        <Panel
          title={t('own.title')}
          extra={
            signed === null ? (
              <Button size="small" onClick={() => setRenewing(true)}>
                {t('own.renew')}
              </Button>
            ) : null
          }
        >
          <div className="jc-stack">
            <Facts
              facts={[
                {
                  label: t('own.fingerprint'),
                  value: <Code value={keyFingerprint(readKeyFile(keyFile))} inFours copy={false} />,
                },
                { label: t('own.enrolledAt'), value: <DateTime value={own.enrolledAt} precision="zoned" /> },
              ]}
            />
            <p className="jc-note">{t(signed === null ? 'own.renewHint' : 'own.settled')}</p>
          </div>
        </Panel>
      )}
      {!making && record && !own.signed ? (
        <SignPanel tenderId={room.id} keyFile={keyFile} record={record} />
      ) : null}
      {!making && own.signed ? (
        <>
          <div className="jc-notice jc-receipt" role="status">
            <StatusIcon family="done" />
            <span>{t(signed === null ? 'sign.done' : 'sign.complete')}</span>
          </div>
          {signed === null ? null : <KeyCheckPanel ceremony={ceremony} keyFile={keyFile} signed={signed} />}
        </>
      ) : null}
    </>
  );
}

/** For people who may open rounds, but not this one. */
export function NoOfficer() {
  const { t } = useTranslation('opening');
  return (
    <div className="jc-notice" role="note">
      <StatusIcon family="idle" />
      <span>{t('room.noOfficer')}</span>
    </div>
  );
}

function CeremonySteps({ at }: { readonly at: Step }) {
  const { t } = useTranslation('opening');
  const now = STEPS.indexOf(at);
  return (
    <ol className="jc-steps jc-panel jc-opening-steps" aria-label={t('steps.label')}>
      {STEPS.map((step, i) => (
        <li
          key={step}
          aria-current={i === now ? 'step' : undefined}
          className={i < now ? 'jc-step-done' : undefined}
        >
          <span aria-hidden="true">{i < now ? '✓' : i + 1}</span>
          <span>{t(`steps.${step}`)}</span>
        </li>
      ))}
    </ol>
  );
}
