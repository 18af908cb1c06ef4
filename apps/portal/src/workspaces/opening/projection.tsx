import { FullscreenExitOutlined, FullscreenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Large type and nothing but the room, for a projector (投影显示). Escape ends it, as does leaving the page. */
export function useProjection(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(false);
  useEffect(() => {
    if (!on) return undefined;
    const { dataset } = document.documentElement;
    dataset['projected'] = 'true';
    const end = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOn(false);
    };
    window.addEventListener('keydown', end);
    return () => {
      delete dataset['projected'];
      window.removeEventListener('keydown', end);
    };
  }, [on]);
  return [on, setOn];
}

export function ProjectionButton({
  on,
  onChange,
}: {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  const { t } = useTranslation('opening');
  return (
    <Button
      icon={on ? <FullscreenExitOutlined /> : <FullscreenOutlined />}
      aria-pressed={on}
      onClick={() => onChange(!on)}
    >
      {t(on ? 'room.endProjection' : 'room.project')}
    </Button>
  );
}
