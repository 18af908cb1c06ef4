import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Item, Page } from '../../api/types.js';
import { currentLanguage } from '../../i18n/language.js';
import { Code, type Column, DateTime, Missing, QueryTable, StatusTag } from '../../kit/index.js';
import { ACT_WORDS, actName } from './act-words.js';
import { useActor } from './actor.js';
import { EntryDrawer } from './entry-drawer.js';
import { wholeDays } from './whole-days.js';

type Entry = Item<'/api/v1/audit/entries'>;

/** What the search form of acts asks for. */
interface EntriesQuery {
  limit?: number;
  cursor?: string;
  sort?: string;
  act?: string;
  actor?: string;
  subject?: string;
  from?: string;
  to?: string;
  q?: string;
}

interface EntryListProps {
  readonly id: string;
  readonly caption: string;
  readonly empty: string;
  /** Whether one may search by act: pointless where all are the same. */
  readonly byAct: boolean;
  readonly load: (query: EntriesQuery) => Promise<Page<Entry>>;
}

/** Acts on record with their search form and the drawer behind each (审计记录表). */
export function EntryList({ id, caption, empty, byAct, load }: EntryListProps) {
  const { t } = useTranslation('audit');
  const language = currentLanguage();
  const actorOf = useActor();
  const [open, setOpen] = useState<string>();
  const columns: Column<Entry>[] = [
    { key: 'id', title: t('entries.number'), width: 96, sort: 'id', render: (e) => e.id },
    {
      key: 'at',
      title: t('entries.at'),
      width: 170,
      render: (e) => <DateTime value={e.at} precision="second" />,
    },
    {
      key: 'act',
      title: t('entries.act'),
      width: 220,
      render: (e) => (
        <>
          {actName(e.act, language)}
          <div className="jc-note">{e.act}</div>
        </>
      ),
      full: (e) => `${actName(e.act, language)} ${e.act}`,
    },
    {
      key: 'actor',
      title: t('entries.actor'),
      width: 160,
      render: (e) => actorOf(e) ?? <Missing />,
      full: (e) => actorOf(e) ?? '',
    },
    {
      key: 'org',
      title: t('entries.actorOrg'),
      width: 230,
      render: (e) => e.actorOrg ?? <Missing />,
      full: (e) => e.actorOrg ?? '',
    },
    {
      key: 'subject',
      title: t('entries.subject'),
      width: 260,
      render: (e) => <Code value={e.stream} copy={false} />,
      full: (e) => e.stream,
    },
    {
      key: 'reason',
      title: t('entries.reason'),
      width: 200,
      optional: true,
      render: (e) => e.reason ?? <Missing />,
      full: (e) => e.reason ?? '',
    },
    {
      key: 'sealed',
      title: t('entries.sealed'),
      width: 110,
      render: (e) => <StatusTag kind="auditEntry" state={e.sealed ? 'sealed' : 'unsealed'} plain />,
    },
  ];
  return (
    <>
      <QueryTable
        id={id}
        caption={caption}
        queryKey={['audit', id]}
        columns={columns}
        rowKey={(e) => e.id}
        load={(query: EntriesQuery) => load(wholeDays(query))}
        filters={[
          ...(byAct
            ? [
                {
                  name: 'act',
                  label: t('entries.act'),
                  kind: 'select',
                  options: Object.keys(ACT_WORDS).map((act) => ({
                    value: act,
                    label: `${actName(act, language)} ${act}`,
                  })),
                } as const,
              ]
            : []),
          { name: 'actor', label: t('entries.actor'), kind: 'text' },
          { name: 'from', label: t('entries.from'), kind: 'day' },
          { name: 'to', label: t('entries.to'), kind: 'day' },
          {
            name: 'subject',
            label: t('entries.subject'),
            kind: 'text',
            placeholder: t('entries.subjectHint'),
          },
          { name: 'q', label: t('entries.text'), kind: 'text' },
        ]}
        defaultSort="-id"
        onOpen={(e) => setOpen(e.id)}
        {...(open === undefined ? {} : { openKey: open })}
        empty={{ text: empty }}
      />
      <EntryDrawer id={open} onClose={() => setOpen(undefined)} />
    </>
  );
}
