import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { answered, api } from '../../api/client.js';
import { useMay } from '../../api/session.js';
import type { Language } from '../../i18n/language.js';
import { Page, QueryTable } from '../../kit/index.js';
import { ChoicesPanel } from './choices-panel.js';
import { useAgreementColumns } from './columns.js';
import { SignDialog } from './sign-dialog.js';
import type { Agreement } from './types.js';
import { agreementsVocabulary } from './vocabulary.js';

const NONE: ReadonlySet<string> = new Set();

/** Agreements of the own organisation, of the region or of the platform (购销协议); a signatory signs them here, many at once. */
export default function AgreementsPage() {
  const { t, i18n } = useTranslation('agreements');
  const may = useMay();
  const seen = useRef(new Map<string, Agreement>());
  const [picked, setPicked] = useState(NONE);
  const [signing, setSigning] = useState<'picked' | 'all' | null>(null);
  // The office comes from a round; its agreements alone are listed then.
  const round = useSearchParams()[0].get('round');
  const load = async (asked: object) => {
    const query = round === null ? asked : { ...asked, round };
    const page = await answered(api.GET('/api/v1/agreements', { params: { query } }));
    for (const agreement of page.items) seen.current.set(agreement.id, agreement);
    return page;
  };
  const chosen = [...picked].flatMap((id) => seen.current.get(id) ?? []);
  const maySign = may('agreement.sign');
  return (
    <Page
      title={t('list.title')}
      note={t(maySign ? 'list.signatoryNote' : 'list.note')}
      actions={
        maySign ? (
          <>
            <Button onClick={() => setSigning('all')}>{t('list.signAll')}</Button>
            <Button type="primary" disabled={picked.size === 0} onClick={() => setSigning('picked')}>
              {t('list.signPicked', { count: picked.size })}
            </Button>
          </>
        ) : null
      }
    >
      {may('agreement.choose') ? <ChoicesPanel /> : null}
      <QueryTable
        id="agreements"
        caption={t('list.title')}
        queryKey={['agreements', round]}
        columns={useAgreementColumns()}
        rowKey={({ id }) => id}
        load={load}
        filters={[
          { name: 'q', label: t('list.search'), kind: 'text' },
          {
            name: 'state',
            label: t('fields.state'),
            kind: 'select',
            options: Object.entries(agreementsVocabulary.agreement).map(([value, word]) => ({
              value,
              label: word[i18n.language as Language],
            })),
          },
          {
            name: 'waiting',
            label: t('list.waiting'),
            kind: 'select',
            options: [{ value: 'own', label: t('list.own') }],
          },
        ]}
        {...(maySign ? { selection: { keys: picked, onChange: setPicked } } : {})}
        exportPath="/api/v1/agreements/export"
        empty={{ text: t('list.empty') }}
      />
      {signing ? (
        <SignDialog
          agreements={signing === 'picked' ? chosen : null}
          onClose={() => setSigning(null)}
          onDone={() => setPicked(NONE)}
        />
      ) : null}
    </Page>
  );
}
