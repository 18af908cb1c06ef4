import { PrinterOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type KeyFile, keyFingerprint } from '#sealing';

import { Code, Facts } from '../../../kit/index.js';
import type { Ceremony, Room } from '../types.js';

interface CodeCardProps {
  readonly room: Room;
  readonly own: NonNullable<Ceremony['own']>;
  readonly file: KeyFile;
  readonly openingCode: string;
  readonly onKept: () => void;
}

/** The opening code as a card to print or to copy by hand (开标码卡): seven groups of four, shown this once, without a copy button. */
export function CodeCard({ room, own, file, openingCode, onKept }: CodeCardProps) {
  const { t } = useTranslation('opening');
  const [kept, setKept] = useState(false);
  return (
    <div className="jc-stack">
      <article className="jc-panel jc-code-card" aria-labelledby="code-card-title">
        <p className="jc-note">{room.issuer}</p>
        <h2 id="code-card-title">{t('card.title')}</h2>
        <p className="jc-code-card-code jc-code" aria-label={t('card.title')} role="group">
          {openingCode.split('-').map((group, i) => (
            <span key={i}>{group}</span>
          ))}
        </p>
        <Facts
          boxed
          facts={[
            { label: t('card.round'), value: `${room.title}（${room.roundNo}）` },
            { label: t('card.officer'), value: own.label },
            {
              label: t('card.kind'),
              value: t(own.kind === 'supervisor' ? 'kinds.supervisor' : 'kinds.officer'),
            },
            {
              label: t('own.fingerprint'),
              value: <Code value={keyFingerprint(file)} inFours copy={false} />,
            },
          ]}
        />
        <ul className="jc-opening-points">
          <li>{t('card.once')}</li>
          <li>{t('card.apart')}</li>
          <li>{t('card.letters')}</li>
          <li>{t('card.destroy')}</li>
        </ul>
      </article>
      <div className="jc-row-flex">
        <Button icon={<PrinterOutlined />} onClick={printCard}>
          {t('card.print')}
        </Button>
        <Checkbox checked={kept} onChange={(event) => setKept(event.target.checked)}>
          {t('card.kept')}
        </Checkbox>
        <Button type="primary" disabled={!kept} onClick={onKept}>
          {t('card.next')}
        </Button>
        {kept ? null : <span className="jc-note">{t('card.missing')}</span>}
      </div>
    </div>
  );
}

/** Prints the card and nothing else of the page. */
function printCard(): void {
  const { dataset } = document.documentElement;
  dataset['print'] = 'code-card';
  window.print();
  delete dataset['print'];
}
