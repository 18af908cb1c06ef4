import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { type Column, DataTable, DateTime, grouped } from '../../../../kit/index.js';
import type { AllianceMember } from '../../types.js';
import { KeyActs } from './key-acts.js';

interface MembersTableProps {
  readonly tenderId: string;
  readonly members: readonly AllianceMember[];
  readonly editable: boolean;
  readonly onEdit: (member: AllianceMember) => void;
  readonly onRemove: (member: AllianceMember) => void;
}

/** The members of a round, one a line (联盟成员). */
export function MembersTable({ tenderId, members, editable, onEdit, onRemove }: MembersTableProps) {
  const { t } = useTranslation('tenders');
  const columns: Column<AllianceMember>[] = [
    {
      key: 'name',
      title: t('members.name'),
      width: 125,
      render: ({ name, regionCode }) => (
        <>
          {name} <span className="jc-note">{regionCode}</span>
        </>
      ),
    },
    {
      key: 'takesPart',
      title: t('members.takesPart'),
      width: 112,
      render: ({ takesPart }) => t(`members.ways.${takesPart}`),
    },
    {
      key: 'startsOn',
      title: t('members.startsOn'),
      width: 96,
      render: ({ startsOn }) =>
        startsOn === null ? t('members.notSet') : <DateTime value={startsOn} precision="day" />,
    },
    {
      key: 'ceilings',
      title: t('members.ceilings'),
      width: 88,
      align: 'end',
      render: ({ ceilings }) =>
        ceilings.length === 0 ? '—' : t('members.ceilingsOf', { count: ceilings.length }),
    },
    {
      key: 'key',
      title: t('members.key'),
      width: 125,
      render: (member) =>
        member.takesPart === 'packages' ? <KeyActs tenderId={tenderId} member={member} /> : null,
    },
    {
      key: 'demand',
      title: t('members.demand'),
      width: 125,
      render: ({ takesPart, submission }) =>
        takesPart === 'users'
          ? t('members.byUsers')
          : submission === null
            ? t('members.missing')
            : t('members.edition', {
                edition: String(submission.edition),
                units: grouped(submission.units, 0),
              }),
    },
  ];
  const acts: Column<AllianceMember> = {
    key: 'actions',
    title: t('members.edit'),
    width: 135,
    render: (member) => (
      <>
        <Button
          type="link"
          size="small"
          aria-label={t('members.editOf', { name: member.name })}
          onClick={() => onEdit(member)}
        >
          {t('members.edit')}
        </Button>
        <Button
          type="link"
          size="small"
          danger
          aria-label={t('members.removeOf', { name: member.name })}
          onClick={() => onRemove(member)}
        >
          {t('members.remove')}
        </Button>
      </>
    ),
  };
  return (
    <DataTable
      caption={t('members.title')}
      rows={members}
      rowKey={({ regionCode }) => regionCode}
      columns={editable ? [...columns, acts] : columns}
    />
  );
}
