import { folderSource, readPackage, resultFiles } from '../package/index.js';
import { evaluateJob } from './evaluation-job.js';
import { packAnswer, packTask, transferable, unpackAnswer, unpackInput } from './evaluation-wire.js';

describe('a round on its way to the evaluating thread and back', () => {
  it('arrives as it left, and so does its result, to the byte', async () => {
    const reading = await readPackage(folderSource('test/fixtures/rounds/worked-areas'));
    if (!reading.ok) throw new Error('the fixture has violations');
    const here = evaluateJob(reading.input, true);
    const arrived = unpackInput(structuredClone(packTask(reading.input, true)));
    const answer = packAnswer(evaluateJob(arrived, true));
    const back = unpackAnswer(structuredClone(answer, { transfer: transferable(answer) }));
    const bytes = ({ result }: typeof here) =>
      Object.values(resultFiles(result, reading.input.volumes)).map((pieces) => [...pieces()].join(''));
    expect(bytes(back)).toEqual(bytes(here));
    expect([back.resultHash, back.inputHash]).toEqual([here.resultHash, here.inputHash]);
    expect([...back.money]).toEqual([...here.money]);
    expect(back.result.explanations).toEqual(here.result.explanations);
  });
});
