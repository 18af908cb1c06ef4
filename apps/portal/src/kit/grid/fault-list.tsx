import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { StatusIcon } from '../status/status-icon.js';
import type { CellFault } from './number-cell.js';

/** A cell that cannot stay as it is (填报错误). */
export interface GridFault {
  readonly row: number;
  readonly column: number;
  readonly rowName: string;
  readonly title: string;
  readonly fault: CellFault;
  readonly places: number;
}

const SHOWN_MAX = 20;

/** Every fault of a grid with its row and column; a press leads to the cell. Long lists say how many more there are. */
export function FaultList({
  faults,
  onJump,
}: {
  faults: readonly GridFault[];
  onJump: (fault: GridFault) => void;
}) {
  const { t } = useTranslation('kit');
  if (faults.length === 0) return null;
  return (
    <div className="jc-grid-faults">
      <p role="status">
        <StatusIcon family="blocked" /> {t('grid.toCorrect', { count: faults.length })}
      </p>
      <ul>
        {faults.slice(0, SHOWN_MAX).map((fault) => (
          <li key={`${fault.row}-${fault.column}`}>
            <Button type="link" size="small" onClick={() => onJump(fault)}>
              {t('grid.where', { row: String(fault.row + 1), name: fault.rowName, column: fault.title })}
              {t(`grid.faults.${fault.fault}`, { places: String(fault.places) })}
            </Button>
          </li>
        ))}
      </ul>
      {faults.length > SHOWN_MAX ? (
        <p className="jc-note">{t('grid.more', { count: faults.length - SHOWN_MAX })}</p>
      ) : null}
    </div>
  );
}
