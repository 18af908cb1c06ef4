import { FontSizeOutlined, GlobalOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';

import { switchLanguage } from '../i18n/index.js';
import { useEdition } from './appearance.js';

/** Changes the language of the portal (语言切换). */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'zh-CN' : 'en';
  return (
    <button type="button" className="jc-bar-button" lang={other} onClick={() => void switchLanguage(other)}>
      <GlobalOutlined />
      <span>{t('bar.otherLanguage')}</span>
    </button>
  );
}

/** Changes between the standard and the large-type edition (大字版). */
export function EditionSwitch() {
  const { t } = useTranslation();
  const { edition, toggle } = useEdition();
  return (
    <button type="button" className="jc-bar-button" aria-pressed={edition === 'large'} onClick={toggle}>
      <FontSizeOutlined />
      <span>{edition === 'large' ? t('bar.standardType') : t('bar.largeType')}</span>
    </button>
  );
}
