import { useTranslation } from 'react-i18next';

import { instant } from '../../../../kit/index.js';
import type { Tender } from '../../types.js';
import type { DraftForm } from './use-draft-form.js';

/** Below the steps: the version, what is not saved yet, and when the last save was (保存状态). */
export function DraftFoot({ tender, form }: { tender: Tender; form: DraftForm }) {
  const { t } = useTranslation('tenders');
  const { changed, savedAt } = form;
  return (
    <>
      <p>{t('draft.version', { version: String(tender.version) })}</p>
      {changed.length > 0 ? <p>{t('draft.unsaved', { count: changed.length })}</p> : null}
      {savedAt === null ? null : <p>{t('draft.savedAt', { at: instant(savedAt, 'second') })}</p>}
    </>
  );
}
