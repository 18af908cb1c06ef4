import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import type { Answer } from '../../api/types.js';
import { currentLanguage } from '../../i18n/language.js';
import {
  Code,
  DateTime,
  DetailDrawer,
  Facts,
  Missing,
  ProblemBar,
  Quantity,
  Skeleton,
  StatusTag,
} from '../../kit/index.js';
import { actName } from './act-words.js';
import { useActor } from './actor.js';
import './audit.css';

type EntryDetail = Answer<'/api/v1/audit/entries/{id}'>;

/** One act in full, with the proof that the log holds it (记录详情). */
export function EntryDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('audit');
  const { data, error } = useQuery({
    queryKey: ['audit', 'entry', id],
    queryFn: () => answered(api.GET('/api/v1/audit/entries/{id}', { params: { path: { id: Number(id) } } })),
    enabled: id !== undefined,
  });
  return (
    <DetailDrawer
      open={id !== undefined}
      title={t('entry.title', { id: id ?? '' })}
      note={data ? `${actName(data.act, currentLanguage())} · ${data.act}` : undefined}
      tag={data ? <StatusTag kind="auditEntry" state={data.sealed ? 'sealed' : 'unsealed'} /> : undefined}
      width={560}
      onClose={onClose}
    >
      {error ? <ProblemBar problem={asProblem(error)} /> : null}
      {data ? <Detail entry={data} /> : error ? null : <Skeleton />}
    </DetailDrawer>
  );
}

function Detail({ entry }: { entry: EntryDetail }) {
  const { t } = useTranslation('audit');
  const actorOf = useActor();
  const content = entry.content as Record<string, unknown>;
  const from = (content['from'] ?? {}) as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  return (
    <div className="jc-stack">
      <Facts
        boxed
        facts={[
          { label: t('entries.at'), value: <DateTime value={entry.at} precision="zoned" /> },
          { label: t('entries.actor'), value: actorOf(entry) ?? <Missing /> },
          { label: t('entries.actorOrg'), value: entry.actorOrg ?? <Missing /> },
          { label: t('entries.subject'), value: <Code value={entry.stream} /> },
          { label: t('entries.reason'), value: entry.reason ?? <Missing /> },
          { label: t('entry.request'), value: <Code value={text(from['requestId'])} /> },
          { label: t('entry.address'), value: <Code value={text(from['ip'])} copy={false} /> },
        ]}
      />
      <Value title={t('entry.before')} value={content['before']} />
      <Value title={t('entry.after')} value={content['after']} />
      <Proof entry={entry} />
      <h3 className="jc-audit-head">{t('entry.body')}</h3>
      <pre className="jc-audit-text">{entry.body}</pre>
    </div>
  );
}

function Value({ title, value }: { title: string; value: unknown }) {
  if (value === null || value === undefined) return null;
  return (
    <section>
      <h3 className="jc-audit-head">{title}</h3>
      <pre className="jc-audit-text">{JSON.stringify(value, null, 2)}</pre>
    </section>
  );
}

function Proof({ entry: { inclusion, sealed, leaf } }: { entry: EntryDetail }) {
  const { t } = useTranslation('audit');
  if (!inclusion) return <p className="jc-note">{sealed ? t('entry.unproved') : t('entry.waiting')}</p>;
  return (
    <section className="jc-audit-proof">
      <h3 className="jc-audit-head">{t('entry.proof')}</h3>
      <Facts
        boxed
        facts={[
          { label: t('entry.checkpoint'), value: <Quantity value={String(inclusion.checkpoint.n)} /> },
          { label: t('entry.position'), value: <Quantity value={String(inclusion.index + 1)} /> },
          { label: t('entry.leaf'), value: <Code value={leaf} /> },
          { label: t('entry.root'), value: <Code value={inclusion.checkpoint.root} /> },
          {
            label: t('entry.path'),
            value:
              inclusion.proof.length === 0 ? (
                t('entry.none')
              ) : (
                <ol className="jc-audit-path">
                  {inclusion.proof.map((hash) => (
                    <li key={hash}>
                      <Code value={hash} copy={false} />
                    </li>
                  ))}
                </ol>
              ),
          },
        ]}
      />
    </section>
  );
}
