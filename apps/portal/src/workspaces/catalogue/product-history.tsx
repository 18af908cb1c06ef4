import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import type { Answer } from '../../api/types.js';
import { instant, Panel, Skeleton } from '../../kit/index.js';
import { catalogue } from './i18n/zh-CN.js';

type Version = Answer<'/api/v1/catalogue/products/{id}/versions'>[number];
type FieldKey = keyof typeof catalogue.field;

/** What changed with every version of a product, by whom and when, newest first (变更历史). */
export function ProductHistory({ id }: { id: string }) {
  const { t } = useTranslation('catalogue');
  const versions = useQuery({
    queryKey: ['catalogue', 'versions', id],
    queryFn: () =>
      answered(api.GET('/api/v1/catalogue/products/{id}/versions', { params: { path: { id } } })),
  });
  return (
    <Panel title={t('detail.history')} note={t('detail.historyNote')}>
      {versions.isPending ? <Skeleton lines={3} /> : null}
      <ol className="jc-versions">
        {(versions.data ?? []).map((version, index, all) => (
          <li key={version.version}>
            <strong>{t('detail.version', { version: String(version.version) })}</strong>
            <span className="jc-note">
              {t('detail.byWhom', { name: version.changedByName, at: instant(version.changedAt, 'minute') })}
            </span>
            <Changes now={version} before={all[index + 1]} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Changes({ now, before }: { now: Version; before: Version | undefined }) {
  const { t } = useTranslation('catalogue');
  if (!before) return <p>{t('detail.first')}</p>;
  const changed = changedFields(now, before);
  if (changed.length === 0) return <p>{t('detail.nothingChanged')}</p>;
  return (
    <ul>
      {changed.map(({ key, pack, from, to }) => (
        <li key={`${pack ?? ''}${key}`}>
          {pack ? `${pack} ` : ''}
          {t(`field.${key}`)}: {to || t('detail.blank')}{' '}
          <span className="jc-note">{t('detail.from', { value: from || t('detail.blank') })}</span>
        </li>
      ))}
    </ul>
  );
}

interface Change {
  readonly key: FieldKey;
  /** Code of the pack whose field it is. */
  readonly pack?: string;
  readonly from: string;
  readonly to: string;
}

type Plain = Readonly<Record<string, unknown>>;

function changedFields(now: Version, before: Version): Change[] {
  const { packs, ...product } = now.document;
  const { packs: packsBefore, ...productBefore } = before.document;
  const known = new Map(packsBefore.map((pack) => [pack.code, pack]));
  const left = new Set(packs.map((pack) => pack.code));
  return [
    ...differences(product, productBefore),
    ...packs.flatMap((pack) => packChanges(pack, known.get(pack.code))),
    ...packsBefore
      .filter((pack) => !left.has(pack.code))
      .map((pack): Change => ({ key: CODE, from: pack.code, to: '' })),
  ];
}

const CODE = 'code' satisfies FieldKey;

/** A new pack is one change, by its code; a known one is told field by field. */
const packChanges = (now: Version['document']['packs'][number], before: Plain | undefined): Change[] =>
  before === undefined
    ? [{ key: CODE, from: '', to: now.code }]
    : differences(now, before).map((change) => ({ ...change, pack: now.code }));

const differences = (now: Plain, before: Plain): Change[] =>
  (Object.keys(now) as FieldKey[])
    .filter((key) => key in catalogue.field && now[key] !== before[key])
    .map((key) => ({ key, from: shown(before[key]), to: shown(now[key]) }));

const shown = (value: unknown): string => (typeof value === 'string' ? value : value === true ? '✓' : '');
