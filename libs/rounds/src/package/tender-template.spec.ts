import { memorySource, TENDER_FILES } from './source.js';
import { readTender } from './read-tender.js';
import { tenderTemplate } from './tender-template.js';

describe('the template of a tender’s package', () => {
  const bytes = Object.fromEntries(
    Object.entries(tenderTemplate()).map(([name, text]) => [name, Buffer.from(text)]),
  );

  it('is read without a violation, every optional file included', async () => {
    const reading = await readTender(memorySource(bytes));
    if (!reading.ok) throw new Error(JSON.stringify(reading.violations));
    const { round, organisations, referencePrices } = reading.input;
    expect(round.products).toHaveLength(2);
    expect(round.regions).toHaveLength(1);
    expect(round.volumes?.length).toBe(2);
    expect([...organisations.keys()]).toEqual(['B1', 'B2']);
    expect(referencePrices.size).toBe(1);
  });

  it('holds every file of a package but the bids, which come out of the opening', () => {
    expect(Object.keys(tenderTemplate()).sort()).toEqual(
      TENDER_FILES.filter((file) => file !== 'bids.csv').sort(),
    );
  });
});
