import { useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { DeedDialog, grouped } from '../../kit/index.js';
import { AGREEMENT_CHANGES, type Agreement } from './types.js';

const PAGE = 100;
/** Most agreements that the server signs in one deed. */
const BATCH_MAX = 5000;

interface SignDialogProps {
  /** What was picked; null: everything that waits for the own signature. */
  readonly agreements: readonly Agreement[] | null;
  readonly onDone?: () => void;
  readonly onClose: () => void;
}

/** Signs one agreement or thousands in one deed (签署、批量签署), with a second factor; says afterwards what became of each line. */
export function SignDialog({ agreements, onDone, onClose }: SignDialogProps) {
  const { t } = useTranslation('agreements');
  const { notification } = App.useApp();
  const waiting = useQuery({
    queryKey: ['agreements', 'all-waiting'],
    queryFn: allWaiting,
    enabled: agreements === null,
  });
  const those = agreements ?? waiting.data;
  const sign = useDeed({
    send: (items: readonly { id: string; digest: string }[], init) =>
      answered(api.POST('/api/v1/agreements/signatures', { ...init, body: { items: [...items] } })),
    changes: AGREEMENT_CHANGES,
    onDone: ({ items }) => {
      const signed = items.filter(({ outcome }) => outcome === 'signed').length;
      const others = new Set(items.flatMap(({ outcome }) => (outcome === 'signed' ? [] : [outcome])));
      notification[others.size > 0 ? 'warning' : 'success']({
        title: t('sign.done', {
          count: signed,
          inForce: String(items.filter(({ state }) => state === 'signed').length),
        }),
        ...(others.size > 0
          ? {
              duration: 0,
              description: [...others]
                .map((outcome) =>
                  t('sign.line', {
                    count: items.filter((item) => item.outcome === outcome).length,
                    why: t(`outcomes.${outcome}`),
                  }),
                )
                .join('；'),
            }
          : {}),
      });
      onDone?.();
    },
  });
  return (
    <DeedDialog
      open
      title={t('sign.title')}
      object={[
        { label: t('sign.count'), value: those ? String(those.length) : '…' },
        { label: t('fields.amount'), value: those ? grouped(sumOf(those), 2) : '…' },
        ...(those?.length === 1 ? [{ label: t('fields.number'), value: those[0]?.number }] : []),
      ]}
      consequence={t('sign.consequence')}
      verb={t('sign.verb')}
      blocked={those?.length === 0 ? t('sign.nothing') : those ? undefined : t('sign.loading')}
      secondFactor
      onConfirm={() =>
        sign.performNow((those ?? []).flatMap(({ id, digest }) => (digest === null ? [] : [{ id, digest }])))
      }
      onClose={onClose}
    />
  );
}

async function allWaiting(): Promise<Agreement[]> {
  const all: Agreement[] = [];
  for (let cursor: string | null = null; ;) {
    const query = { waiting: 'own' as const, limit: PAGE, ...(cursor === null ? {} : { cursor }) };
    const page: { items: Agreement[]; nextCursor: string | null } = await answered(
      api.GET('/api/v1/agreements', { params: { query } }),
    );
    all.push(...page.items);
    if (page.nextCursor === null || all.length >= BATCH_MAX) return all.slice(0, BATCH_MAX);
    cursor = page.nextCursor;
  }
}

/** Exact, in fen. */
function sumOf(agreements: readonly Agreement[]): string {
  const fen = agreements.reduce((sum, { amount }) => sum + BigInt(amount.replace('.', '')), 0n);
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
