import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { answered, api } from '../../../api/client.js';
import { useDeed } from '../../../api/deed.js';
import { DateTime, DeedDialog } from '../../../kit/index.js';
import type { ExpiringRound } from './list-page.js';

const RULES = ['last-award', 'percent-of-award', 'same'] as const;

/** Prepares the draft of a renewal from an expiring round (编制接续轮次), and opens it. */
export function Preparation({ round }: { round: ExpiringRound }) {
  const { t } = useTranslation('tenders');
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [roundNo, setRoundNo] = useState(`${round.roundNo}-X`);
  const [title, setTitle] = useState(t('renewals.titleOf', { title: round.title }));
  const [rule, setRule] = useState<(typeof RULES)[number]>('last-award');
  const [percent, setPercent] = useState('');
  const byPercent = rule === 'percent-of-award';
  const prepare = useDeed({
    send: (_: undefined, init) =>
      answered(
        api.POST('/api/v1/renewals', {
          ...init,
          body: {
            sourceId: round.id,
            roundNo: roundNo.trim(),
            title: title.trim(),
            ceilingRule: rule,
            ...(byPercent ? { ceilingPercent: percent.trim() } : {}),
          },
        }),
      ),
    changes: [['renewals'], ['tenders']],
    onDone: ({ id }) => void navigate(`/tenders/${id}`),
  });
  const missing =
    roundNo.trim() === '' || title.trim() === ''
      ? t('renewals.nameMissing')
      : byPercent && percent.trim() === ''
        ? t('renewals.percentMissing')
        : undefined;
  return (
    <>
      <Button
        type="link"
        aria-label={t('renewals.prepareOf', { title: round.title })}
        onClick={() => setAsking(true)}
      >
        {t('renewals.prepare')}
      </Button>
      <DeedDialog
        open={asking}
        title={t('renewals.prepareOf', { title: round.title })}
        object={[
          { label: t('fields.agreementEndsOn'), value: <DateTime value={round.endsOn} precision="day" /> },
          { label: t('renewals.awards'), value: String(round.awards) },
          {
            label: t('fields.number'),
            value: (
              <Input
                aria-label={t('fields.number')}
                value={roundNo}
                maxLength={200}
                onChange={(event) => setRoundNo(event.target.value)}
              />
            ),
          },
          {
            label: t('fields.title'),
            value: (
              <Input
                aria-label={t('fields.title')}
                value={title}
                maxLength={200}
                onChange={(event) => setTitle(event.target.value)}
              />
            ),
          },
          {
            label: t('renewals.ceiling'),
            value: (
              <Select
                aria-label={t('renewals.ceiling')}
                value={rule}
                style={{ width: '100%' }}
                options={RULES.map((value) => ({ value, label: t(`renewals.rules.${value}`) }))}
                onChange={setRule}
              />
            ),
          },
          ...(byPercent
            ? [
                {
                  label: t('renewals.percent'),
                  value: (
                    <Input
                      aria-label={t('renewals.percent')}
                      value={percent}
                      maxLength={6}
                      onChange={(event) => setPercent(event.target.value)}
                    />
                  ),
                },
              ]
            : []),
        ]}
        consequence={t('renewals.consequence')}
        verb={t('renewals.prepare')}
        blocked={missing}
        labels={{
          roundNo: t('fields.number'),
          title: t('fields.title'),
          ceilingPercent: t('renewals.percent'),
        }}
        onConfirm={() => prepare.performNow(undefined)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
