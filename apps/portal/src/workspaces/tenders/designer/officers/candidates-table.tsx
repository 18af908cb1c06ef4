import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, EmptyState, Tag } from '../../../../kit/index.js';
import type { Candidate, Tender } from '../../types.js';
import type { OfficersForm } from './use-officers-form.js';

/** Somebody who can be chosen, or was chosen and can no longer act. */
interface Person {
  readonly accountId: string;
  readonly name: string;
  readonly orgName: string;
  readonly maySupervise: boolean;
  readonly gone: boolean;
}

interface CandidatesTableProps {
  readonly tender: Tender;
  readonly candidates: readonly Candidate[];
  readonly form: OfficersForm;
}

/** Accounts that may take part in openings (可指定人员), with the capacity in which each chosen one shall act. */
export function CandidatesTable({ tender, candidates, form }: CandidatesTableProps) {
  const { t } = useTranslation('tenders');
  const [find, setFind] = useState('');
  const people = peopleOf(tender, candidates);
  const shown = people.filter(({ name, orgName }) => `${name} ${orgName}`.includes(find.trim()));
  const kindOf = new Map(form.chosen.map(({ accountId, kind }) => [accountId, kind]));
  const shownKeys = shown.map(({ accountId }) => accountId);
  /** Who is out of sight stays chosen. */
  const pick = (keys: ReadonlySet<string>) => {
    const kept = form.chosen.filter(({ accountId }) => keys.has(accountId) || !shownKeys.includes(accountId));
    const added = shown
      .filter(({ accountId }) => keys.has(accountId) && !kindOf.has(accountId))
      .map(({ accountId, maySupervise }) => ({
        accountId,
        kind: maySupervise ? ('supervisor' as const) : ('officer' as const),
      }));
    form.choose([...kept, ...added]);
  };
  return (
    <>
      <div className="jc-officers-find">
        <Input
          allowClear
          value={find}
          aria-label={t('officers.find')}
          placeholder={t('officers.find')}
          onChange={(event) => setFind(event.target.value)}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState text={t('officers.noMatch')} />
      ) : (
        <DataTable
          caption={t('officers.title')}
          rows={shown}
          rowKey={({ accountId }) => accountId}
          selection={{ keys: new Set(shownKeys.filter((key) => kindOf.has(key))), onChange: pick }}
          columns={[
            {
              key: 'name',
              title: t('officers.person'),
              width: 190,
              render: ({ name, gone }) => (
                <>
                  {name} {gone ? <Tag family="blocked">{t('officers.gone')}</Tag> : null}
                </>
              ),
              full: ({ name }) => name,
            },
            {
              key: 'body',
              title: t('officers.body'),
              render: ({ orgName }) => orgName,
              full: ({ orgName }) => orgName,
            },
            {
              key: 'kind',
              title: t('officers.kind'),
              width: 140,
              render: ({ accountId, name, maySupervise }) => (
                <Capacity
                  name={name}
                  kind={kindOf.get(accountId)}
                  maySupervise={maySupervise}
                  onChange={(kind) => form.setKind(accountId, kind)}
                />
              ),
            },
          ]}
        />
      )}
    </>
  );
}

interface CapacityProps {
  readonly name: string;
  readonly kind: 'officer' | 'supervisor' | undefined;
  readonly maySupervise: boolean;
  readonly onChange: (kind: 'officer' | 'supervisor') => void;
}

/** Only people of a supervising authority have a choice. */
function Capacity({ name, kind, maySupervise, onChange }: CapacityProps) {
  const { t } = useTranslation('tenders');
  if (kind === undefined) return null;
  if (!maySupervise && kind === 'officer') return t('officers.kinds.officer');
  return (
    <Select
      size="small"
      className="jc-officers-kind"
      aria-label={t('officers.kindOf', { name })}
      value={kind}
      options={(['officer', 'supervisor'] as const).map((value) => ({
        value,
        label: t(`officers.kinds.${value}`),
      }))}
      onChange={onChange}
    />
  );
}

function peopleOf({ officers }: Tender, candidates: readonly Candidate[]): Person[] {
  const known = new Set(candidates.map(({ accountId }) => accountId));
  return [
    ...candidates.map((candidate) => ({ ...candidate, gone: false })),
    ...officers
      .filter(({ accountId }) => !known.has(accountId))
      .map(({ accountId, label, body, kind }) => ({
        accountId,
        name: label,
        orgName: body,
        maySupervise: kind === 'supervisor',
        gone: true,
      })),
  ];
}
