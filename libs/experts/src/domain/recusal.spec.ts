import { divide, type Listed, type RoundBidder } from './recusal.js';

const listed = (id: string, over: Partial<Listed> = {}): Listed => ({
  id,
  employer: '示范省人民医院',
  employerCode: null,
  specialties: ['药学'],
  orgId: 'hospital',
  ...over,
});
const BIDDER: RoundBidder = {
  orgId: 'org',
  name: '示范制药有限公司',
  uscc: '91000000000000000X',
  entity: '示范医药集团',
};

describe('recusal before the draw', () => {
  it('leaves out the people of a bidder, however their employer is known, and of excluded employers', () => {
    const { candidates, leftOut } = divide(
      [
        listed('free'),
        listed('account', { orgId: 'org' }),
        listed('code', { employerCode: BIDDER.uscc }),
        listed('name', { employer: '示范制药 有限公司' }),
        listed('entity', { employer: '示范医药集团' }),
        listed('excluded', { employer: '示范药学会（ａ）' }),
      ],
      [BIDDER],
      [{ employer: '示范药学会(A)', reason: '参与编制' }],
    );
    expect(candidates.map(({ id }) => id)).toEqual(['free']);
    expect(leftOut.map(({ id, reason, detail }) => [id, reason, detail])).toEqual([
      ['account', 'bidder', BIDDER.name],
      ['code', 'bidder', BIDDER.name],
      ['name', 'bidder', BIDDER.name],
      ['entity', 'bidder', BIDDER.name],
      ['excluded', 'excluded-employer', '参与编制'],
    ]);
  });

  it('does not take two employers for one because neither has a code or a group', () => {
    const alone = { ...BIDDER, entity: null };
    expect(divide([listed('free')], [alone], []).candidates).toHaveLength(1);
  });
});
