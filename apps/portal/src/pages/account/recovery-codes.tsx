import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { StatusIcon } from '../../kit/status/status-icon.js';

/** Ten codes for the day the authenticator is lost (恢复码); shown this once, each works once. */
export function RecoveryCodes({ codes, username }: { codes: readonly string[]; username: string }) {
  const { t } = useTranslation('pages');
  return (
    <>
      <div className="jc-notice jc-receipt" role="status">
        <StatusIcon family="done" />
        <span>{t('secondFactor.enrolled')}</span>
      </div>
      <p>{t('secondFactor.keep', { username })}</p>
      <ul className="jc-recovery">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div>
        <Button
          icon={<PrinterOutlined />}
          onClick={() => {
            window.print();
          }}
        >
          {t('secondFactor.print')}
        </Button>
      </div>
    </>
  );
}
