import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { instant, Panel } from '../../../kit/index.js';
import type { Declaration } from '../types.js';
import { DeclarationForm } from './declaration-form.js';

interface DeclarationPanelProps {
  readonly tenderId: string;
  readonly declaration: Declaration | null;
  /** Whether declarations are taken now. */
  readonly open: boolean;
}

/** What the own company declares of its relations (关联关系申报), and the form for it while the list is open. */
export function DeclarationPanel({ tenderId, declaration, open }: DeclarationPanelProps) {
  const { t } = useTranslation('bids');
  const [again, setAgain] = useState(false);
  return (
    <Panel title={t('eligibility.declaration.title')} note={t('eligibility.note')}>
      <div className="jc-stack">
        {declaration === null ? (
          <p className="jc-note">{t('eligibility.declaration.none')}</p>
        ) : (
          <Said declaration={declaration} />
        )}
        {open && declaration !== null && !again ? (
          <div>
            <Button onClick={() => setAgain(true)}>{t('eligibility.declaration.again')}</Button>
          </div>
        ) : null}
        {open && (declaration === null || again) ? (
          <DeclarationForm tenderId={tenderId} onDone={() => setAgain(false)} />
        ) : null}
      </div>
    </Panel>
  );
}

function Said({ declaration }: { readonly declaration: Declaration }) {
  const { t } = useTranslation('bids');
  const { version, declaredBy, declaredAt, relations, explanation } = declaration;
  return (
    <div>
      <p className="jc-note">
        {t('eligibility.declaration.said', {
          n: String(version),
          name: declaredBy,
          at: instant(declaredAt, 'minute'),
        })}
      </p>
      {relations.length === 0 ? (
        <p>{t('eligibility.declaration.declaredNone', { explanation: explanation ?? '' })}</p>
      ) : (
        <ul>
          {relations.map((relation, at) => (
            <li key={at}>
              {t('eligibility.declaration.declaredOne', {
                kind: t(`eligibility.declaration.kinds.${relation.kind}`),
                name: relation.name,
                explanation: relation.explanation,
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
