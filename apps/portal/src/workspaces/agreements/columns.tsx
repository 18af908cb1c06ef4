import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { type Column, DateTime, Money, StatusTag } from '../../kit/index.js';
import type { Agreement } from './types.js';

/** Columns of agreements, the same for their parties and the office. */
export function useAgreementColumns(): Column<Agreement>[] {
  const { t } = useTranslation('agreements');
  const party = (key: 'institution' | 'manufacturer' | 'distributor'): Column<Agreement> => ({
    key,
    title: t(`parties.${key}`),
    width: 170,
    sort: key,
    render: (agreement) => agreement[key],
    full: (agreement) => agreement[key],
  });
  return [
    {
      key: 'number',
      title: t('fields.number'),
      width: 210,
      sort: 'number',
      render: ({ id, number }) => <Link to={`/agreements/${id}`}>{number}</Link>,
      full: ({ number }) => number,
    },
    party('institution'),
    party('manufacturer'),
    party('distributor'),
    {
      key: 'amount',
      title: t('fields.amount'),
      align: 'end',
      width: 130,
      sort: 'amount',
      render: ({ amount }) => <Money value={amount} />,
    },
    {
      key: 'signed',
      title: t('fields.signed'),
      width: 180,
      render: ({ signed }) => signed.map((name) => t(`parties.${name}`)).join('、') || t('fields.nobody'),
    },
    {
      key: 'dueAt',
      title: t('fields.dueAt'),
      align: 'end',
      width: 140,
      render: ({ dueAt }) => <DateTime value={dueAt} precision="minute" />,
    },
    {
      key: 'state',
      title: t('fields.state'),
      width: 100,
      render: ({ state }) => <StatusTag kind="agreement" state={state} />,
    },
  ];
}
