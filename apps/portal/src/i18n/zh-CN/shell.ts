/** Texts of the frame (Chinese source). */
export const shell = {
  product: '集采 Jicai',
  skip: '跳到正文',
  bar: {
    messages: '消息，未读 {{count}} 条',
    help: '帮助',
    otherLanguage: 'English',
    largeType: '大字版',
    standardType: '标准版',
  },
  menu: { label: '主菜单', count: '件' },
  groups: {
    work: '工作台',
    rounds: '轮次',
    catalogue: '目录',
    organisations: '机构与人员',
    audit: '审计',
    admin: '系统管理',
  },
  tabs: { label: '已打开的页面', close: '关闭 {{title}}', page: '页面' },
  user: {
    password: '修改密码',
    secondFactor: '二次验证',
    sessions: '登录会话',
    signIns: '登录记录',
    keys: '接口密钥',
    signOut: '退出登录',
  },
  footer: { public: '公开平台', api: '接口文档' },
  site: { menu: '公开平台导航', home: '首页', signIn: '登录', toWork: '返回工作台' },
} as const;
