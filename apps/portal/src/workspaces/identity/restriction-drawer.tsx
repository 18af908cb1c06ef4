import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { useMay } from '../../api/session.js';
import { DateTime, DeedDialog, DetailDrawer, type Fact, Facts, StatusTag } from '../../kit/index.js';
import { Course } from './course.js';
import type { Restriction } from './data.js';
import { ProductName } from './product-name.js';

/** One entry of the restricted list, confirmed or lifted here (受限记录). */
export function RestrictionDrawer({
  restriction,
  onClose,
}: {
  restriction: Restriction | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation('identity');
  return (
    <DetailDrawer
      open={restriction !== undefined}
      title={restriction?.orgName ?? ''}
      tag={restriction ? <StatusTag kind="restriction" state={restriction.state} /> : null}
      width={500}
      foot={restriction ? <Deeds restriction={restriction} onClose={onClose} /> : null}
      onClose={onClose}
    >
      {restriction ? (
        <div className="jc-stack">
          <EntryFacts restriction={restriction} />
          <h3>{t('letters.course')}</h3>
          <Course approvalId={restriction.approvalId} />
          {restriction.state === 'proposed' && restriction.proposedByMe ? (
            <p className="jc-note">{t('restrictions.ownProposal')}</p>
          ) : null}
        </div>
      ) : null}
    </DetailDrawer>
  );
}

function EntryFacts({ restriction: one }: { restriction: Restriction }) {
  const { t } = useTranslation('identity');
  const facts: Fact[] = [
    { label: t('restrictions.level'), value: t(`restrictions.levels.${one.level}`) },
    { label: t('field.product'), value: <ProductName id={one.productId} /> },
    { label: t('field.region'), value: one.regionName ?? t('field.everywhere') },
    { label: t('field.from'), value: one.validFrom },
    { label: t('field.to'), value: one.validTo ?? t('restrictions.openEnded') },
    { label: t('field.reason'), value: one.reason },
    { label: t('field.basis'), value: one.basis },
    { label: t('restrictions.proposedBy'), value: <By who={one.proposedBy} at={one.proposedAt} /> },
  ];
  if (one.decidedBy)
    facts.push({ label: t('restrictions.decidedBy'), value: <By who={one.decidedBy} at={one.decidedAt} /> });
  if (one.liftedBy)
    facts.push({
      label: t('restrictions.liftedBy'),
      value: <By who={`${one.liftedBy}: ${one.liftReason ?? ''}`} at={one.liftedAt} />,
    });
  return <Facts boxed facts={facts} />;
}

const By = ({ who, at }: { who: string; at: string | null }) => (
  <>
    {who} <DateTime value={at} />
  </>
);

type Asked = 'confirm' | 'refuse' | 'lift';

function Deeds({ restriction, onClose }: { restriction: Restriction; onClose: () => void }) {
  const { t } = useTranslation('identity');
  const may = useMay();
  const [asked, setAsked] = useState<Asked>();
  const params = { path: { id: restriction.id } };
  const changes = [['restrictions'], ['approvals'], ['todos']];
  const decide = useDeed({
    send: (body: { decision: 'confirm' | 'refuse'; opinion: string | null }, init) =>
      answered(api.POST('/api/v1/restrictions/{id}/decision', { ...init, params, body })),
    changes,
    onDone: onClose,
  });
  const lift = useDeed({
    send: (reason: string, init) =>
      answered(api.POST('/api/v1/restrictions/{id}/lifting', { ...init, params, body: { reason } })),
    changes,
    onDone: onClose,
  });
  if (!may('restriction.manage')) return null;
  const choices: Asked[] =
    restriction.state === 'in-force'
      ? ['lift']
      : restriction.state === 'proposed' && !restriction.proposedByMe
        ? ['refuse', 'confirm']
        : [];
  if (choices.length === 0) return null;
  return (
    <div className="jc-row-flex">
      {choices.map((choice) => (
        <Button
          key={choice}
          type={choice === 'confirm' ? 'primary' : 'default'}
          onClick={() => setAsked(choice)}
        >
          {t(`restrictions.${choice}`)}
        </Button>
      ))}
      {asked ? (
        <DeedDialog
          open
          title={t(`restrictions.${asked}`)}
          object={[
            { label: t('field.organisation'), value: restriction.orgName },
            { label: t('restrictions.level'), value: t(`restrictions.levels.${restriction.level}`) },
          ]}
          {...(asked === 'confirm' ? { consequence: t('restrictions.confirmConsequence') } : {})}
          verb={t(`restrictions.${asked}`)}
          danger={asked === 'confirm'}
          reason={asked === 'confirm' ? 'optional' : 'required'}
          secondFactor
          onConfirm={(reason) =>
            asked === 'lift'
              ? lift.performNow(reason)
              : decide.performNow({ decision: asked, opinion: reason || null })
          }
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </div>
  );
}
