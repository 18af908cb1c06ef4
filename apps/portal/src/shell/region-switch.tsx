import { EnvironmentOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { useSession } from '../api/session.js';
import { useRegionChoice } from '../kit/region/region-choice.js';
import { REGION_FILTER } from '../kit/region/scope.js';

const WHOLE = '';

/** Narrows lists to one region of the person's scope (区划切换); others read whose platform it is. */
export function RegionSwitch() {
  const { t } = useTranslation();
  const { platform } = useSession();
  const { choices, chosen, choose } = useRegionChoice();
  const [params, setParams] = useSearchParams();
  if (choices.length === 0)
    return (
      <span className="jc-bar-region" title={platform.name}>
        <EnvironmentOutlined /> {platform.region}
      </span>
    );
  // The list in sight follows at once; what the person chose in the list itself stays while it lies within.
  const change = (next: string | undefined) => {
    choose(next);
    if (params.get(REGION_FILTER) !== (chosen ?? null) || chosen === undefined) return;
    const rest = new URLSearchParams(params);
    for (const name of [REGION_FILTER, 'cursor', 'page']) rest.delete(name);
    setParams(rest, { replace: true });
  };
  return (
    <span className={chosen === undefined ? 'jc-bar-region' : 'jc-bar-region jc-bar-region-on'}>
      <EnvironmentOutlined />
      <Select
        aria-label={t('bar.region')}
        variant="borderless"
        size="small"
        popupMatchSelectWidth={220}
        showSearch={{ filterOption: (text, option) => option?.search.includes(text) ?? false }}
        value={chosen ?? WHOLE}
        options={[
          { value: WHOLE, label: t('bar.wholeScope'), search: t('bar.wholeScope') },
          ...choices.map(({ code, name, level }) => ({
            value: code,
            label: name,
            search: `${name} ${code}`,
            className: `jc-region-${level}`,
          })),
        ]}
        onChange={(code: string) => change(code === WHOLE ? undefined : code)}
      />
    </span>
  );
}
