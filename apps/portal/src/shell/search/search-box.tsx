import { SearchOutlined } from '@ant-design/icons';
import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { SearchPanel } from './search-panel.js';
import './search.css';

/** The search of the bar (全局搜索): opens by a press or by Ctrl + K, from anywhere. */
export function SearchBox() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, []);
  return (
    <>
      <button
        type="button"
        className="jc-bar-search"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        title={t('search.open')}
        onClick={() => setOpen(true)}
      >
        <SearchOutlined />
        <span>{t('search.hint')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <Modal
        open={open}
        title={<span className="jc-hidden">{t('search.title')}</span>}
        className="jc-search-dialog"
        footer={null}
        closable={false}
        destroyOnHidden
        width={640}
        style={{ top: 64 }}
        onCancel={() => setOpen(false)}
      >
        <SearchPanel onLeave={() => setOpen(false)} />
      </Modal>
    </>
  );
}
