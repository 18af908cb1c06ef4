import { useTranslation } from 'react-i18next';

import { useRoles } from './data.js';

/** Names of roles in the language on screen, as the platform declares them. */
export function useRoleName(): (key: string) => string {
  const { i18n } = useTranslation();
  const { data } = useRoles();
  return (key) => {
    const role = data?.find((one) => one.key === key);
    return (i18n.language === 'en' ? role?.en : role?.zh) ?? key;
  };
}
