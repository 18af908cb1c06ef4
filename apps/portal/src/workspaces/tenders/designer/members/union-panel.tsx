import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import {
  Code,
  DataTable,
  DateTime,
  DeedDialog,
  Facts,
  Panel,
  Quantity,
  StatusIcon,
} from '../../../../kit/index.js';
import type { Alliance, Tender } from '../../types.js';

interface UnionPanelProps {
  readonly tender: Tender;
  readonly alliance: Alliance;
  readonly editable: boolean;
}

/** The demand of all members in the package of the round (汇总联盟报量): what it was made of, and the act that makes it. */
export function UnionPanel({ tender, alliance, editable }: UnionPanelProps) {
  const { t } = useTranslation('tenders');
  const { joined, gaps } = alliance;
  const gap = gaps[0];
  return (
    <Panel
      title={t('members.union')}
      note={t('members.unionNote')}
      extra={editable ? <Joining tender={tender} alliance={alliance} /> : null}
    >
      <div className="jc-stack">
        <span className="jc-row-flex">
          <StatusIcon family={gap ? 'waiting' : 'done'} />
          {gap ? t(`members.gaps.${gap}`) : t('members.upToDate')}
        </span>
        {joined === null ? (
          <p className="jc-note">{t('members.noUnion')}</p>
        ) : (
          <>
            <Facts
              facts={[
                { label: t('members.unionNo'), value: String(joined.n) },
                { label: t('members.lines'), value: <Quantity value={String(joined.lines)} /> },
                { label: t('members.units'), value: <Quantity value={joined.units} /> },
                { label: t('members.ceilingsSet'), value: String(joined.ceilings) },
                { label: t('members.joinedBy'), value: joined.joinedBy },
                {
                  label: t('members.joinedAt'),
                  value: <DateTime value={joined.joinedAt} precision="minute" />,
                },
                { label: t('members.digest'), value: <Code value={joined.volumesSha256} short /> },
              ]}
            />
            <Parts alliance={alliance} parts={joined.parts} />
          </>
        )}
      </div>
    </Panel>
  );
}

type Part = NonNullable<Alliance['joined']>['parts'][number];

function Parts({ alliance, parts }: { alliance: Alliance; parts: readonly Part[] }) {
  const { t } = useTranslation('tenders');
  const nameOf = (code: string) =>
    alliance.members.find(({ regionCode }) => regionCode === code)?.name ?? code;
  return (
    <DataTable
      caption={t('members.union')}
      rows={parts}
      rowKey={({ regionCode }) => regionCode}
      columns={[
        { key: 'province', title: t('members.province'), render: ({ regionCode }) => nameOf(regionCode) },
        {
          key: 'source',
          title: t('members.source'),
          width: 200,
          render: ({ edition }) =>
            edition === null
              ? t('members.sourceUsers')
              : t('members.sourcePackage', { edition: String(edition) }),
        },
        {
          key: 'lines',
          title: t('members.lines'),
          width: 110,
          align: 'end',
          render: ({ lines }) => <Quantity value={String(lines)} />,
        },
        {
          key: 'units',
          title: t('members.units'),
          width: 150,
          align: 'end',
          render: ({ units }) => <Quantity value={units} />,
        },
      ]}
    />
  );
}

function Joining({ tender, alliance }: Pick<UnionPanelProps, 'tender' | 'alliance'>) {
  const { t } = useTranslation('tenders');
  const [asking, setAsking] = useState(false);
  const join = useDeed({
    send: (_: undefined, init) =>
      answered(
        api.POST('/api/v1/tenders/{id}/alliance/union', {
          ...init,
          headers: { ...init.headers, 'If-Match': `"${tender.version}"` },
          params: { path: { id: tender.id }, header: { 'If-Match': `"${tender.version}"` } },
        }),
      ),
    changes: [['tender', tender.id], ['tender-products'], ['tenders']],
  });
  const gap = alliance.gaps.find((code) => code !== 'not-joined');
  const verb = t(alliance.joined === null ? 'members.join' : 'members.joinAgain');
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {verb}
      </Button>
      <DeedDialog
        open={asking}
        title={t('members.union')}
        object={[
          { label: t('fields.title'), value: `${tender.title}（${tender.roundNo}）` },
          { label: t('members.title'), value: alliance.members.map(({ name }) => name).join('、') },
          { label: t('members.ceilingRule'), value: t(`members.rules.${alliance.ceilingRule}`) },
        ]}
        consequence={t('members.joinConsequence')}
        verb={verb}
        blocked={gap ? t(`members.gaps.${gap}`) : undefined}
        onConfirm={() => join.performNow(undefined)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
