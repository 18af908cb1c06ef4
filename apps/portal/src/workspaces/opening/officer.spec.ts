import { officerName, quorumOf } from './officer.js';

describe('the name of an officer', () => {
  it('stands apart from number and body', () => {
    expect(officerName({ idx: 0, label: '1 李明（示范省监督机构）', body: '示范省监督机构' })).toBe('李明');
    expect(officerName({ idx: 9, label: '10 王（芳）（中心（示范））', body: '中心（示范）' })).toBe(
      '王（芳）',
    );
  });

  it('is the whole label when that was cut', () => {
    expect(officerName({ idx: 0, label: '1 李明（示范省', body: '示范省监督机构' })).toBe('1 李明（示范省');
  });
});

describe('the quorum in the room', () => {
  const officer = (shares: number) => ({ kind: 'officer' as const, shares });
  const supervisor = (shares: number) => ({ kind: 'supervisor' as const, shares });

  it('counts those who gave for every bid', () => {
    const officers = [supervisor(0), officer(3), officer(3), officer(2)];
    expect(quorumOf(officers, { quorum: 3, bids: 3, answered: 0 })).toEqual({
      given: 2,
      missing: 1,
      supervised: false,
      complete: false,
    });
  });

  it('is not complete without a supervisor, though enough have given', () => {
    const officers = [supervisor(0), officer(3), officer(3), officer(3)];
    expect(quorumOf(officers, { quorum: 3, bids: 3, answered: 0 })).toMatchObject({
      missing: 0,
      supervised: false,
      complete: false,
    });
  });

  it('is complete when every bid has its answers, and when there is no bid', () => {
    const officers = [supervisor(3), officer(3), officer(3)];
    expect(quorumOf(officers, { quorum: 3, bids: 3, answered: 3 })).toMatchObject({
      missing: 0,
      supervised: true,
      complete: true,
    });
    expect(
      quorumOf(
        officers.map((one) => ({ ...one, shares: 0 })),
        { quorum: 3, bids: 0, answered: 0 },
      ),
    ).toMatchObject({
      given: 0,
      complete: true,
    });
  });
});
