import { useTranslation } from 'react-i18next';

import { Panel } from '../../../../kit/index.js';
import type { Tender } from '../../types.js';
import { DocumentForm } from './document-form.js';
import { DocumentList } from './document-list.js';

/** The documents that are announced with a round (采购文件); later versions come with amendments. */
export function DocumentsStep({ tender, editable }: { tender: Tender; editable: boolean }) {
  const { t } = useTranslation('tenders');
  return (
    <>
      <Panel title={t('documents.title')} note={t('documents.note')} flush>
        <DocumentList tenderId={tender.id} droppable={() => editable} />
      </Panel>
      {editable ? (
        <Panel title={t('documents.add')}>
          <DocumentForm tenderId={tender.id} />
        </Panel>
      ) : null}
    </>
  );
}
