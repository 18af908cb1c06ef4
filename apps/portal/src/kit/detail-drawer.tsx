import { Drawer } from 'antd';
import type { ReactNode } from 'react';

interface DetailDrawerProps {
  readonly open: boolean;
  readonly title: ReactNode;
  /** One line under the title. */
  readonly note?: ReactNode;
  readonly tag?: ReactNode;
  readonly width?: number;
  /** Actions and sources at the foot. */
  readonly foot?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The drawer on the right that opens the reason behind a row or a cell (详情抽屉); the page behind stays in use. */
export function DetailDrawer({
  open,
  title,
  note,
  tag,
  width = 440,
  foot,
  onClose,
  children,
}: DetailDrawerProps) {
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size={width}
      mask={false}
      rootClassName="jc-drawer"
      destroyOnHidden
      title={
        <div className="jc-drawer-title">
          <span>
            {title}
            {note ? <span className="jc-note">{note}</span> : null}
          </span>
          {tag}
        </div>
      }
      footer={foot ?? null}
    >
      {children}
    </Drawer>
  );
}
