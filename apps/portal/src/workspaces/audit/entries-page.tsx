import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { Page } from '../../kit/index.js';
import { EntryList } from './entry-list.js';

/** Every act on record, with search (审计记录). */
export default function EntriesPage() {
  const { t } = useTranslation('audit');
  return (
    <Page title={t('entries.title')} note={t('entries.note')}>
      <EntryList
        id="audit-entries"
        caption={t('entries.caption')}
        empty={t('entries.empty')}
        byAct
        load={(query) => answered(api.GET('/api/v1/audit/entries', { params: { query } }))}
      />
    </Page>
  );
}
