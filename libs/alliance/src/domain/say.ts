import { messages } from '#kernel';

/** What alliances of provinces say to people (联盟采购). */
export const say = messages('alliance', {
  'tender-unknown': { zh: '没有轮次“{id}”', en: 'no tender {id}' },
  'not-an-alliance': {
    zh: '轮次 {round} 的采购类型不是省际联盟采购',
    en: 'the round {round} is not an alliance of provinces',
  },
  'only-draft': {
    zh: '轮次为“{state}”，联盟成员与报量只在编制中可以变更',
    en: 'the round is {state}; members and their demand change in a draft alone',
  },
  'version-moved': {
    zh: '内容已被他人修改：现为第 {stored} 版，所见为第 {seen} 版',
    en: 'somebody changed it meanwhile: it is version {stored}, you saw {seen}',
  },
  'member-repeated': { zh: '成员 {region} 重复', en: 'the member {region} is named twice' },
  'region-repeated': { zh: '地区 {region} 重复', en: 'the region {region} is named twice' },
  'ceiling-repeated': { zh: '产品 {product} 重复', en: 'the product {product} is named twice' },
  'ceiling-product-unknown': { zh: '本轮次没有产品 {product}', en: 'the round has no product {product}' },
  'member-unknown': { zh: '本轮次没有联盟成员 {region}', en: 'the round has no member {region}' },
  'member-by-users': {
    zh: '{name} 以平台用户参加，不接收其数据包',
    en: '{name} takes part by users; packages of it are not taken',
  },
  'member-handed-in': {
    zh: '{name} 已有报量数据包，不能移出联盟或改变参加方式',
    en: '{name} has handed demand in; it stays a member that takes part by packages',
  },
  'key-not-ed25519': {
    zh: '不是 Ed25519 公钥：请粘贴 32 字节原始公钥的 base64url，或 SPKI 的 base64、PEM',
    en: 'not an Ed25519 public key: give the raw 32 bytes in base64url, or its SPKI in base64 or PEM',
  },
  'key-known': { zh: '该公钥已登记过', en: 'this key was registered before' },
  'key-waits': {
    zh: '该成员另有公钥待核对，请先办结',
    en: 'another key of this member waits for its check; settle it first',
  },
  'key-unknown': { zh: '没有公钥“{id}”', en: 'no key {id}' },
  'key-moved': { zh: '公钥已核对或已停用', en: 'the key is confirmed or retired already' },
  'key-own': {
    zh: '登记人不得核对本人登记的公钥',
    en: 'whoever registered a key does not confirm it',
  },
  'fingerprint-differs': {
    zh: '指纹与登记的公钥不一致，请与成员再次核对',
    en: 'the fingerprint is not that of the registered key; compare again with the member',
  },
  'key-replaced': { zh: '由新公钥接替', en: 'another key took its place' },
  'key-to-confirm': {
    zh: '成员 {region} 的公钥待第二人核对指纹',
    en: 'a key of the member {region} waits for a second person to compare its fingerprint',
  },
  'key-what-to-do': {
    zh: '请向成员省另行取得公钥指纹，在联盟成员页面录入核对',
    en: 'get the fingerprint from the member by another way and enter it on the page of the members',
  },
  'not-a-zip': { zh: '数据包不是 zip 文件', en: 'the package is not a zip file' },
  'manifest-missing': { zh: '缺少 manifest.json', en: 'there is no manifest.json' },
  'manifest-unreadable': {
    zh: 'manifest.json 不符合格式：{member}',
    en: 'manifest.json is not as the format says: {member}',
  },
  'format-unknown': {
    zh: '格式“{format}”不是此处接收的 {expected}',
    en: 'the format {format} is not {expected}, which is taken here',
  },
  'signature-missing': {
    zh: '缺少 manifest.sig，或不是 64 字节',
    en: 'manifest.sig is not there, or not 64 bytes',
  },
  'signature-wrong': {
    zh: '签名与公钥 {fingerprint} 不符：公钥不对，或内容被改动',
    en: 'the signature is not by the key {fingerprint}: another key, or altered content',
  },
  'file-missing': { zh: '缺少文件 {file}', en: 'the file {file} is not there' },
  'file-altered': {
    zh: '文件 {file} 与签名的摘要不符，内容被改动',
    en: 'the file {file} is not the one that was signed',
  },
  'file-unlisted': { zh: '文件 {file} 未列入签名清单', en: 'the file {file} is not in what was signed' },
  'key-missing': {
    zh: '{name} 没有经两人核对的公钥',
    en: '{name} has no key that two people have confirmed',
  },
  'other-round': {
    zh: '数据包属于轮次 {found}，本轮次为 {round}',
    en: 'the package is for the round {found}, this one is {round}',
  },
  'stale-edition': {
    zh: '{name} 已有第 {newest} 版报量，第 {found} 版不能接替',
    en: '{name} has handed in edition {newest}; edition {found} does not replace it',
  },
  'sum-differs': {
    zh: '清单写明 {stated}，volumes.csv 合计 {found}',
    en: 'the manifest states {stated}, volumes.csv adds up to {found}',
  },
  'region-not-of-member': {
    zh: '地区“{region}”不在该成员登记的地区之内',
    en: 'the region {region} is not one that was entered for this member',
  },
  incomplete: { zh: '联盟资料尚不完整，不能汇总', en: 'the alliance lacks something for a union' },
  'gap-members': { zh: '联盟至少有两个成员', en: 'an alliance has two members or more' },
  'gap-demand': {
    zh: '{name} 尚无报量：须有其数据包，或轮次已引用冻结报量',
    en: '{name} has no demand yet: its package, or frozen demand that the round takes',
  },
  'area-of-nobody': {
    zh: '冻结报量中的地区 {area} 不属于任何以平台用户参加的成员',
    en: 'the area {area} of the frozen demand belongs to no member that takes part by users',
  },
  'demand-moved': {
    zh: '汇总期间成员报量有变，请重新汇总',
    en: 'demand of a member changed while it was joined; join again',
  },
  'row-unreadable': { zh: '{file} 第 {row} 行不符合格式', en: '{file} row {row} is not as the format says' },
  'not-awarded': {
    zh: '轮次 {round} 尚无已确认的中选决定，没有可以发出的结果',
    en: 'no award of the round {round} is confirmed yet; there is nothing to issue',
  },
  'result-unknown': { zh: '没有结果包“{id}”', en: 'no result package {id}' },
  'edition-unknown': { zh: '没有报量冻结版本“{id}”', en: 'no edition of demand {id}' },
});
