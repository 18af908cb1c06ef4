import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { useMay } from '../../api/session.js';
import { type Column, DateTime, grouped, StatusTag } from '../../kit/index.js';
import type { Adjustment } from './types.js';

export type AdjustmentDeed = 'endorse' | 'refuse' | 'confirm' | 'withdraw';
export interface AskedDeed {
  readonly adjustment: Adjustment;
  readonly deed: AdjustmentDeed;
}

/** Names what an adjustment does, in a line. */
export function useAdjustmentWords() {
  const { t } = useTranslation('volumes');
  return {
    whoOf: ({ institutionName, institutionId }: Adjustment) => institutionName ?? institutionId,
    whatOf: ({ kind, quantity, productName, varietyName }: Adjustment) =>
      `${t(`kinds.${kind}`)} ${grouped(quantity, 0)} ${varietyName} / ${productName}`,
    toOf: ({ toInstitutionName, toInstitutionId, toProductName }: Adjustment) =>
      toInstitutionId === null ? '—' : `${toInstitutionName ?? toInstitutionId} / ${toProductName ?? ''}`,
  };
}

/** Columns of adjustments, with what the reader may do about each. */
export function useAdjustmentColumns(ask: (asked: AskedDeed) => void): Column<Adjustment>[] {
  const { t } = useTranslation('volumes');
  const words = useAdjustmentWords();
  const deeds = useDeedsOf();
  return [
    {
      key: 'institution',
      title: t('fields.institution'),
      width: 170,
      render: words.whoOf,
      full: words.whoOf,
    },
    { key: 'what', title: t('adjustments.what'), width: 260, render: words.whatOf, full: words.whatOf },
    { key: 'to', title: t('adjustments.to'), width: 190, render: words.toOf, full: words.toOf },
    {
      key: 'askedBy',
      title: t('adjustments.askedBy'),
      width: 140,
      render: ({ askedByOrg }) => askedByOrg,
      full: ({ askedByOrg, askedBy }) => `${askedByOrg} ${askedBy}`,
    },
    {
      key: 'askedAt',
      title: t('adjustments.askedAt'),
      align: 'end',
      width: 140,
      sort: 'askedAt',
      render: ({ askedAt }) => <DateTime value={askedAt} precision="minute" />,
    },
    {
      key: 'state',
      title: t('adjustments.state'),
      width: 100,
      render: ({ state }) => <StatusTag kind="adjustment" state={state} />,
    },
    {
      key: 'actions',
      title: t('fields.deeds'),
      width: 210,
      render: (adjustment) =>
        deeds(adjustment).map((deed) => (
          <Button key={deed} type="link" size="small" onClick={() => ask({ adjustment, deed })}>
            {t(`adjustments.${deed}`)}
          </Button>
        )),
    },
  ];
}

function useDeedsOf(): (adjustment: Adjustment) => AdjustmentDeed[] {
  const may = useMay();
  return ({ state, isOwn }) => [
    ...(state === 'filed' && may('award.manage') ? (['endorse', 'refuse'] as const) : []),
    ...(state === 'proposed' && may('award.confirm') ? (['confirm', 'refuse'] as const) : []),
    ...((state === 'filed' || state === 'proposed') && isOwn && may('award.volumes-adjust')
      ? (['withdraw'] as const)
      : []),
  ];
}
