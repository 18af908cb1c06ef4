import { folderSource, readPackage, resultFiles, textOf } from '../package/index.js';
import { evaluateExplanations, evaluateJob, evaluateLines, joinParts } from './evaluation-job.js';
import {
  packExplanations,
  packInput,
  packLines,
  transferable,
  unpackExplanations,
  unpackInput,
  unpackLines,
  type WireExplanations,
  type WireLines,
} from './evaluation-wire.js';

const received = <T extends WireLines | WireExplanations>(sent: T): T =>
  structuredClone(sent, { transfer: transferable(sent) });

describe('a round on its way to the evaluating threads and back', () => {
  it.each(['worked-areas', 'consumable-cascade', 'worked-batch-11'])(
    'arrives as it left, and so does its result, to the byte: %s',
    async (name) => {
      const reading = await readPackage(folderSource(`test/fixtures/rounds/${name}`));
      if (!reading.ok) throw new Error('the fixture has violations');
      const here = evaluateJob(reading.input, true);
      const arrived = () => unpackInput(structuredClone(packInput(reading.input)));
      const lines = received(packLines(evaluateLines(arrived(), true)));
      const explanations = received(packExplanations(evaluateExplanations(arrived())));
      const back = joinParts(unpackLines(lines), unpackExplanations(explanations));
      const bytes = ({ result }: typeof here) =>
        Object.values(resultFiles(result, reading.input.volumes)).map((pieces) => textOf(pieces()));
      expect(bytes(back)).toEqual(bytes(here));
      expect([back.resultHash, back.inputHash]).toEqual([here.resultHash, here.inputHash]);
      expect([...back.money]).toEqual([...here.money]);
      expect([...back.result.explanations]).toEqual([...here.result.explanations]);
    },
  );
});
