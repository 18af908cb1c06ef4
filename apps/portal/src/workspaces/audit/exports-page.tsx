import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { Page } from '../../kit/index.js';
import { EntryList } from './entry-list.js';

/** Files that left the platform (导出记录). */
export default function ExportsPage() {
  const { t } = useTranslation('audit');
  return (
    <Page title={t('exports.title')} note={t('exports.note')}>
      <EntryList
        id="audit-exports"
        caption={t('exports.caption')}
        empty={t('exports.empty')}
        byAct={false}
        load={(query) => answered(api.GET('/api/v1/audit/exports', { params: { query } }))}
      />
    </Page>
  );
}
