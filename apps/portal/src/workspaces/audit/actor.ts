import { useTranslation } from 'react-i18next';

import type { Item } from '../../api/types.js';

type Acted = Pick<Item<'/api/v1/audit/entries'>, 'actorKind' | 'actorName' | 'actorClaimed'>;

/** Who acted, in words (操作人): a person by name; before sign-in, the account that was tried, or a visitor. */
export function useActor(): (entry: Acted) => string | null {
  const { t } = useTranslation('audit');
  return ({ actorKind, actorName, actorClaimed }) => {
    if (actorKind === 'system') return t('entries.system');
    if (actorKind !== 'public') return actorName;
    return actorClaimed === null ? t('entries.visitor') : t('entries.claimed', { username: actorClaimed });
  };
}
