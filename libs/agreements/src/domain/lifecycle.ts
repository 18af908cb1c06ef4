/** A three-party purchase agreement (三方购销协议): drawn up and sent out by the office, signed by three parties, changed only by a supplementary one. */
export const AGREEMENT_LIFECYCLE = [
  { from: 'drawn-up', on: 'send-out', to: 'signing', by: 'office' }, // 发起签订
  { from: 'drawn-up', on: 'void', to: 'void', by: 'office' }, // 重新生成
  { from: 'signing', on: 'complete', to: 'signed', by: 'platform' }, // 末方签署，协议生效
  { from: 'signing', on: 'decline', to: 'declined', by: 'manufacturer' }, // 拒签，退回经办
  { from: 'signing', on: 'decline', to: 'declined', by: 'distributor' },
  { from: 'signing', on: 'decline', to: 'declined', by: 'institution' },
  { from: 'signing', on: 'lapse', to: 'lapsed', by: 'platform' }, // 逾期未签
  { from: 'signing', on: 'void', to: 'void', by: 'office' }, // 收回
  { from: 'signed', on: 'end', to: 'ended', by: 'platform' }, // 协议期满
] as const;

type AgreementMove = (typeof AGREEMENT_LIFECYCLE)[number];
export type AgreementState = AgreementMove['from' | 'to'];
