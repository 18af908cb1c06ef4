import { Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { Field } from '../../../kit/index.js';
import type { Draft } from './draft.js';

interface ChoicesProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly error: (field: string) => string | undefined;
}

const KINDS = ['western', 'chinese', 'decoction', 'consumable'] as const;
const VOLUME_CLASSES = ['general', 'special'] as const;
const DEVICE_CLASSES = ['I', 'II', 'III'] as const;

/** The fields that are chosen from a list: kind, volume class, and class and value of a device. */
export function Choices({ draft, change, error }: ChoicesProps) {
  const { t } = useTranslation('catalogue');
  return (
    <>
      <Field label={t('field.kind')} required error={error('kind')}>
        <Select
          value={draft.kind}
          onChange={(kind: Draft['kind']) => change({ kind })}
          options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      </Field>
      <Field label={t('field.volumeClass')} error={error('volumeClass')}>
        <Select
          value={draft.volumeClass}
          onChange={(volumeClass: Draft['volumeClass']) => change({ volumeClass })}
          options={VOLUME_CLASSES.map((value) => ({ value, label: t(`volumeClass.${value}`) }))}
        />
      </Field>
      {draft.kind === 'consumable' ? (
        <>
          <Field label={t('field.deviceClass')} required error={error('deviceClass')}>
            <Select
              value={draft.deviceClass}
              placeholder={t('form.choose')}
              onChange={(deviceClass: Draft['deviceClass']) => change({ deviceClass })}
              options={DEVICE_CLASSES.map((value) => ({ value, label: value }))}
            />
          </Field>
          <Field label={t('field.highValue')} error={error('highValue')}>
            <Select
              value={draft.highValue}
              onChange={(highValue: boolean) => change({ highValue })}
              options={[
                { value: true, label: t('yes') },
                { value: false, label: t('no') },
              ]}
            />
          </Field>
        </>
      ) : null}
    </>
  );
}
