/** One article of the agreement (条款). */
export interface Article {
  readonly title: string;
  readonly paragraphs: readonly string[];
}
/** Numbers that the articles state, as the rule of the day has them. */
export interface Terms {
  readonly paymentDays: number;
  readonly deliveryHours: number;
  readonly urgentHours: number;
}
interface Subject {
  readonly amends: string | null;
  readonly round: { readonly no: string; readonly title: string };
  readonly startsOn: string;
  readonly endsOn: string;
  readonly number: string;
}

/** The articles of an agreement; a supplementary one changes volumes alone and leaves the others in force. */
export const articlesFor = (subject: Subject, terms: Terms): Article[] =>
  subject.amends === null ? full(subject, terms) : supplementary(subject, subject.amends);

const full = ({ round, startsOn, endsOn }: Subject, terms: Terms): Article[] => [
  {
    title: '采购依据与标的',
    paragraphs: [
      `各方依据“${round.title}”（轮次编号 ${round.no}）的采购文件和中选结果订立本协议。采购的产品、供应单价、约定采购量和金额见附件产品清单，附件是本协议的组成部分。`,
    ],
  },
  {
    title: '协议期限与合同年度',
    paragraphs: [
      `本协议自 ${startsOn} 起至 ${endsOn} 止，自起始日起按年度划分合同年度。`,
      '附件所列约定采购量为首个合同年度的约定采购量。以后各合同年度以补充协议确认；未订立补充协议的，按上一合同年度执行。',
    ],
  },
  {
    title: '约定采购量',
    paragraphs: [
      '甲方应在合同年度内优先采购并完成约定采购量，不得以药占比、用药目录等理由影响中选产品的合理使用。提前完成约定采购量的，超出部分乙方仍按中选价格供应。',
      '乙方应满足甲方约定采购量以及超出约定采购量的合理需求，不得以任何理由拒绝供应。',
    ],
  },
  {
    title: '供应价格',
    paragraphs: [
      '附件所列单价为中选价格，含税、含配送费用。协议期内价格只降不升，各方不得另行约定返利或者变相加价。',
    ],
  },
  {
    title: '订单与配送',
    paragraphs: [
      `甲方通过招采平台发出订单。丙方应自订单发出起 ${terms.deliveryHours} 小时内送达，急需订单 ${terms.urgentHours} 小时内送达，并随货提供票据。`,
      '乙方对丙方的配送承担管理责任。丙方不能履行配送义务的，乙方应及时更换配送企业，并订立补充协议。',
    ],
  },
  {
    title: '验收与质量',
    paragraphs: [
      '甲方按订单对品种、数量、批号、有效期和外观进行验收。产品质量由乙方负责；因质量问题造成的退换货及损失由责任方承担。',
    ],
  },
  {
    title: '货款结算',
    paragraphs: [
      `甲方自验收合格之日起 ${terms.paymentDays} 日内结清货款，不得以医保基金尚未拨付、患者欠费等理由拖延。由医保基金直接结算的，从其规定。`,
    ],
  },
  {
    title: '违约责任',
    paragraphs: [
      '乙方未按约定供应、供应质量不合格产品或者放弃中选资格的，按采购文件取消其中选资格并依信用评价制度处理，由备供企业接替供应，并赔偿甲方损失。',
      '甲方无正当理由未完成约定采购量或者逾期付款的，按采购文件和医保协议的规定处理。',
      '丙方未按时配送的，按延误货款金额承担违约责任，情节严重的取消其配送资格。',
    ],
  },
  {
    title: '变更、终止与争议',
    paragraphs: [
      '约定采购量、配送企业等事项的变更以补充协议为准，不在本协议上涂改。中选资格被撤销的，相应产品自撤销之日起终止供应。',
      '履行中发生争议的，各方协商解决；协商不成的，向甲方所在地人民法院提起诉讼。',
    ],
  },
  {
    title: '签署与生效',
    paragraphs: [
      '本协议以电子形式订立，各方对同一电子文本进行数字签名，末方签名时生效。电子文本及签名与纸质文本具有同等效力，其真伪可按文末的摘要和核验地址查验。',
    ],
  },
];

const supplementary = ({ round }: Subject, amends: string): Article[] => [
  {
    title: '变更事项',
    paragraphs: [
      `各方就“${round.title}”（轮次编号 ${round.no}）的购销协议 ${amends} 订立本补充协议，变更内容见附件产品清单：数量为正的予以增加，数量为负的予以调减。`,
    ],
  },
  {
    title: '其他条款',
    paragraphs: ['除上述变更外，原协议的其他条款继续有效。本补充协议与原协议不一致的，以本补充协议为准。'],
  },
  {
    title: '签署与生效',
    paragraphs: ['本补充协议以电子形式订立，各方对同一电子文本进行数字签名，末方签名时生效。'],
  },
];
