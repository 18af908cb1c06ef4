import { Tabs } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { useMay } from '../../../api/session.js';
import { Page, StatusIcon, StatusTag } from '../../../kit/index.js';
import type { Collection } from '../types.js';
import { ProgressTab } from './board/progress-tab.js';
import { TotalsTab } from './board/totals-tab.js';
import { type Act, Actions } from './course/actions.js';
import { AboutTab } from './draft/about-tab.js';
import { ProductsTab } from './draft/products-tab.js';
import { EditionsTab } from './editions/editions-tab.js';
import { ImportsTab } from './imports/imports-tab.js';
import { InstitutionsTab } from './institutions/institutions-tab.js';
import '../demand.css';

const TABS = ['progress', 'totals', 'institutions', 'products', 'imports', 'about', 'editions'] as const;
type TabKey = (typeof TABS)[number];
/** A draft has nothing to count yet; it is set up in this order. */
const DRAFT_TABS = ['about', 'products', 'institutions', 'imports'] as const satisfies readonly TabKey[];

/** A collection with everything that belongs to it, and what may be done with it now (报量看板). */
export function CollectionView({ collection }: { collection: Collection }) {
  const { t } = useTranslation('demand');
  const [done, setDone] = useState<Act | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  const [tab, tabs, open] = useTabs(collection);
  const count = (n: number): string => String(n);
  return (
    <Page
      title={collection.title}
      crumbs={[{ label: t('office.list.title'), to: '/demand' }, { label: collection.number }]}
      tags={
        <>
          <StatusTag kind="demandCollection" state={collection.state} />
          <StatusTag kind="demandPurpose" state={collection.purpose} />
        </>
      }
      note={t('office.page.headline', {
        region: collection.regionName,
        varieties: count(collection.varieties),
        products: count(collection.products),
        institutions: count(collection.institutions),
      })}
      actions={<Actions collection={collection} unsaved={unsaved} onDone={setDone} />}
    >
      {done === null ? null : (
        <div className="jc-notice jc-receipt" role="status">
          <StatusIcon family="done" />
          <span>{t(`office.page.done.${done}`)}</span>
        </div>
      )}
      <Notice collection={collection} />
      <Tabs
        activeKey={tab}
        onChange={(key) => open(key as TabKey)}
        destroyOnHidden
        items={tabs.map((key) => ({
          key,
          label: t(`office.page.tabs.${key}`),
          children: <TabBody tab={key} collection={collection} onUnsaved={setUnsaved} />,
        }))}
      />
    </Page>
  );
}

/** The tab in sight, which stands in the address, and those that there are for the state and the reader. */
function useTabs({ state }: Collection): [TabKey, readonly TabKey[], (tab: TabKey) => void] {
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  const all: readonly TabKey[] = state === 'draft' ? DRAFT_TABS : TABS;
  const tabs = all.filter((key) => key !== 'imports' || may('demand.edit'));
  const named = tabs.find((key) => key === search.get('tab'));
  const [first = 'about'] = tabs;
  return [named ?? first, tabs, (next) => setSearch({ tab: next }, { replace: true })];
}

interface TabBodyProps {
  readonly tab: TabKey;
  readonly collection: Collection;
  readonly onUnsaved: (unsaved: boolean) => void;
}

function TabBody({ tab, collection, onUnsaved }: TabBodyProps): ReactNode {
  switch (tab) {
    case 'progress':
      return <ProgressTab collection={collection} />;
    case 'totals':
      return <TotalsTab collection={collection} />;
    case 'institutions':
      return <InstitutionsTab collection={collection} />;
    case 'products':
      return <ProductsTab collection={collection} />;
    case 'imports':
      return <ImportsTab collection={collection} />;
    case 'about':
      return <AboutTab collection={collection} onUnsaved={onUnsaved} />;
    case 'editions':
      return <EditionsTab collection={collection} />;
  }
}

/** Why a collection was voided, or taken up again after its freeze. */
function Notice({ collection: { state, voidReason, amendmentReason } }: { collection: Collection }) {
  const { t } = useTranslation('demand');
  const text =
    state === 'void'
      ? t('office.page.void', { reason: voidReason ?? '' })
      : state === 'collecting' && amendmentReason !== null
        ? t('office.page.amended', { reason: amendmentReason })
        : null;
  if (text === null) return null;
  return (
    <div className="jc-notice">
      <StatusIcon family={state === 'void' ? 'blocked' : 'waiting'} />
      <span>{text}</span>
    </div>
  );
}
