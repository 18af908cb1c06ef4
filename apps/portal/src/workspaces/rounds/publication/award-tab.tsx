import { AwardTab } from '../../awards/award-tab.js';
import type { Round } from '../types.js';

/** The round from its public notice to its awards (公示与中选). */
export default function RoundAwardTab({ round }: { round: Round }) {
  const { id, title, official } = round;
  return <AwardTab round={{ id, title, resultHash: official?.resultHash ?? '' }} />;
}
