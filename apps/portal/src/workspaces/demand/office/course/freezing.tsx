import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { DeedDialog, type Fact, grouped, instant } from '../../../../kit/index.js';
import { useWindow } from '../../own/window.js';
import type { Collection } from '../../types.js';
import { useProgress } from '../board/use-progress.js';
import { useObject } from './object.js';

interface FreezingProps {
  readonly collection: Collection;
  readonly onDone: () => void;
}

/** The second person freezes what was accepted (冻结); the dialog counts what goes in, and names what is still in review. */
export function Freezing({ collection, onDone }: FreezingProps) {
  const { t } = useTranslation('demand');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {t('office.freeze.verb')}
      </Button>
      {asking ? (
        <FreezeDialog collection={collection} onDone={onDone} onClose={() => setAsking(false)} />
      ) : null}
    </>
  );
}

function FreezeDialog({ collection, onDone, onClose }: FreezingProps & { onClose: () => void }) {
  const { t } = useTranslation('demand');
  const object = useObject(collection);
  const [facts, blocked] = useReadiness(collection);
  const freeze = useDeed({
    send: (id: string, init) =>
      answered(api.POST('/api/v1/demand/collections/{id}/editions', { ...init, params: { path: { id } } })),
    changes: [['demand']],
    onDone,
  });
  return (
    <DeedDialog
      open
      title={t('office.freeze.title')}
      object={[...object, ...facts]}
      consequence={t('office.freeze.consequence')}
      verb={t('office.freeze.verb')}
      blocked={blocked}
      onConfirm={() => freeze.performNow(collection.id)}
      onClose={onClose}
    />
  );
}

/** What would be frozen, and why it cannot be yet; institutions with more time are named by the server's refusal. */
function useReadiness(collection: Collection): [Fact[], string | undefined] {
  const { t } = useTranslation('demand');
  const time = useWindow(collection);
  const { data: progress } = useProgress(collection);
  const names = useInReview(collection.id);
  if (!progress) return [[], t('office.freeze.reading')];
  const { total, accepted, submitted, underReview, asked, drafting, returned } = progress.all;
  const pending = submitted + underReview;
  const count = (n: number): string => grouped(String(n), 0);
  const listed = names.join(t('office.freeze.separator'));
  const facts: Fact[] = [
    { label: t('office.freeze.asked'), value: count(total) },
    { label: t('office.freeze.accepted'), value: count(accepted) },
    {
      label: t('office.freeze.pending'),
      value:
        pending === 0
          ? t('office.freeze.pendingNone')
          : pending > names.length
            ? t('office.freeze.pendingMore', { names: listed, count: pending })
            : listed,
    },
    { label: t('office.freeze.absent'), value: count(asked + drafting + returned) },
  ];
  const blocked =
    time !== 'over'
      ? t('office.freeze.notDue', { at: instant(collection.dueAt, 'zoned') })
      : pending > 0
        ? t('office.freeze.inReview', { count: pending })
        : undefined;
  return [facts, blocked];
}

const NAMED = 10;

/** The first institutions whose reports are not decided yet. */
function useInReview(id: string): readonly string[] {
  const { data } = useQuery({
    queryKey: ['demand', 'in-review', id],
    queryFn: async () => {
      const pages = await Promise.all(
        (['submitted', 'under-review'] as const).map((state) =>
          answered(
            api.GET('/api/v1/demand/collections/{id}/reports', {
              params: { path: { id }, query: { state, limit: NAMED } },
            }),
          ),
        ),
      );
      return pages.flatMap(({ items }) => items.map(({ name }) => name)).slice(0, NAMED);
    },
  });
  return data ?? [];
}
