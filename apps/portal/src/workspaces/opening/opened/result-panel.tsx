import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { RELEASE_FAULTS, UNREADABLE } from '#sealing';

import { useMay } from '../../../api/session.js';
import { Code, type Column, DataTable, DateTime, Facts, Panel } from '../../../kit/index.js';
import type { Room } from '../types.js';

type Remark = NonNullable<Room['opening']>['minutes'][number];

/** What came of an opening: opened, unreadable, and where the prices are (开标结果). */
export function ResultPanel({ room }: { readonly room: Room }) {
  const { t } = useTranslation('opening');
  const may = useMay();
  const { opening, part } = room;
  const libraryRoundId = part === 'price' ? room.libraryRoundId : null;
  if (!opening) return null;
  return (
    <Panel title={t('result.title')}>
      <div className="jc-stack">
        <div className="jc-opening-pair">
          <div className="jc-opening-figure">
            <strong>{opening.opened}</strong>
            <span>{t('result.opened')}</span>
          </div>
          <div className="jc-opening-figure">
            <strong>{opening.unreadable}</strong>
            <span>{t('result.unreadable')}</span>
          </div>
        </div>
        <Facts
          facts={[
            { label: t('result.at'), value: <DateTime value={opening.at} precision="zoned" /> },
            { label: t('result.digest'), value: <Code value={opening.digest} inFours /> },
            ...(libraryRoundId && may('round.view')
              ? [
                  {
                    label: t('result.library'),
                    value: <Link to={`/rounds/${libraryRoundId}`}>{t('result.toLibrary')}</Link>,
                  },
                ]
              : []),
          ]}
        />
        {part === 'qualification' ? (
          <p className="jc-note">{t('result.statements')}</p>
        ) : part === 'second-quote' ? (
          <p className="jc-note">{t('result.quotes')}</p>
        ) : room.visibility === 'all' ? null : (
          <p className="jc-note">{t('result.restricted')}</p>
        )}
      </div>
    </Panel>
  );
}

/** What the minutes note: unreadable bids with the reason, prices that do not count, shares that were refused (开标纪要). */
export function MinutesPanel({ minutes }: { readonly minutes: readonly Remark[] }) {
  const { t, i18n } = useTranslation('opening');
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  const detailOf = (remark: Remark) => detailIn(remark, language);
  const columns: Column<Remark>[] = [
    { key: 'bidder', title: t('minutes.bidder'), width: 220, render: ({ bidderName }) => bidderName },
    {
      key: 'code',
      title: t('minutes.what'),
      width: 220,
      render: ({ code }) => t(`minutes.codes.${code}` as 'minutes.codes.unreadable'),
    },
    { key: 'detail', title: t('minutes.detail'), render: detailOf, full: detailOf },
  ];
  if (minutes.length === 0) return null;
  return (
    <Panel title={t('minutes.title')} flush>
      <DataTable
        caption={t('minutes.title')}
        columns={columns}
        rows={minutes}
        rowKey={({ bidder, code, detail }) => `${bidder} ${code} ${detail}`}
        inTrouble={({ code }) => code === 'unreadable'}
      />
    </Panel>
  );
}

/** The reason in words where the minutes hold its code; an officer whose share was refused comes before theirs. */
function detailIn({ code, detail }: Remark, language: 'zh' | 'en'): string {
  const words: Readonly<Record<string, { readonly zh: string; readonly en: string }>> =
    code === 'unreadable' ? UNREADABLE : code === 'release-refused' ? RELEASE_FAULTS : {};
  const [, officer = '', reason = detail] = /^(\d+: )?(.*)$/s.exec(detail) ?? [];
  return `${officer}${words[reason]?.[language] ?? reason}`;
}
