import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import { menuFor } from './menu-model.js';
import { placeOf, usePageTitles } from './page-title.js';

/**
 * The name of a tab (页签标题): what its page calls itself. After a change of language a page that has not been on screen
 * since goes by its name in the menu, else by the title it gave itself in the other language, as rounds and notices do.
 */
export function useTitleOf(): (path: string) => string {
  const { t } = useTranslation('shell');
  const session = useSession();
  const titles = usePageTitles();
  return (path) =>
    titles[placeOf(path)] ??
    menuFor(session)
      .flatMap(({ entries }) => entries)
      .find((entry) => entry.path === path)?.label ??
    titles[placeOf(path, 'zh-CN')] ??
    titles[placeOf(path, 'en')] ??
    t('tabs.page');
}
