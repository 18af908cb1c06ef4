import { ShareBoard } from '../board.js';
import { ClosingPanel } from '../closed/closing-panel.js';
import { CoursePanel } from '../course-panel.js';
import type { StageProps } from '../stage.js';
import { PricesBoard } from './prices-board.js';
import { RecordFiles } from './record-files.js';
import { MinutesPanel, ResultPanel } from './result-panel.js';

/** After the opening: the result, the prices where all are public, the record and how to repeat it (开标结果). */
export function OpenedStage({ room, notice, projected }: StageProps) {
  const { opening } = room;
  return (
    <>
      <div className="jc-columns jc-opening-top">
        <ShareBoard room={room} />
        <ResultPanel room={room} />
      </div>
      {room.part === 'price' && room.visibility === 'all' ? (
        <PricesBoard room={room} varieties={notice.varietyList} />
      ) : null}
      <div className="jc-columns">
        <div className="jc-stack">
          {opening ? <MinutesPanel minutes={opening.minutes} /> : null}
          <CoursePanel room={room} />
        </div>
        <aside className="jc-stack">
          {projected ? null : <RecordFiles room={room} platformKey={notice.platformKey} />}
          <ClosingPanel room={room} />
        </aside>
      </div>
    </>
  );
}
